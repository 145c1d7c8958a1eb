"""What the panels of the statistics are made of: a period, numbers by name, tables with bars."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import dropwhile
from typing import NamedTuple

from plncli.doc import Column, Table
from plncli.plots import BAR, COLUMNS, Marks, bar

GAP = 2
"""Blank columns between the columns of a table on a terminal."""
LEAST = 4
"""A bar may be so long, however narrow the terminal is."""


class Period(NamedTuple):
    """The first and the last day that are looked at."""

    since: date
    until: date

    @property
    def days(self) -> tuple[str, str]:
        """The first and the last day, as the store writes them."""
        return self.since.isoformat(), self.until.isoformat()

    @property
    def months(self) -> list[str]:
        """Its months as the store begins days, such as ``2026-10``."""
        first, last = (day.year * 12 + day.month - 1 for day in self)
        return [f"{at // 12}-{at % 12 + 1:02}" for at in range(first, last + 1)]


def month_name(month: str) -> str:
    """Return a month such as ``2026-10`` in words: ``Oct 2026``."""
    return f"{date.fromisoformat(month + '-01'):%b %Y}"


def begun(months: Iterable[str], *numbers: Mapping[str, float]) -> list[str]:
    """Return months from the first one on in which there is any of the numbers."""
    return [*dropwhile(lambda month: not any(each[month] for each in numbers), months)]


def bars(what: str, counts: Mapping[str, int], marks: Marks, width: int = COLUMNS) -> Table:
    """Return a table with a row and a bar for each part of something, in its order.

    The longest bar has ``BAR`` columns, or those that a page of ``width`` leaves to it.
    """
    most = max(counts.values(), default=0)
    room = _room(width, (what, *counts), ("times",))
    rows = ((name, str(count), bar(count, most, marks, room)) for name, count in counts.items())
    return Table((Column(what), Column("times", right=True), Column("")), tuple(rows))


def both_ways(
    what: str,
    left: Mapping[str, float],
    right: Mapping[str, float],
    marks: Marks,
    width: int = COLUMNS,
) -> Table:
    """Return a table with two bars in each row, on the left and on the right of an axis."""
    most = max((*left.values(), *right.values()), default=0)
    room = _room(width, (what, *left), ("gave",), ("received",), bars=2)
    rows = (
        (
            name,
            f"{left[name]:g}",
            bar(left[name], most, marks, room),
            bar(right[name], most, marks, room),
            f"{right[name]:g}",
        )
        for name in left
    )
    columns = (
        Column(what),
        Column("gave", right=True),
        Column("", right=True),
        Column(""),
        Column("received", right=True),
    )
    return Table(columns, tuple(rows))


def _room(width: int, *columns: Iterable[str], bars: int = 1) -> int:
    """Return the columns of a bar, of several in a row, where other columns hold such texts."""
    taken = sum(max(map(len, texts)) for texts in columns)
    gaps = GAP * (len(columns) + bars - 1)
    return max(min((width - taken - gaps) // bars, BAR // bars), LEAST)
