"""The organizer sheets of `pln import`."""

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from plncli.cli.invocation import Invocation
from plncli.cli.output import note
from plncli.errors import PlnError

if TYPE_CHECKING:
    from plncli.formats.organizer import FilledSheet
    from plncli.organizer.filling import Change
    from plncli.organizer.new import New
    from plncli.reports.importing import Brought, ImportReport


def bring(
    invocation: Invocation,
    connection: sqlite3.Connection,
    name: str,
    sheet: "FilledSheet",
    topics: Sequence[str],
) -> "ImportReport":
    """Change what a filled sheet changes, add what is new in it, and say what cannot be kept.

    Args:
        topics: the topics of what is added.
    """
    from plncli.organizer.filling import compare
    from plncli.reports.importing import ImportReport
    from plncli.store import organizer

    filling = compare(sheet.rows, organizer.everything(connection))
    for header in sheet.unread:
        note(invocation, f"{name}: the column {header!r} is not read")
    kept: list[Change | New] = [*filling.changes, *filling.new]
    lines = [(each.line, _brought(invocation, connection, name, each, topics)) for each in kept]
    lines += [
        (each.line, _problem(each.name, f"{name}:{each.line}: {each.message}"))
        for each in filling.wrong
    ]
    ordered = [brought for _, brought in sorted(lines, key=lambda pair: pair[0])]
    return ImportReport(same=filling.same, brought=tuple(ordered))


def _brought(
    invocation: Invocation,
    connection: sqlite3.Connection,
    name: str,
    row: "Change | New",
    topics: Sequence[str],
) -> "Brought":
    """Keep what a row says, whole or not at all."""
    from plncli.organizer.new import New
    from plncli.reports.importing import Brought
    from plncli.store import write
    from plncli.store.journal import apart

    try:
        with apart(connection):
            if isinstance(row, New):
                links = write.Links(topics=topics, handles=row.handles or None)
                identity = write.add(connection, row.table, row.values, links, invocation.moment)
                return Brought("new", row.table, identity, row.name, "", row.box)
            table, identity = row.kept.table, row.kept.id
            write.change(connection, table, identity, row.values, write.Links(), invocation.moment)
            return Brought("changed", table, identity, row.kept.name, "", "; ".join(row.said))
    except PlnError as error:
        return _problem(row.name, f"{name}:{row.line}: {error}")


def _problem(name: str, said: str) -> "Brought":
    from plncli.reports.importing import Brought

    return Brought("problem", "", None, name, "", said)
