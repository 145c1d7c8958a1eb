"""The organizer sheet: box by box whom and what one has, and then what is missing."""

import sqlite3
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plncli.config import Settings
from plncli.dates import format_day
from plncli.doc import Block, Cell, Column, Doc, Heading, Span, Table, paragraph
from plncli.formats.organizer import COLUMNS
from plncli.gaps.boxes import BOX_NAMES
from plncli.model import Topic
from plncli.organizer.sheet import QUESTIONS, Row, rows, rows_in
from plncli.organizer.wording import is_worked_out
from plncli.store import organizer

if TYPE_CHECKING:
    from plncli.reports.gaps import GapsReport

SHOWN = ("name", "how", "get", "give", "check", "intention")
"""The columns of the page, the name first; a spreadsheet has all."""
MISSING = 3
"""How many findings the sheet names, and how many rows an empty sheet has for them."""
TO_WRITE = " "
"""An empty cell to write into: a column of them is not left out."""
STYLE = """
body { max-width: 70rem; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; margin: 0.5em 0; }
td, th { border: 1px solid; padding: 0.25em 0.5em; font: 0.9rem/1.35 system-ui, sans-serif; }
td { height: 1.6em; } td:first-child { font-weight: bold; }
th:nth-child(n) { width: 17%; } th:nth-child(3), th:nth-child(4) { width: 21%; }
th:nth-child(n+5) { width: 12%; } table:last-of-type th:first-child { width: 40%; }
@page { size: landscape; margin: 1.5cm; }
@media print { tr { break-inside: avoid; } p { break-after: avoid; } }
"""
"""What the page of the sheet adds to the style of all pages: a grid that prints on its side."""


class Missing(NamedTuple):
    """What is missing, whom one will ask, and the first step with its day, where planned."""

    what: str
    who: str = ""
    step: str = ""
    by: str = ""
    finding: str | None = None


class Sheet(NamedTuple):
    """The organizer sheet of a day.

    Attributes:
        boxes: the rows of each box, in the order of the boxes.
        whole: whether boxes without rows are shown as well.
        blank: how many empty rows each box has, on a sheet to fill in by hand.
        judged: whether there is enough for the gaps to say what is missing.
        shown: the columns of the page.
    """

    as_of: date
    boxes: Mapping[str, tuple[Row, ...]]
    missing: tuple[Missing, ...]
    whole: bool = True
    blank: int = 0
    judged: bool = True
    shown: tuple[str, ...] = SHOWN

    def data(self) -> object:
        """Return the boxes with their rows, and what is missing."""
        return {
            "as_of": self.as_of.isoformat(),
            "boxes": [
                {"box": box, "name": BOX_NAMES[box], "rows": [row._asdict() for row in found]}
                for box, found in self.boxes.items()
            ],
            "missing": [each._asdict() for each in self.missing],
        }

    def cells(self) -> list[tuple[str, ...]]:
        """Return the rows of the sheet for a spreadsheet."""
        empty: tuple[str, ...] = ("",) * (len(COLUMNS) - 1)
        return [
            (BOX_NAMES[box], *cells)
            for box, found in self.boxes.items()
            for cells in ([tuple(row)[1:] for row in found] or [empty] * self.blank)
        ]

    def layout(self) -> Doc:
        """Return the page: a table for each box, then what is missing."""
        title = "PLN organizer" if self.blank else f"PLN organizer · {format_day(self.as_of)}"
        blocks: list[Block] = [Heading(title)]
        for box, found in self.boxes.items():
            if found or self.blank or (self.whole and box != "other"):
                blocks += self._box(box, found)
        if len(blocks) == 1:
            blocks.append(paragraph("Nothing of yours is in this part."))
        return (*blocks, *self._what_is_missing())

    def ids(self) -> list[str]:
        """Return the ids of the records on the sheet."""
        return [row.id for found in self.boxes.values() for row in found]

    def _box(self, box: str, found: tuple[Row, ...]) -> list[Block]:
        heading = Heading(BOX_NAMES[box], 2)
        question = paragraph(Span(QUESTIONS[box], "dim"))
        if self.blank:
            return [
                heading,
                question,
                _empty_table([COLUMNS[key] for key in self.shown], self.blank),
            ]
        if not found:
            return [heading, paragraph("Nothing yet."), question]
        columns = (
            Column(COLUMNS[key], flexible=True, main=key == "name", whole=True)
            for key in self.shown
        )
        cells = (
            (row.name, *(_dimmed(getattr(row, key)) for key in self.shown[1:])) for row in found
        )
        return [heading, Table(tuple(columns), tuple(cells))]

    def _what_is_missing(self) -> list[Block]:
        columns = ("what", "who will I ask", "first step", "by")
        heading = Heading("What is missing", 2)
        if self.blank:
            return [heading, _empty_table(columns, MISSING)]
        if not self.missing:
            said = (
                "Nothing, by the rules of `pln gaps`."
                if self.judged
                else "Too little is noted to judge; `pln gaps` says how to begin."
            )
            return [heading, paragraph(said)]
        whole = (
            Column(name, flexible=True, main=not at, whole=True) for at, name in enumerate(columns)
        )
        return [heading, Table(tuple(whole), tuple(each[:4] for each in self.missing))]


class SheetTable(NamedTuple):
    """The rows of a sheet as one table, for scripts: those of a spreadsheet."""

    sheet: Sheet

    def data(self) -> object:
        """Return the boxes with their rows."""
        return self.sheet.data()

    def layout(self) -> Doc:
        """Return one table of all rows."""
        columns = tuple(map(Column, COLUMNS.values()))
        return (Table(columns, tuple(self.sheet.cells())),)

    def ids(self) -> list[str]:
        """Return the ids of the records on the sheet."""
        return self.sheet.ids()


def build(
    connection: sqlite3.Connection,
    now: datetime,
    settings: Settings,
    *,
    box: str | None = None,
    circle: str | None = None,
    topic: Topic | None = None,
    rely: bool = False,
    rows_only: bool = False,
    own_presets: Path | None = None,
) -> Sheet:
    """Fill in the sheet from the network, on the day of ``now``.

    Args:
        box: one of the boxes, to show that alone.
        circle: the id of a community, to show what belongs to it.
        topic: a topic, to show what bears it.
        rely: show only what one relies on.
        rows_only: leave out what is missing, for a spreadsheet.
        own_presets: the folder of the user's own rules of licences.
    """
    from plncli.reports import gaps

    today = now.date()
    choice = organizer.Choice(circle, topic.id if topic else None, rely)
    since = (today - timedelta(days=settings.gaps_event_past_days)).isoformat()
    kept = organizer.connections(connection, choice, since, today.isoformat())
    missing: tuple[Missing, ...] = ()
    judged = True
    if not rows_only:
        report = gaps.build(
            *(connection, now, settings),
            box=box, circle=circle, topic=topic, own_presets=own_presets,
        )  # fmt: skip
        missing = _missing(connection, report, not (box or circle or topic))
        judged = any(each.status != "not_enough_data" for each in report.findings)
    return Sheet(
        today,
        {box: rows_in(kept, box)} if box else rows(kept),
        missing,
        whole=choice == organizer.Choice(),
        judged=judged,
    )


def blank(today: date, count: int, box: str | None = None) -> Sheet:
    """Return a sheet to fill in, with ``count`` empty rows in each box."""
    boxes: dict[str, tuple[Row, ...]] = dict.fromkeys([box] if box else BOX_NAMES, ())
    return Sheet(today, boxes, (), blank=count)


def _missing(
    connection: sqlite3.Connection, report: "GapsReport", is_whole: bool
) -> tuple[Missing, ...]:
    """Return the plans that are open and the most urgent findings that have none.

    Of a part of the network only the plans that are about its findings.
    """
    names = {each.id: f"{each.name}: {each.measured}" for each in report.findings}
    steps = organizer.steps(connection)
    planned = [
        Missing(
            names.get(each.finding or "", ""), each.who or "", each.text, each.due, each.finding
        )
        for each in steps
        if is_whole or each.finding in names
    ]
    under_way = {each.finding for each in planned}
    others = [
        Missing(names[each.id], finding=each.id)
        for each in report.findings
        if each.status in ("gap", "thin") and each.id not in under_way
    ]
    return (*planned, *others[:MISSING])


def _empty_table(columns: tuple[str, ...] | list[str], count: int) -> Table:
    given = (Column(name, flexible=True, whole=True) for name in columns)
    return Table(tuple(given), ((TO_WRITE,) * len(columns),) * count)


def _dimmed(cell: str) -> Cell:
    return Span(cell, "dim") if cell and is_worked_out(cell) else cell
