"""What changed in a network since a day: who joined and left, woke and went quiet; its numbers."""

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from plncli.config import Settings
from plncli.dates import format_day
from plncli.doc import Block, Column, Doc, Heading, Span, Table, paragraph
from plncli.reports.words import code, long_day
from plncli.snapshots import Difference, differences
from plncli.store import snapshots
from plncli.store.awakening import Turned, turned
from plncli.store.joining import Joined, joined
from plncli.store.leaving import Left, left
from plncli.store.snapshots import Snapshot

SHOWN = 12
"""How many names a page shows of each; data has all."""


Record = Joined | Left | Turned


class Diff(NamedTuple):
    """What changed since a day.

    Attributes:
        turned: what woke and what went quiet, by the window of the settings.
        before: the snapshot of that day, or the nearest one before it.
        after: the numbers of today.
    """

    since: date
    until: date
    window_days: int
    joined: tuple[Joined, ...]
    left: tuple[Left, ...]
    turned: tuple[Turned, ...]
    before: Snapshot | None
    after: Snapshot

    @property
    def is_comparable(self) -> bool:
        """Whether there are numbers of that time which were counted as today's are."""
        return self.before is not None and self.before.version == self.after.version

    @property
    def numbers(self) -> tuple[Difference, ...]:
        """The numbers that are others than in the snapshot; none where that cannot be told."""
        if self.before is None or not self.is_comparable:
            return ()
        return differences(self.before.metrics, self.after.metrics)

    def data(self) -> object:
        """Return all that changed."""
        return {
            "since": self.since.isoformat(),
            "until": self.until.isoformat(),
            "window_days": self.window_days,
            "joined": [_record(each) for each in self.joined],
            "left": [_record(each) for each in self.left],
            "woke": [_record(each) for each in self.turned if each.woke],
            "went_quiet": [_record(each) for each in self.turned if not each.woke],
            "snapshot": self.before and self.before.day,
            "snapshot_version": self.before and self.before.version,
            "version": self.after.version,
            "numbers": [each._asdict() for each in self.numbers],
        }

    def layout(self) -> Doc:
        """Return the page: names first, then the numbers."""
        heading = Heading(f"Since {format_day(self.since)}")
        woke = [each for each in self.turned if each.woke]
        quiet = [each for each in self.turned if not each.woke]
        blocks = [
            *_named("Joined", [(each, long_day(each.day)) for each in self.joined]),
            *_named("Left", [(each, f"{each.how} {long_day(each.day)}") for each in self.left]),
            *_named("Woke", [(each, f"silent since {long_day(each.last)}") for each in woke]),
            *_named("Went quiet", [(each, f"last {long_day(each.last)}") for each in quiet]),
        ]
        if not blocks:
            blocks = [paragraph("Nobody joined or left, woke or went quiet.")]
        return (heading, *blocks, *self._numbers())

    def ids(self) -> list[str]:
        """Return the ids of the records that joined, left, woke and went quiet."""
        records: tuple[Record, ...] = (*self.joined, *self.left, *self.turned)
        return [each.id for each in records]

    def _numbers(self) -> list[Block]:
        heading = Heading("Numbers", 2)
        if self.before is None:
            hint = "No numbers are kept from that time. `pln stats --snapshot` keeps today's."
            return [heading, paragraph(Span(hint, "dim"))]
        day = long_day(self.before.day)
        if not self.is_comparable:
            hint = (
                f"Those of {day} were counted by other rules (version {self.before.version}, now"
                f" {self.after.version}), so they are not compared."
            )
            return [heading, paragraph(Span(hint, "dim"))]
        if not self.numbers:
            return [heading, paragraph(f"The same as on {day}.")]
        columns = (
            Column("", flexible=True, main=True),
            Column(day, right=True),
            Column("now", right=True),
        )
        rows = (
            (_spoken(n.name), _shown(n.name, n.before), _shown(n.name, n.after))
            for n in self.numbers
        )
        return [heading, Table(columns, tuple(rows))]


class ChangesTable(NamedTuple):
    """What changed in one table, for a spreadsheet."""

    report: Diff

    def data(self) -> object:
        """Return all that changed."""
        return self.report.data()

    def layout(self) -> Doc:
        """Return one table: what happened, to what; or which number, before and after."""
        report = self.report
        rows = [
            *(("joined", each.table, each.id, each.name, "", each.day) for each in report.joined),
            *((each.how, each.table, each.id, each.name, "", each.day) for each in report.left),
            *(
                (
                    "woke" if each.woke else "went quiet",
                    each.table,
                    each.id,
                    each.name,
                    each.last,
                    "",
                )
                for each in report.turned
            ),
            *(
                ("number", "", "", each.name, _number(each.before), _number(each.after))
                for each in report.numbers
            ),
        ]
        columns = ("change", "kind", "id", "name", "before", "after")
        return (Table(tuple(Column(name) for name in columns), tuple(rows)),)

    def ids(self) -> list[str]:
        """Return the ids of the records that joined, left, woke and went quiet."""
        return self.report.ids()


def build(connection: sqlite3.Connection, since: date, now: datetime, settings: Settings) -> Diff:
    """Compare the network with what it was at the end of the day ``since``."""
    from plncli.reports.snapshot import take

    today = now.date()
    window = settings.gaps_window_days
    days = (since + timedelta(days=1)).isoformat(), today.isoformat()
    new = joined(connection, *days)
    added = {each.id for each in new}
    return Diff(
        since,
        today,
        window,
        tuple(new),
        tuple(left(connection, *days)),
        tuple(each for each in turned(connection, since, today, window) if each.id not in added),
        snapshots.latest(connection, since.isoformat()),
        take(connection, now, settings),
    )


def _named(title: str, those: Sequence[tuple[Record, str]]) -> list[Block]:
    if not those:
        return []
    rows = tuple(
        (Span(each.id, "id"), each.name, each.table, Span(how, "dim"))
        for each, how in those[:SHOWN]
    )
    columns = (Column("id"), Column("name", flexible=True, main=True), Column("kind"), Column(""))
    blocks: list[Block] = [Heading(f"{title} ({len(those)})", 2), Table(columns, rows)]
    if len(those) > SHOWN:
        hint = f"and {len(those) - SHOWN} more: --format json has all"
        blocks.append(paragraph(Span(hint, "dim")))
    return blocks


def _record(each: Record) -> dict[str, object]:
    values = each._asdict()
    values["kind"] = values.pop("table")
    values.pop("woke", None)
    return values


_NAMES = {
    "scope_iqv": "spread over scopes (0 to 1)",
    "scope_e_i": "outside against inside (-1 to 1)",
    "window_days": "days that count as lately",
    "give_share": "share of giving",
    "interactions_directed": "interactions of give and take",
    "minutes": "minutes logged",
    "first_answer_minutes": "minutes to the first answer (median)",
    "checks_on_time": "share that is not overdue",
    "rhythms": "with a rhythm of their own",
}

_SHARES = ("give_share", "checks_on_time")


def _spoken(name: str) -> str:
    """Return the name of a number in words: ``boxes.local_colleagues`` as box: local colleagues."""
    group, _, part = name.partition(".")
    if part:
        singular = {"families": "active", "boxes": "box", "scopes": "scope", "sectors": "sector"}
        word = singular.get(group, "circle")
        return f"{word}: {part if word == 'circle' else code(part)}"
    return _NAMES.get(name, code(name))


def _shown(name: str, value: float | None) -> str:
    """Return a number as the page has it: a share as a percentage."""
    return f"{value:.0%}" if name in _SHARES and value is not None else _number(value)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
