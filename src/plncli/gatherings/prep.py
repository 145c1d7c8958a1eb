"""Whom to meet at an event: a few people, a reason for each, and a line to begin with."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

MOST = 5
"""So many people are enough for one event (our default, after catalogues of event advice)."""


class Known(NamedTuple):
    """What is known of a contact that matters before an event.

    Attributes:
        topics: those that the event is about, too.
        marked: the user wants to meet this contact there.
        line: what the user wants to begin with.
        in_community: a member of a group of the event's name or hashtag.
        wanted: somebody whom the user wants to get to know.
        met_here: they met at an event of this name before.
        online_only: they know each other, but never met in person.
        last: the day of the last interaction.
        promise: an open promise to this contact.
    """

    id: str
    name: str
    topics: tuple[str, ...] = ()
    marked: bool = False
    line: str | None = None
    in_community: bool = False
    wanted: bool = False
    met_here: bool = False
    online_only: bool = False
    last: str | None = None
    promise: str | None = None


class ToMeet(NamedTuple):
    """Somebody to meet: why, and how to begin."""

    id: str
    name: str
    why: str
    line: str
    last: str | None
    promise: str | None
    marked: bool


def to_meet(people: Iterable[Known], most: int = MOST) -> tuple[ToMeet, ...]:
    """Return whom to meet: all who are marked, and others up to ``most`` for whom something speaks.

    Those whom the user marked come first; then it counts who is wanted, who shares the
    topics of the event, who belongs to it, whom one has met there before.
    """
    ranked = sorted(
        (each for each in people if each.marked or _points(each)),
        key=lambda each: (not each.marked, -_points(each), each.name.casefold()),
    )
    marked = sum(each.marked for each in ranked)
    return tuple(_meet(each) for each in ranked[: max(most, marked)])


def _points(person: Known) -> int:
    return (
        3 * person.wanted
        + 2 * bool(person.topics)
        + 2 * person.in_community
        + 2 * bool(person.promise)
        + person.met_here
        + person.online_only
    )


def _meet(person: Known) -> ToMeet:
    return ToMeet(
        person.id,
        person.name,
        _why(person),
        person.line or _opening(person),
        person.last,
        person.promise,
        person.marked,
    )


def _why(person: Known) -> str:
    said = (
        person.wanted and "you want to get to know each other",
        person.marked and not person.wanted and "marked by you",
        person.topics and f"on {_listed(person.topics)}",
        person.in_community and "belongs to it",
        person.met_here and "you met here before",
        person.online_only and "you never met in person",
    )
    return ", ".join(each for each in said if each)


def _opening(person: Known) -> str:
    if person.promise:
        return f"you promised: {person.promise}"
    if person.topics:
        return f"ask about {person.topics[0]}: what works, what does not?"
    if person.online_only:
        return "say hello in person at last"
    if person.met_here:
        return "ask what came of the last time"
    return "ask what they came for"


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words[:2])
