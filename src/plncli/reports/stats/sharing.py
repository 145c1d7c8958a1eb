"""Information sharing: when one learned with others, in which ways, what one gave and took."""

import sqlite3
from collections.abc import Mapping
from typing import NamedTuple

from plncli.counted import counted
from plncli.doc import Block, Code, Heading, paragraph
from plncli.model import PACES
from plncli.plots import COLUMNS, Marks, calendar, weeks_in
from plncli.reports.stats.panel import Period, bars, begun, both_ways, month_name
from plncli.reports.words import code
from plncli.store import stats
from plncli.ways import by_purpose, by_way

READING = ("read", "watched", "listened")
"""Acts that take nothing from anybody: they are left out of give and take."""


class Sharing(NamedTuple):
    """The numbers of the panel.

    Attributes:
        days: interactions by ISO day.
        gave, received: interactions by month; what was mutual is half of each.
        saved: entries that were saved, by month.
        paces: active sources with a feed, by pace, on the last day.
    """

    period: Period
    days: Mapping[str, int]
    gave: Mapping[str, float]
    received: Mapping[str, float]
    ways: Mapping[str, int]
    purposes: Mapping[str, int]
    media: Mapping[str, int]
    minutes: int
    saved: Mapping[str, int]
    paces: Mapping[str, int]

    def data(self) -> dict[str, object]:
        """Return the numbers."""
        return {
            "interactions": sum(self.days.values()),
            "minutes": self.minutes,
            **{name: dict(getattr(self, name)) for name in self._fields[1:7]},
            "saved": dict(self.saved),
            "paces": dict(self.paces),
        }

    def layout(self, marks: Marks, width: int = COLUMNS) -> list[Block]:
        """Return the panel, without what nothing is known of."""
        blocks: list[Block] = [Heading("Information sharing", 2), paragraph(self._summary())]
        if self.days:
            lines = calendar(self.days, *self.period, marks, width)
            weeks = weeks_in(width)
            whole = (self.period.until - self.period.since).days < 7 * weeks
            cut = "" if whole else f", the last {weeks} weeks"
            blocks += [
                Heading(f"Days on which something was logged{cut}", 3),
                Code("\n".join(lines)),
            ]
        months = begun(self.gave, self.gave, self.received)
        if months:
            gave, received = (
                {month_name(month): counts[month] for month in months}
                for counts in (self.gave, self.received)
            )
            blocks += [
                Heading("Give and take by month", 3),
                both_ways("month", gave, received, marks, width),
            ]
        finds = {month_name(month): self.saved[month] for month in begun(self.saved, self.saved)}
        for title, counts in (
            ("Ways of learning", self.ways),
            ("What for", self.purposes),
            ("By what means", {code(name): count for name, count in self.media.items()}),
            ("Finds: entries saved by month", finds),
            ("Sources by pace, now", self.paces),
        ):
            if any(counts.values()):
                blocks += [Heading(title, 3), bars("", counts, marks, width)]
        return blocks

    def _summary(self) -> str:
        total = sum(self.days.values())
        if not total:
            return "Nothing was logged in this time; `pln log` notes it in one line."
        took = f", {counted(round(self.minutes / 60), 'hour')} in all" if self.minutes >= 60 else ""
        saved = sum(self.saved.values())
        finds = f" You saved {counted(saved, 'entry', 'entries')}." if saved else ""
        return f"{counted(total, 'interaction')} on {counted(len(self.days), 'day')}{took}.{finds}"


def build(
    connection: sqlite3.Connection, period: Period, logged: stats.Logged, details: stats.Details
) -> Sharing:
    """Count what was shared within a period."""
    acts = logged.acts
    paces = stats.paces(connection)
    return Sharing(
        period,
        days=dict(logged.days),
        gave=_halves(period, logged, "gave"),
        received=_halves(period, logged, "received"),
        ways=by_way(acts),
        purposes=by_purpose(acts),
        media=dict(sorted(details.media.items(), key=lambda each: -each[1])),
        minutes=details.minutes,
        saved=_in_months(period, stats.saved(connection, *period.days)),
        paces={pace: paces[pace] for pace in PACES if pace in paces},
    )


def _halves(period: Period, logged: stats.Logged, direction: str) -> dict[str, float]:
    """Return how much went one way, by month; what was mutual is half of it."""
    weights = {direction: 1.0, "mutual": 0.5}
    return {
        month: sum(
            count * weights.get(way or "", 0)
            for (way, act), count in logged.months.get(month, {}).items()
            if act not in READING
        )
        for month in period.months
    }


def _in_months(period: Period, counts: Mapping[str, int]) -> dict[str, int]:
    return {month: counts.get(month, 0) for month in period.months}
