"""When something meets: weekday and time in the zone where it is announced."""

from collections.abc import Iterable
from datetime import date, time
from typing import NamedTuple

from plncli.dates import WEEKDAYS, format_duration

DAY_MINUTES = 24 * 60
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""The weekdays as RRULE writes them, Monday first."""


class Slot(NamedTuple):
    """Days that a rule of RFC 5545 names, and the times on them by the clock of the zone.

    ``words`` say the rule in the grammar of `--meets`. Without times it is about whole days.
    """

    words: str
    rule: str
    times: tuple[time, ...] = ()


class Meets(NamedTuple):
    """When something meets; without slots it has a rhythm that names no day.

    Attributes:
        rhythm: the words of a rhythm that names no day, such as ``3x a year``.
        zone: the zone of the times, where they are announced; None without times.
        minutes: how long it lasts; whole days are 1440 each.
        starts: no meeting is before that day, and rules such as "every 2 weeks" count from it.
        until: the last day.
        without: days without a meeting, each from and to.
    """

    slots: tuple[Slot, ...] = ()
    rhythm: str = ""
    zone: str | None = None
    minutes: int | None = None
    starts: date | None = None
    until: date | None = None
    without: tuple[tuple[date, date], ...] = ()

    @property
    def timed(self) -> bool:
        """Whether the meetings have a time of day."""
        return any(slot.times for slot in self.slots)

    @property
    def text(self) -> str:
        """The canonical words, which `parse_meets` reads back."""
        parts = [", ".join(_slot_words(slot) for slot in self.slots) or self.rhythm]
        if self.zone:
            parts.append(self.zone)
        if self.minutes:
            parts.append(format_length(self.minutes))
        if self.starts:
            parts.append(f"from {self.starts.isoformat()}")
        if self.until:
            parts.append(f"until {self.until.isoformat()}")
        if self.without:
            parts.append("except " + ", ".join(_range_words(*days) for days in self.without))
        return " ".join(parts)


def format_length(minutes: int) -> str:
    """Return how long a meeting lasts: ``60m``, ``1h30``, ``4d``."""
    if minutes % DAY_MINUTES == 0:
        return f"{minutes // DAY_MINUTES}d"
    return "60m" if minutes == 60 else format_duration(minutes)


def weekday_word(number: int) -> str:
    """Return the three letters of a weekday, 0 for Monday."""
    return WEEKDAYS[number][:3]


def listed(words: Iterable[str]) -> str:
    """Return words as a list: ``mon, wed and fri``."""
    *before, last = list(words) or [""]
    return f"{', '.join(before)} and {last}" if before else last


def _slot_words(slot: Slot) -> str:
    times = listed(f"{each:%H:%M}" for each in slot.times)
    return f"{slot.words} {times}".rstrip()


def _range_words(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()}..{last.isoformat()}"
