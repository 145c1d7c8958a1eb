"""Who to ask about something: what speaks for a person, in words and in order.

The weights are our default; only the reasons are ever shown. The words of a search are found
again in texts here, to show the place: the index knows only that they stand there.
"""

from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

from plncli.counted import span
from plncli.mentions import folded

TOPIC, ALIKE, NEAR, ANSWERED, RECENT, SPARED, APART = 3.0, 2.0, 1.0, 1.0, 0.5, -1.0, -6.0
"""What counts: that it is their topic; that they teach the same; that they are near; that they
answered before; that you are in touch; that you asked them only just now; that you are not, or
no longer, in touch."""
MENTIONED = 0.5
"""The share of `TOPIC` for somebody who only spoke or wrote of it."""
STEM, SHORT = 5, 3
"""Letters by which a form of a word is known in a text: assessing is shown by assessed. Short
words have no forms but with an s: art is not shown by article."""
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
        noted: where it stands in what you wrote of them, in words.
        shared: subjects and grades that they and you have.
        apart: why you are not in touch, in words: ``archived``.
        last, answered, asked: the last days (ISO) of any contact, of an answer to you, and
            of a question to them.
        waited: the minutes that their last answer to a question of yours took.
    """

    id: str
    name: str
    scope: str | None = None
    topics: tuple[str, ...] = ()
    said: tuple[Said, ...] = ()
    noted: str = ""
    shared: tuple[str, ...] = ()
    apart: str = ""
    last: str | None = None
    answered: str | None = None
    asked: str | None = None
    waited: int | None = None


class Wanted:
    """A word that was looked for; one that ``goes_on`` is the beginning of any word."""

    def __init__(self, word: str, goes_on: bool = False) -> None:
        # Folded once: it is held against every word of many texts.
        self.word = _bare(word)
        self.goes_on = goes_on

    def is_shown_by(self, text: str) -> bool:
        """Whether a word of a text, with the signs around it, is this one or a form of it."""
        found, word = _bare(text), self.word
        if not word or found == word:
            return bool(word)
        if self.goes_on:
            return found.startswith(word)
        if len(word) <= SHORT:
            return found == word + "s"
        return found.startswith(word[:STEM]) and len(found) < 2 * len(word)


class Ranked(NamedTuple):
    """A person with the reasons for their place."""

    person: Person
    why: tuple[str, ...]


def ranked(people: Iterable[Person], today: date) -> list[Ranked]:
    """Return the people in the order in which to ask them; of equal ones by name."""
    worth = {person: _worth(person, today) for person in people}
    ordered = sorted(worth, key=lambda person: (-worth[person], person.name.casefold(), person.id))
    return [Ranked(person, _reasons(person, today)) for person in ordered]


def excerpt(text: str, wanted: Collection[Wanted]) -> str:
    """Return some words of a text around the first that was looked for; else nothing.

    The index knows more forms than `Wanted`, so that a text that it found may give nothing.
    """
    places = text.split()
    at = next((at for at, place in enumerate(places) if _is_wanted(place, wanted)), None)
    if at is None:
        return ""
    first, last = max(at - AROUND, 0), min(at + AROUND + 1, len(places))
    piece = " ".join(places[first:last])
    return f"{'…' if first else ''}{piece}{'…' if last < len(places) else ''}"


def marked(text: str, wanted: Collection[Wanted]) -> list[tuple[str, bool]]:
    """Return the words of a text, with their spaces, and whether each was looked for."""
    words = [(word, _is_wanted(word, wanted)) for word in text.split()]
    return [piece for word in words for piece in ((" ", False), word)][1:]


def _is_wanted(text: str, wanted: Collection[Wanted]) -> bool:
    return any(each.is_shown_by(text) for each in wanted)


def _bare(text: str) -> str:
    """A word without case, accents, a genitive's ending and the signs around it."""
    word = folded(text).strip(_SIGNS)
    return word.removesuffix("'s").removesuffix("’s")


_SIGNS = "\"'“”‘’«»„‚()[]{}<>…#@*_ .,;:!?–—"


def _worth(person: Person, today: date) -> float:
    topic = 1.0 if person.topics else MENTIONED
    return (
        TOPIC * topic
        + ALIKE * bool(person.shared)
        + NEAR * NEARNESS.get(person.scope or "", 0.0)
        + ANSWERED * bool(person.answered)
        + RECENT * _within(person.last, RECENT_DAYS, today)
        + SPARED * _within(person.asked, SPARED_DAYS, today)
        + APART * bool(person.apart)
    )


def _reasons(person: Person, today: date) -> tuple[str, ...]:
    said = person.said[:2]
    why = [person.apart] if person.apart else []
    why += [f"topic {name}" for name in person.topics]
    why += [
        f"{what}{_on(day, today)}" + (_in(person.waited) if what.startswith("answered") else "")
        for what, day in said
    ]
    if person.noted:
        why.append(person.noted)
    if person.shared:
        why.append(f"{', '.join(map(_taught, person.shared))}, as you")
    if person.scope in NEARNESS:
        why.append(f"in your {person.scope}")
    if person.answered and not any(what.startswith("answered") for what, _ in said):
        why.append(f"answered you before{_in(person.waited)}")
    if _within(person.asked, SPARED_DAYS, today) and not any(
        what.startswith("you asked") and day == person.asked for what, day in said
    ):
        why.append(f"you asked something{_on(person.asked, today)}")
    return tuple(why)


def _taught(word: str) -> str:
    """A subject as it is, a grade with its noun: 5 and K are short for grade 5 and grade K."""
    return f"grade {word}" if len(word) < 3 or word[0].isdigit() else word


def _in(minutes: int | None) -> str:
    """How long an answer took, as the end of a reason."""
    return f", in {span(minutes)}" if minutes else ""


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
