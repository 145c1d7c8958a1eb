"""Who may know: the people to ask about a question, in the order of `pln find`."""

import sqlite3
from datetime import date, datetime

from plncli.config import Settings
from plncli.finding import SPARED_DAYS, Person, Ranked
from plncli.query import parse
from plncli.questions import Question
from plncli.questions.alike import telling
from plncli.reports import find

MOST = 3
"""People who are named."""
LOOKED_AT = 30
"""People who are looked at, since some were asked only just now."""
WORDS = 20
"""Words of the question that are looked for."""


def whom(
    connection: sqlite3.Connection, question: Question, now: datetime, settings: Settings
) -> list[Ranked]:
    """Return up to three people who may know, and were not asked anything for a fortnight."""
    words = [word.replace('"', "")[:40] for word in telling(question.text)[:WORDS]]
    topics = [f'topic:"{name}"' for name in question.topics]
    terms = [f'"{word}"' for word in words if word] + topics
    if not terms:
        return []
    query = parse(" OR ".join(terms), now)
    found = find.build(connection, query, now, settings, limit=LOOKED_AT, kinds=("contact",))
    asked = {identity for step in question.steps for identity in step.ids}
    return [
        each
        for each in found.people
        if each.person.id not in asked and _may_be_asked(each.person, now.date())
    ][:MOST]


def _may_be_asked(person: Person, today: date) -> bool:
    if person.apart:
        return False
    return not person.asked or (today - date.fromisoformat(person.asked)).days > SPARED_DAYS
