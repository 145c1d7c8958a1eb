"""Plots out of characters: bars, and a calendar of days. They read without colour.

Numbers and days in, text out. Marks differ in weight, not in colour; those of
``ASCII`` are for screens that know no others.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from math import ceil
from typing import NamedTuple

COLUMNS = 80
"""The columns of a page where no terminal says how many there are."""
BAR = 24
"""The columns of the longest bar."""
WEEKS = 53
"""A calendar shows so many weeks at most, the last ones: a year."""
MARGIN = 9
"""The columns of a calendar before the first week, with the indent of its block."""
NAME = "Sep"
"""The name of a month, which may stand over the last week, is so long."""
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Marks(NamedTuple):
    """The characters of plots: a day without anything, then ever busier ones; and of a bar."""

    levels: tuple[str, str, str, str]
    bar: str


UNICODE = Marks(("·", "▪", "■", "█"), "█")
ASCII = Marks((".", "o", "O", "#"), "#")


def bar(value: float, most: float, marks: Marks, width: int = BAR) -> str:
    """Return a bar for a value, so long that ``most`` fills the width; what is there shows."""
    return marks.bar * (max(round(value / most * width), 1) if value > 0 else 0)


def levels(counts: Mapping[str, int]) -> tuple[int, int]:
    """Return the counts up to which a day is light and middling: thirds of the days with any."""
    found = sorted(count for count in counts.values() if count)
    if not found:
        return 0, 0
    return found[ceil(len(found) / 3) - 1], found[ceil(2 * len(found) / 3) - 1]


def weeks_in(width: int) -> int:
    """Return how many weeks a calendar shows at most, the last ones, in so many columns."""
    return max(min(WEEKS, width - MARGIN - len(NAME) + 1), 1)


def calendar(
    counts: Mapping[str, int], since: date, until: date, marks: Marks, width: int = COLUMNS
) -> list[str]:
    """Return lines with a column for each week and a row for each weekday, and a legend.

    Args:
        counts: how much there was, by ISO day.
        since: the first day; the last ``weeks_in(width)`` weeks are shown.
        width: the columns of the page; each week has two of them where there is room.
    """
    last = until - timedelta(days=until.weekday())
    first = max(
        since - timedelta(days=since.weekday()), last - timedelta(weeks=weeks_in(width) - 1)
    )
    weeks = [first + timedelta(weeks=at) for at in range((last - first).days // 7 + 1)]
    counts = {day: count for day, count in counts.items() if day >= first.isoformat()}
    steps = levels(counts)
    step = 2 if 2 * (len(weeks) - 1) + len(NAME) <= width - MARGIN else 1

    def mark(day: date) -> str:
        if not since <= day <= until:
            return " "
        return marks.levels[_level(counts.get(day.isoformat(), 0), steps)]

    rows = [
        f"{name}  " + "".join(mark(week + timedelta(days=at)).ljust(step) for week in weeks)
        for at, name in enumerate(DAYS)
    ]
    lines = ["     " + _months(weeks, step), *rows, *_legend(steps, counts, marks, width)]
    return [line.rstrip() for line in lines]


def _level(count: int, steps: tuple[int, int]) -> int:
    return 0 if not count else 1 if count <= steps[0] else 2 if count <= steps[1] else 3


def _months(weeks: list[date], step: int) -> str:
    """Return the names of the months over the weeks in which they begin, where there is room."""
    line = ""
    for at, week in enumerate(weeks):
        begins = week.month != (weeks[at - 1] if at else week - timedelta(weeks=1)).month
        if begins and len(line) <= at * step:
            line = f"{line.ljust(at * step)}{week:%b} "
    return line


def _legend(
    steps: tuple[int, int], counts: Mapping[str, int], marks: Marks, width: int
) -> list[str]:
    """Return what the marks stand for, in one line where it fits, else a line each."""
    most = max(counts.values(), default=0)
    spans = ((0, 0), (1, steps[0]), (steps[0] + 1, steps[1]), (steps[1] + 1, most))
    parts = [
        f"{mark} {_span(*span)}"
        for mark, span in zip(marks.levels, spans, strict=True)
        if span[0] <= span[1]
    ]
    line = "   ".join(parts)
    return [f"     {each}" for each in ([line] if len(line) <= width - MARGIN else parts)]


def _span(least: int, most: int) -> str:
    if not most:
        return "nothing"
    return f"{least}" if least == most else f"{least} to {most}"
