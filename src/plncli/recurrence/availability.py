"""When one has time: `wed 19:00-22:00`, `weekends`, `mon-thu evenings`."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import NamedTuple

from plncli.errors import UsageError
from plncli.recurrence import words as read
from plncli.recurrence.meets import listed, weekday_word

_PARTS = {
    "mornings": (time(6), time(12)),
    "afternoons": (time(12), time(18)),
    "evenings": (time(18), time(23)),
}
"""What the parts of a day mean here."""
_EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
_SPANS = {(0, 1, 2, 3, 4): "weekdays", (5, 6): "weekends", _EVERY_DAY: "daily"}
_ASSUMED = 60
"""Minutes that a meeting takes whose length nobody has said."""
_EXAMPLE = "write it as wed 19:00-22:00, weekends, or mon-thu evenings"


class Window(NamedTuple):
    """Weekdays, 0 for Monday, and from when to when on them; the whole day where both are 0:00.

    A window that ends at or before its beginning ends on the next day.
    """

    days: tuple[int, ...]
    begins: time = time(0)
    ends: time = time(0)

    @property
    def text(self) -> str:
        """The canonical words, which `parse_window` reads back."""
        days = _SPANS.get(self.days) or listed(map(weekday_word, self.days))
        if self.begins == self.ends:
            return days
        return f"{days} {self.begins:%H:%M}-{self.ends:%H:%M}"

    def holds(self, starts: datetime, minutes: int) -> bool:
        """Tell whether something that begins at ``starts``, the local time, fits in whole."""
        for back in (0, 1):
            day = (starts - timedelta(days=back)).date()
            if day.weekday() not in self.days:
                continue
            opens = datetime.combine(day, self.begins)
            closes = datetime.combine(day, self.ends)
            if closes <= opens:
                closes += timedelta(days=1)
            if opens <= starts and starts + timedelta(minutes=minutes) <= closes:
                return True
        return False


def parse_window(text: str) -> Window:
    """Return the window that words such as `wed 19:00-22:00` or `weekends` say.

    Without days it is one of every day. Raises UsageError.
    """
    days: list[int] = []
    hours: tuple[time, time] | None = None
    for word in text.lower().replace(",", " ").split():
        found = _EVERY_DAY if word in ("daily", "everyday") else read.weekdays(word)
        span = _PARTS.get(word if word.endswith("s") else f"{word}s") or read.clock_span(word)
        if found:
            days += found
        elif span and hours is None:
            hours = span
        elif word not in ("and", "on", "in", "the", "from"):
            raise UsageError(f"{word!r} in {text!r} is not understood", _EXAMPLE)
    if not days and hours is None:
        raise UsageError(f"{text!r} says no time", _EXAMPLE)
    return Window(tuple(sorted(set(days))) or _EVERY_DAY, *(hours or ()))


def windows(texts: Iterable[str]) -> list[Window]:
    """Return the windows of several texts, without those that nobody can read."""
    found = []
    for text in texts:
        try:
            found.append(parse_window(text))
        except UsageError:
            continue
    return found


def fits(open_times: Iterable[Window], starts: datetime, minutes: int | None) -> bool:
    """Tell whether a meeting fits into one of the windows; ``starts`` is the local time."""
    wall = starts.replace(tzinfo=None)
    return any(each.holds(wall, minutes or _ASSUMED) for each in open_times)
