"""What was asked, logged or noted before that says the same as a new question."""

import sqlite3
from typing import NamedTuple, TypeVar

from plncli.questions import Question
from plncli.questions.alike import alike, telling
from plncli.store import search
from plncli.store.questions import questions

Alike = TypeVar("Alike")

LOOKED_AT = 60
"""Records that have some of the words and are compared, the best first."""


class Said(NamedTuple):
    """A line of the log, or a note on an entry.

    Attributes:
        kind: interaction or note.
        day: of a line of the log.
        title: of the entry; of a line of the log the names in it.
    """

    kind: str
    id: str
    title: str
    text: str
    day: str | None


def said_before(
    connection: sqlite3.Connection, text: str, most: int
) -> tuple[list[Question], list[Said]]:
    """Return questions, and lines of the log and notes, that say the same as ``text``.

    Of each at most ``most``, the most alike first. The index of words must be up to date.
    """
    words = telling(text)
    match = " OR ".join(search.match_of([word]) for word in words)
    hits = search.ranked_records(connection, match, LOOKED_AT) if words else []
    asked = [
        each for hit in hits if hit.kind == "question" for each in questions(connection, hit.id)
    ]
    same = _best({each: alike(words, _whole(each)) for each in asked}, most)
    told = {step.interaction_id for each in asked for step in each.steps}
    said = [
        each
        for hit in hits
        if hit.kind in _SAID and hit.id not in told
        for each in _said(connection, hit)
    ]
    return same, _best({each: alike(words, f"{each.title} {each.text}") for each in said}, most)


def _whole(question: Question) -> str:
    """A question with its answers and its outcome."""
    answers = (step.text for step in question.part("answered"))
    return " ".join((question.text, *answers, question.outcome or ""))


def _best(shares: dict[Alike, float], most: int) -> list[Alike]:
    some = [each for each in shares if shares[each]]
    return sorted(some, key=lambda each: -shares[each])[:most]


def _said(connection: sqlite3.Connection, hit: search.Hit) -> list[Said]:
    rows = connection.execute(_SAID[hit.kind], (hit.id,))
    return [Said(hit.kind, hit.id, title or "", text, day) for title, text, day in rows]


_SAID = {
    "interaction": "SELECT (SELECT group_concat(name, ', ') FROM (SELECT c.name FROM participant p"
    " JOIN contact c ON c.id = p.record_id WHERE p.interaction_id = i.id ORDER BY p.rowid)),"
    " i.text, i.date FROM interaction i WHERE i.id = ?",
    "note": "SELECT e.title, k.note, NULL FROM mark k JOIN entry e ON e.key = k.entry_key"
    " WHERE e.id = ?",
}
