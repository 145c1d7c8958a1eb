"""Operations and changes: what a command did, taken back or done again.

A command that writes what the user owns opens one operation. The triggers of
the tables note each row before and after; undo and redo play these notes
backwards and forwards. What a pull fetches is no operation.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from plncli.errors import NotFoundError, PlnError
from plncli.store.connection import transaction
from plncli.store.triggers import Row, columns_of, row_reader


class Operation(NamedTuple):
    """One command in the journal, with what it changed."""

    id: int
    command: str
    at: str
    undone_at: str | None
    changes: tuple["Change", ...]


class Change(NamedTuple):
    """One row before and after; a new row has no before, a removed one no after."""

    table: str
    before: dict[str, object] | None
    after: dict[str, object] | None


@contextmanager
def operation(connection: sqlite3.Connection, command: str, now: str) -> Iterator[int]:
    """Journal all changes inside the block as one operation, whose number it gives; commit them.

    Args:
        connection: an open store in autocommit mode.
        command: the words that the user typed.
        now: the moment, ISO 8601 in UTC.

    An exception inside rolls everything back. Operations that were undone can
    no longer be redone afterwards. A block that changes nothing leaves no trace.
    """
    with transaction(connection):
        (number,) = connection.execute(
            "INSERT INTO operation (command, at) VALUES (?, ?) RETURNING id", (command, now)
        ).fetchone()
        connection.execute("UPDATE journal SET operation_id = ?", (number,))
        yield number
        connection.execute("UPDATE journal SET operation_id = NULL")
        _settle(connection, number)


@contextmanager
def continued(connection: sqlite3.Connection, number: int) -> Iterator[None]:
    """Journal all changes inside the block as part of an operation that was made before.

    For what one command finds out little by little, as a skim does what was seen;
    it must not touch rows that a later operation changed.

    Raises:
        NotFoundError: the operation was undone.
    """
    with transaction(connection):
        standing = connection.execute(
            "SELECT 1 FROM operation WHERE id = ? AND undone_at IS NULL", (number,)
        ).fetchone()
        if standing is None:
            raise NotFoundError(f"operation {number} was undone")
        connection.execute("UPDATE journal SET operation_id = ?", (number,))
        yield
        connection.execute("UPDATE journal SET operation_id = NULL")


def last_number(connection: sqlite3.Connection) -> int | None:
    """Return the number of the operation that `undo` would take back, if there is one."""
    (number,) = connection.execute(
        "SELECT max(id) FROM operation WHERE undone_at IS NULL"
    ).fetchone()
    return None if number is None else int(number)


def added(connection: sqlite3.Connection, number: int, table: str) -> list[Row]:
    """Return the rows that operation ``number`` added to a table, as they were then."""
    rows = connection.execute(
        "SELECT after FROM change WHERE operation_id = ? AND table_name = ? AND before IS NULL"
        " ORDER BY seq",
        (number, table),
    )
    read = row_reader(connection)
    return [row for (after,) in rows if (row := read(table, after))]


@contextmanager
def taken_back(connection: sqlite3.Connection) -> Iterator[None]:
    """Do everything inside the block for its results only: nothing of it stays.

    For dry runs, inside an open operation.
    """
    connection.execute("SAVEPOINT taken_back")
    yield
    connection.execute("ROLLBACK TO taken_back")


@contextmanager
def apart(connection: sqlite3.Connection) -> Iterator[None]:
    """Keep all that the block writes, or nothing of it where it fails.

    For one of many, inside an open operation.
    """
    connection.execute("SAVEPOINT apart")
    try:
        yield
    except PlnError:
        connection.execute("ROLLBACK TO apart")
        raise
    finally:
        connection.execute("RELEASE apart")


def _settle(connection: sqlite3.Connection, number: int) -> None:
    changed = connection.execute(
        "SELECT 1 FROM change WHERE operation_id = ? LIMIT 1", (number,)
    ).fetchone()
    if changed:
        connection.execute("DELETE FROM operation WHERE undone_at IS NOT NULL")
    else:
        connection.execute("DELETE FROM operation WHERE id = ?", (number,))


def undo(connection: sqlite3.Connection, now: str) -> Operation:
    """Take back the last operation that was not undone, whole, and return it.

    Raises:
        NotFoundError: there is nothing to undo.
    """
    last = _one(connection, "undone_at IS NULL", "DESC", "nothing to undo")
    with _replaying(connection):
        for change in reversed(last.changes):
            _put(connection, change.table, here=change.after, wanted=change.before)
        _leave_out_let_go(connection, last.changes)
        connection.execute("UPDATE operation SET undone_at = ? WHERE id = ?", (now, last.id))
    return last


def redo(connection: sqlite3.Connection) -> Operation:
    """Do the operation again that was undone last, and return it.

    Raises:
        NotFoundError: there is nothing to redo.
    """
    first = _one(connection, "undone_at IS NOT NULL", "ASC", "nothing to redo")
    with _replaying(connection):
        for change in first.changes:
            _put(connection, change.table, here=change.before, wanted=change.after)
        _leave_out_let_go(connection, first.changes)
        connection.execute("UPDATE operation SET undone_at = NULL WHERE id = ?", (first.id,))
    return first


def history(connection: sqlite3.Connection, limit: int) -> list[Operation]:
    """Return the newest ``limit`` operations, newest first."""
    rows = connection.execute(
        "SELECT id, command, at, undone_at FROM operation ORDER BY id DESC LIMIT ?", (limit,)
    ).fetchall()
    return [Operation._make((*row, _changes(connection, row[0]))) for row in rows]


HANGING = frozenset({
    "contact_tie", "participant", "record_topic", "membership", "feed", "content",
    "edition_entry", "mark", "entry_topic",
})  # fmt: skip
"""The tables whose rows belong to another row; nobody asks how many there are."""


def summary(changes: tuple[Change, ...]) -> str:
    """Say in a few words what an operation changed, as in ``added 1 contact, added 2 handles``.

    Rows that hang on others are counted only where nothing else changed.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for change in [each for each in changes if each.table not in HANGING] or changes:
        verb = (
            "added" if change.before is None else "removed" if change.after is None else "changed"
        )
        counts[verb, change.table] += 1
    return ", ".join(
        f"{verb} {count} {_plural(table.replace('_', ' '), count)}"
        for (verb, table), count in sorted(counts.items(), key=lambda item: item[0])
    )


def _plural(word: str, count: int) -> str:
    if count == 1:
        return word
    return word[:-1] + "ies" if word.endswith("y") else word + "s"


def _one(connection: sqlite3.Connection, where: str, order: str, nothing: str) -> Operation:
    row = connection.execute(
        f"SELECT id, command, at, undone_at FROM operation WHERE {where} ORDER BY id {order}"
        " LIMIT 1"
    ).fetchone()
    if row is None:
        raise NotFoundError(nothing, "`pln history` lists what was done")
    return Operation._make((*row, _changes(connection, row[0])))


def _changes(connection: sqlite3.Connection, number: int) -> tuple[Change, ...]:
    rows = connection.execute(
        "SELECT table_name, before, after FROM change WHERE operation_id = ? ORDER BY seq",
        (number,),
    ).fetchall()
    read = row_reader(connection)
    return tuple(
        Change(table, read(table, before), read(table, after)) for table, before, after in rows
    )


@contextmanager
def _replaying(connection: sqlite3.Connection) -> Iterator[None]:
    with transaction(connection):
        connection.execute("PRAGMA defer_foreign_keys = ON")
        connection.execute("UPDATE journal SET recording = 0")
        yield
        connection.execute("UPDATE journal SET recording = 1")


def _put(
    connection: sqlite3.Connection,
    table: str,
    *,
    here: dict[str, object] | None,
    wanted: dict[str, object] | None,
) -> None:
    """Replace the row ``here`` by the row ``wanted``; either may be absent."""
    columns = columns_of(connection, table)
    if wanted is None:
        assert here is not None
        keys = _key_columns(connection, table)
        connection.execute(
            f'DELETE FROM "{table}" WHERE ' + _equal(keys), [here[key] for key in keys]
        )
    elif here is None:
        names = ", ".join(f'"{column}"' for column in columns)
        marks = ", ".join("?" * len(columns))
        connection.execute(
            f'INSERT INTO "{table}" ({names}) VALUES ({marks})',
            [wanted.get(column) for column in columns],
        )
    else:
        keys = _key_columns(connection, table)
        assignments = ", ".join(f'"{column}" = ?' for column in columns)
        connection.execute(
            f'UPDATE "{table}" SET {assignments} WHERE ' + _equal(keys),
            [wanted.get(column) for column in columns] + [here[key] for key in keys],
        )


def _leave_out_let_go(connection: sqlite3.Connection, changes: tuple[Change, ...]) -> None:
    """Take away again what was put to entries that retention has let go meanwhile."""
    for change in changes:
        row = change.before or change.after or {}
        if "entry_key" in row:
            connection.execute(
                f'DELETE FROM "{change.table}" WHERE entry_key = ?1'
                " AND NOT EXISTS (SELECT 1 FROM entry WHERE key = ?1)",
                (row["entry_key"],),
            )


def _key_columns(connection: sqlite3.Connection, table: str) -> list[str]:
    rows = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    return [row[1] for row in sorted(rows, key=lambda row: row[5]) if row[5]]


def _equal(columns: list[str]) -> str:
    return " AND ".join(f'"{column}" = ?' for column in columns)
