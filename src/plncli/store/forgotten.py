"""The journal without somebody: what of the past names them is taken out of it.

Rows that would bring back what is gone are taken away. Of the rows of others only the names
go, so that `pln undo` still works for all the rest.
"""

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import NamedTuple

from plncli.model import Handle
from plncli.shellwords import readable
from plncli.store.references import references
from plncli.store.triggers import Row, row_reader

UNNAMED = "pln … (about somebody who was forgotten)"
"""What stands for the words of a command in the history."""


class Change(NamedTuple):
    """A change of the journal: the row of a table before and after."""

    seq: int
    operation_id: int
    table: str
    before: Row | None
    after: Row | None

    @property
    def rows(self) -> list[Row]:
        """The rows that there are."""
        return [row for row in (self.before, self.after) if row is not None]


def changes(connection: sqlite3.Connection) -> list[Change]:
    """Return all changes of the journal."""
    rows = connection.execute(
        "SELECT seq, operation_id, table_name, before, after FROM change ORDER BY seq"
    ).fetchall()
    read = row_reader(connection)
    return [
        Change(seq, number, table, read(table, before), read(table, after))
        for seq, number, table, before, after in rows
    ]


def of_the_past(
    connection: sqlite3.Connection,
    known: Iterable[Change],
    contact_id: str,
    ids: Collection[str],
) -> set[str]:
    """Return the ids of what was there once and belonged to the contact.

    Contacts that were merged into it, interactions with it alone, promises, and what
    hung on these.
    """
    known = list(known)
    living = {identity for (identity,) in connection.execute("SELECT id FROM record")}
    people = {contact_id, *_merged_into(known, contact_id, living)}
    gone = {*ids, *people, *_alone(known, people, living)}
    columns = _columns(connection, cascading=True)
    size = 0
    while len(gone) > size:
        size = len(gone)
        for change in known:
            for row in change.rows:
                owner = row.get("id")
                if (
                    isinstance(owner, str)
                    and owner not in living
                    and _hangs(change, row, columns, gone)
                ):
                    gone.add(owner)
    return gone


def names(
    connection: sqlite3.Connection, known: Iterable[Change], ids: Collection[str]
) -> tuple[list[str], list[Handle]]:
    """Return all names and handles that those with these ids have or had."""
    marks = ", ".join("?" * len(ids))
    found = [
        name
        for (name,) in connection.execute(
            f"SELECT name FROM contact WHERE id IN ({marks})", tuple(ids)
        )
    ]
    handles = [
        Handle(*row)
        for row in connection.execute(
            f"SELECT platform, handle FROM handle WHERE contact_id IN ({marks})", tuple(ids)
        )
    ]
    for change in known:
        for row in change.rows:
            if change.table == "contact" and row["id"] in ids:
                found.append(str(row["name"]))
            if change.table == "handle" and row["contact_id"] in ids:
                handles.append(Handle(str(row["platform"]), str(row["handle"])))
    return found, handles


def scrub(
    connection: sqlite3.Connection, ids: Collection[str], found: re.Pattern[str], instead: str
) -> None:
    """Take those with these ids, and all that names them, out of the journal."""
    cascading, emptied = (_columns(connection, cascading=each) for each in (True, False))
    touched: set[int] = set()
    for change in changes(connection):
        if any(row.get("id") in ids or _hangs(change, row, cascading, ids) for row in change.rows):
            connection.execute("DELETE FROM change WHERE seq = ?", (change.seq,))
            touched.add(change.operation_id)
            continue
        before, after = (
            row and _cleaned(row, emptied[change.table], ids, found, instead)
            for row in (change.before, change.after)
        )
        if (before, after) != (change.before, change.after):
            touched.add(change.operation_id)
            connection.execute(
                "UPDATE change SET before = ?, after = ? WHERE seq = ?",
                (_json(before), _json(after), change.seq),
            )
    for number, command in connection.execute("SELECT id, command FROM operation").fetchall():
        if number in touched or found.search(readable(command)):
            connection.execute("UPDATE operation SET command = ? WHERE id = ?", (UNNAMED, number))
    connection.execute(
        "DELETE FROM operation WHERE NOT EXISTS"
        " (SELECT 1 FROM change WHERE operation_id = operation.id)"
    )


def _merged_into(known: Iterable[Change], contact_id: str, living: Collection[str]) -> set[str]:
    """Return the contacts that are there no longer and whose rows point at this one since."""
    people = {row["id"] for change in known if change.table == "contact" for row in change.rows}
    merged: set[str] = set()
    size = -1
    while len(merged) > size:
        size = len(merged)
        for change in known:
            for column, value in (change.after or {}).items():
                old = (change.before or {}).get(column)
                if value in (contact_id, *merged) and old != value and old in people:
                    merged |= {str(old)} - set(living)
    return merged


def _alone(known: Iterable[Change], people: Collection[str], living: Collection[str]) -> set[str]:
    """Return the removed interactions in which nobody but these people took part."""
    with_whom: dict[str, set[object]] = defaultdict(set)
    for change in known:
        if change.table == "participant":
            for row in change.rows:
                with_whom[str(row["interaction_id"])].add(row["record_id"])
    return {
        identity
        for identity, those in with_whom.items()
        if identity not in living and those <= set(people)
    }


def _columns(connection: sqlite3.Connection, *, cascading: bool) -> dict[str, list[str]]:
    columns: dict[str, list[str]] = defaultdict(list)
    for each in references(connection):
        if each.cascades is cascading:
            columns[each.table].append(each.column)
    return columns


def _hangs(change: Change, row: Row, columns: dict[str, list[str]], ids: Collection[str]) -> bool:
    return any(row.get(column) in ids for column in columns[change.table])


def _cleaned(
    row: Row, emptied: list[str], ids: Collection[str], found: re.Pattern[str], instead: str
) -> Row:
    return {
        column: None
        if column in emptied and value in ids
        else found.sub(instead, value)
        if isinstance(value, str)
        else value
        for column, value in row.items()
    }


def _json(row: Row | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False)
