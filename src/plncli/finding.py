"""Who to ask about something: what speaks for a person, in words and in order.

The weights are our default; only the reasons are ever shown.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from plncli.mentions import folded

TOPIC, ALIKE, NEAR, ANSWERED, RECENT, SPARED = 3.0, 2.0, 1.0, 1.0, 0.5, -1.0
"""What counts: that it is their topic; that they teach the same; that they are near; that they
answered before; that you are in touch; that you asked them only just now."""
MENTIONED = 0.5
"""The share of `TOPIC` for somebody who only spoke or wrote of it."""
LEAST_STEM = 5
"""Letters by which a form of a word is known in a text: assessing is shown by assessed."""
AROUND = 6
"""Words of an excerpt on either side."""
NEARNESS = {"school": 1.0, "district": 1.0, "region": 0.5}
RECENT_DAYS = 90
SPARED_DAYS = 14
"""For so many days after a question somebody else is asked first."""


class Said(NamedTuple):
    """What somebody said, wrote or was asked, in words, and on which ISO day."""

    what: str
    day: str | None = None


class Person(NamedTuple):
    """A contact who may be asked, and what is known.

    Attributes:
        topics: names of their topics that were looked for.
        said: what they said, wrote or were asked about it, the newest first.
        noted: whether it stands in what you wrote of them.
        shared: subjects and grades that they and you have.
        last, answered, asked: the last days (ISO) of any contact, of an answer to you, and
            of a question to them.
    """

    id: str
    name: str
    scope: str | None = None
    topics: tuple[str, ...] = ()
    said: tuple[Said, ...] = ()
    noted: bool = False
    shared: tuple[str, ...] = ()
    last: str | None = None
    answered: str | None = None
    asked: str | None = None


class Ranked(NamedTuple):
    """A person with the reasons for their place."""

    person: Person
    why: tuple[str, ...]


def ranked(people: Iterable[Person], today: date) -> list[Ranked]:
    """Return the people in the order in which to ask them; of equal ones by name."""
    worth = {person: _worth(person, today) for person in people}
    ordered = sorted(worth, key=lambda person: (-worth[person], person.name.casefold(), person.id))
    return [Ranked(person, _reasons(person, today)) for person in ordered]


def excerpt(text: str, words: Iterable[str]) -> str:
    """Return some words of a text around the first that begins like one of ``words``.

    Without any the result is empty: the index knows forms that begin otherwise.
    """
    places = text.split()
    starts = tuple(folded(word)[:LEAST_STEM] for word in words if word.strip())
    at = next((at for at, word in enumerate(places) if _bare(word).startswith(starts)), None)
    if at is None or not starts:
        return ""
    first, last = max(at - AROUND, 0), min(at + AROUND + 1, len(places))
    piece = " ".join(places[first:last])
    return f"{'…' if first else ''}{piece}{'…' if last < len(places) else ''}"


def _bare(word: str) -> str:
    return folded(word).lstrip("\"'“‘«([")


def _worth(person: Person, today: date) -> float:
    topic = 1.0 if person.topics else MENTIONED
    return (
        TOPIC * topic
        + ALIKE * bool(person.shared)
        + NEAR * NEARNESS.get(person.scope or "", 0.0)
        + ANSWERED * bool(person.answered)
        + RECENT * _within(person.last, RECENT_DAYS, today)
        + SPARED * _within(person.asked, SPARED_DAYS, today)
    )


def _reasons(person: Person, today: date) -> tuple[str, ...]:
    why = [f"topic {name}" for name in person.topics]
    why += [f"{what}{_on(day, today)}" for what, day in person.said[:2]]
    if person.noted and not person.topics:
        why.append("it stands in what you noted")
    if person.shared:
        why.append(f"{', '.join(person.shared)}, as you")
    if person.scope in NEARNESS:
        why.append(f"in your {person.scope}")
    if person.answered and not any(what.startswith("answered") for what, _ in person.said[:2]):
        why.append("answered you before")
    if _within(person.asked, SPARED_DAYS, today):
        why.append("asked only just now")
    return tuple(why)


def _on(day: str | None, today: date) -> str:
    """A day as the end of a reason."""
    if day is None:
        return ""
    then = date.fromisoformat(day)
    if 0 <= (today - then).days < 2:
        return (" today", " yesterday")[(today - then).days]
    return f" on {then.day} {then:%b}" + (f" {then.year}" if then.year != today.year else "")


def _within(day: str | None, days: int, today: date) -> bool:
    return day is not None and (today - date.fromisoformat(day)).days <= days
