"""Statistics: what happened in a network, under the three characteristics of one.

Information sharing, cultivating connections, sharing diverse perspectives: so the
definition that the program follows. Counts with their period; never a score.
"""

import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from plncli.counted import counted
from plncli.dates import format_day
from plncli.doc import Block, Column, Doc, Heading, Items, Span, Table, line, paragraph
from plncli.outcomes import Outcome, outcomes
from plncli.plots import COLUMNS, UNICODE, Marks
from plncli.reports.stats import connecting, perspectives, sharing
from plncli.reports.stats.panel import Period
from plncli.store import outcomes as signs_of
from plncli.store import stats

WEEKS = 26
"""How far back the statistics go where nothing else is said: half a year (our default)."""


class Stats(NamedTuple):
    """The statistics of a period.

    Attributes:
        outcomes: the seven outcomes with their evidence, where they are asked for.
        marks: the characters that the plots are made of.
        width: the columns of the page that they fit into.
    """

    period: Period
    sharing: sharing.Sharing
    connecting: connecting.Connecting
    perspectives: perspectives.Perspectives
    outcomes: tuple[Outcome, ...] = ()
    marks: Marks = UNICODE
    width: int = COLUMNS

    def data(self) -> dict[str, object]:
        """Return all numbers."""
        since, until = self.period.days
        why = [
            {"code": each.code, "evidence": list(each.evidence), "notes": list(each.notes)}
            for each in self.outcomes
        ]
        return {
            "since": since,
            "until": until,
            "information_sharing": self.sharing.data(),
            "cultivating_connections": self.connecting.data(),
            "diverse_perspectives": self.perspectives.data(),
            **({"outcomes": why} if why else {}),
        }

    def layout(self) -> Doc:
        """Return the three panels, and the outcomes where they are asked for."""
        return (
            Heading("Your network in use"),
            paragraph(Span(_window(self.period), "dim")),
            *self.sharing.layout(self.marks, self.width),
            *self.connecting.layout(),
            *self.perspectives.layout(self.marks, self.width),
            *(self._why() if self.outcomes else ()),
        )

    def ids(self) -> list[str]:
        """Return nothing: statistics are about no single record."""
        return []

    def _why(self) -> list[Block]:
        found = [each for each in self.outcomes if each.evidence or each.notes]
        others = [
            each.title.partition(":")[0].lower() for each in self.outcomes if each not in found
        ]
        blocks: list[Block] = [
            Heading("What it is good for", 2),
            paragraph(Span("Seven reasons to have a network, and what you noted for each.", "dim")),
        ]
        for each in found:
            name, _, meaning = each.title.partition(":")
            blocks += [
                paragraph(Span(name, "strong"), f":{meaning}"),
                Items(
                    (
                        *(line(text) for text in each.evidence),
                        *(line(f"“{' '.join(text.split())}”") for text in each.notes[:NOTES]),
                    )
                ),
            ]
        if others:
            hint = "; `pln value NAME TEXT --outcome …` notes it" if found else ""
            blocks.append(
                paragraph(Span(f"Not noted in this time: {', '.join(others)}{hint}.", "dim"))
            )
        return blocks


NOTES = 2
"""How many notes are shown for an outcome, the latest first."""


class Flat(NamedTuple):
    """The numbers in one table, a row each, for a spreadsheet."""

    report: Stats

    def data(self) -> object:
        """Return all numbers."""
        return self.report.data()

    def layout(self) -> Doc:
        """Return one table: the panel, what is counted, of which part, and the number."""
        columns = ("panel", "what", "part", "number")
        rows = tuple(
            (panel, *_path(keys), str(number))
            for panel, numbers in self.report.data().items()
            if isinstance(numbers, dict)
            for keys, number in _numbers(numbers)
        )
        return (Table(tuple(Column(name) for name in columns), rows),)

    def ids(self) -> list[str]:
        """Return nothing: statistics are about no single record."""
        return []


def build(
    connection: sqlite3.Connection,
    now: datetime,
    period: Period | None = None,
    *,
    why: bool = False,
    marks: Marks = UNICODE,
    width: int = COLUMNS,
) -> Stats:
    """Count what happened in a period; without one, in the half year up to ``now``."""
    today = now.date()
    period = period or Period(today - timedelta(weeks=WEEKS) + timedelta(days=1), today)
    logged = stats.logged(connection, *period.days)
    details = stats.details(connection, *period.days)
    connections = connecting.build(connection, period, now.tzinfo)
    return Stats(
        period,
        sharing.build(connection, period, logged, details),
        connections,
        perspectives.build(connection, connections.touched, period, details),
        _outcomes(connection, period, logged.acts) if why else (),
        marks,
        width,
    )


def _outcomes(
    connection: sqlite3.Connection, period: Period, acts: signs_of.Acts
) -> tuple[Outcome, ...]:
    signs = signs_of.signs(connection, *period.days, acts)
    return outcomes(signs, signs_of.notes(connection, *period.days))


def _window(period: Period) -> str:
    days = (period.until - period.since).days + 1
    length = counted(days // 7, "week") if days >= 14 else counted(days, "day")
    return f"{format_day(period.since)} to {format_day(period.until)} ({length})"


def _numbers(values: dict[str, object], *keys: str) -> Iterator[tuple[tuple[str, ...], object]]:
    for key, value in values.items():
        if isinstance(value, dict):
            yield from _numbers(value, *keys, key)
        elif value is not None:
            yield (*keys, key), value


def _path(keys: tuple[str, ...]) -> tuple[str, str]:
    return keys[0], " ".join(keys[1:])
