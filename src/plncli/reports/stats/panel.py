"""What the panels of the statistics are made of: a period, numbers by name, tables with bars."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import dropwhile
from typing import NamedTuple

from plncli.doc import Column, Table
from plncli.plots import BAR, Marks, bar


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


def bars(what: str, counts: Mapping[str, int], marks: Marks) -> Table:
    """Return a table with a row and a bar for each part of something, in its order."""
    most = max(counts.values(), default=0)
    rows = ((name, str(count), bar(count, most, marks)) for name, count in counts.items())
    return Table((Column(what), Column("times", right=True), Column("")), tuple(rows))


def both_ways(
    what: str, left: Mapping[str, float], right: Mapping[str, float], marks: Marks
) -> Table:
    """Return a table with two bars in each row, on the left and on the right of an axis."""
    most = max((*left.values(), *right.values()), default=0)
    rows = (
        (
            name,
            f"{left[name]:g}",
            bar(left[name], most, marks, BAR // 2),
            bar(right[name], most, marks, BAR // 2),
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
