"""What came of an event, read from a few lines: one for each person, talk, find or promise."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from plncli.dates import parse_date, parse_duration
from plncli.errors import UsageError

TEMPLATE = """\
# What came of it? One line each; take away what you do not need.
#   met: Ana Diaz, Ben           people you met; new ones are added
#   talk: TITLE - SPEAKER: what you take from it
#   resource: https://… or a title
#   hours: 6h assessment=4h
#   follow-up: send the rubric to Ana by fri
#   changed: what you see differently now
"""


class Talk(NamedTuple):
    """A talk or session: what it was, who held it, what one takes from it."""

    title: str
    speaker: str | None
    takeaways: str | None


class Hours(NamedTuple):
    """Time that counts as professional development, and how it divides."""

    minutes: int
    splits: tuple[tuple[str, int], ...]


class FollowUp(NamedTuple):
    """Something to do afterwards: the whole text, the words of a name in it, and until when."""

    text: str
    to: str | None
    by: date | None


class Debrief(NamedTuple):
    """All that came of an event."""

    met: tuple[str, ...] = ()
    talks: tuple[Talk, ...] = ()
    resources: tuple[str, ...] = ()
    hours: Hours | None = None
    follow_ups: tuple[FollowUp, ...] = ()
    changed: str | None = None


def parse_debrief(text: str, today: date, date_order: str | None = None) -> Debrief:
    """Return what the lines of ``text`` say; empty ones and those with # are passed over.

    Raises:
        UsageError: a line that says nothing that is known, with its number.
    """
    found = Debrief()
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        name, _, said = line.partition(":")
        read = _LINES.get(name.strip().lower())
        if read is None:
            raise UsageError(
                f"line {number}: {line.strip()!r} says nothing that a debrief has",
                f"begin it with {', '.join(f'{each}:' for each in SHOWN)}",
            )
        try:
            found = read(found, said.strip(), _Day(today, date_order)) if said.strip() else found
        except UsageError as error:
            raise UsageError(f"line {number}: {error.message}", error.hint) from error
    return found


class _Day(NamedTuple):
    today: date
    date_order: str | None

    def read(self, words: str) -> date:
        return parse_date(words, self.today, lean="future", date_order=self.date_order)


def _met(found: Debrief, said: str, day: _Day) -> Debrief:  # noqa: ARG001
    names = said.replace(" and ", ",").split(",")
    return found._replace(met=(*found.met, *(name.strip() for name in names if name.strip())))


def _talk(found: Debrief, said: str, day: _Day) -> Debrief:  # noqa: ARG001
    for dash in (" — ", " – ", " - "):
        if dash in said:
            title, _, rest = said.partition(dash)
            speaker, _, takeaways = rest.partition(":")
            break
    else:
        title, _, takeaways = said.partition(": ")
        speaker = ""
    talk = Talk(title.strip(), speaker.strip() or None, takeaways.strip() or None)
    return found._replace(talks=(*found.talks, talk))


def _resource(found: Debrief, said: str, day: _Day) -> Debrief:  # noqa: ARG001
    return found._replace(resources=(*found.resources, said))


def _hours(found: Debrief, said: str, day: _Day) -> Debrief:  # noqa: ARG001
    whole, *parts = said.split()
    minutes = parse_duration(whole)
    splits = []
    for part in parts:
        category, _, length = part.rpartition("=")
        if not category:
            raise UsageError(f"{part!r} is no part of hours", "write it as assessment=4h")
        splits.append((category, parse_duration(length)))
    if sum(length for _, length in splits) > minutes:
        raise UsageError(f"the parts of {said!r} are more than the whole", "6h assessment=4h")
    before = found.hours or Hours(0, ())
    return found._replace(hours=Hours(before.minutes + minutes, (*before.splits, *splits)))


def _follow_up(found: Debrief, said: str, day: _Day) -> Debrief:
    text, by = _until(said, day)
    to = text.rpartition(" to ")[2] if " to " in text else None
    return found._replace(follow_ups=(*found.follow_ups, FollowUp(text, to, by)))


def _until(said: str, day: _Day) -> tuple[str, date | None]:
    """Return the words before `by DATE`, and the day; other words after a `by` belong to the text.

    Raises:
        UsageError: it plainly is a day, and an impossible or an ambiguous one.
    """
    text, _, when = said.rpartition(" by ")
    if not text:
        return said, None
    try:
        return text.strip(), day.read(when)
    except UsageError:
        if any(character.isdigit() for character in when):
            raise
        return said, None


def _changed(found: Debrief, said: str, day: _Day) -> Debrief:  # noqa: ARG001
    return found._replace(changed=f"{found.changed}; {said}" if found.changed else said)


_LINES: dict[str, Callable[[Debrief, str, _Day], Debrief]] = {
    "met": _met,
    "talk": _talk,
    "session": _talk,
    "resource": _resource,
    "hours": _hours,
    "follow-up": _follow_up,
    "followup": _follow_up,
    "changed": _changed,
}
SHOWN: Sequence[str] = ("met", "talk", "resource", "hours", "follow-up", "changed")
