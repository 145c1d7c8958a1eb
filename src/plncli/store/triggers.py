"""The journal's triggers: no writer can forget them, because the tables carry them.

Every table is journalled unless it is named below. What a user owns can only
be written while an operation is open: without one, the change has no operation
to belong to and SQLite refuses it. What was fetched is journalled only inside
an operation (removing a source takes its entries along, and undo brings them
back), and not when a pull writes it.

A row is noted as the JSON array of its columns in their order: a migration adds columns at
the end, so that an older row lacks the last ones. The text of the triggers is kept short,
since SQLite reads all of it whenever a store is opened: what they have in common stands
once, in the trigger of a view.
"""

import json
import sqlite3
from collections.abc import Callable

FETCHED = frozenset({"feed", "entry", "content", "move", "document", "tombstone"})
UNJOURNALLED = frozenset(
    {"record", "reception", "in_touch", "operation", "change", "journal", "host", "retention"}
)
"""The journal itself, what triggers of its own keep (ids, and what became of shown entries), and
what no undo changes: that a server asked for time, and when old entries were let go."""

Row = dict[str, object]
"""A noted row: the values of its columns."""

INDEX = "search_"
"""What tables begin with that are made from the others."""


def journalled_tables(connection: sqlite3.Connection) -> list[str]:
    """Return the names of all tables whose changes are journalled."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        f" AND substr(name, 1, {len(INDEX)}) <> '{INDEX}' ORDER BY name"
    )
    return [name for (name,) in names if name not in UNJOURNALLED]


def drop_all(connection: sqlite3.Connection) -> str:
    """Return the SQL that drops every journal trigger there is."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'journal_%'"
    )
    return "".join(f'DROP TRIGGER "{name}";\n' for (name,) in names)


def create_all(connection: sqlite3.Connection) -> str:
    """Return the SQL that creates the journal triggers of every journalled table."""
    return NOTED + "".join(_create(connection, table) for table in journalled_tables(connection))


NOTED = """CREATE VIEW IF NOT EXISTS noted AS SELECT table_name, before, after FROM change;
CREATE TRIGGER journal_noted INSTEAD OF INSERT ON noted WHEN new.before IS NOT new.after BEGIN
  INSERT INTO change (operation_id, table_name, before, after)
  SELECT operation_id, new.table_name, new.before, new.after FROM journal WHERE recording;
END;
"""
"""What the triggers of all tables do: a row that stays as it was is no change."""


def row_reader(connection: sqlite3.Connection) -> Callable[[str, str | None], Row | None]:
    """Return what reads a noted row of a table, as its columns and their values.

    Rows of older journals are JSON objects.
    """
    names: dict[str, list[str]] = {}

    def read(table: str, noted: str | None) -> Row | None:
        if noted is None:
            return None
        row = json.loads(noted)
        if isinstance(row, dict):
            return row
        if table not in names:
            names[table] = columns_of(connection, table)
        return dict(zip(names[table], row, strict=False))

    return read


def columns_of(connection: sqlite3.Connection, table: str) -> list[str]:
    """Return the names of a table's columns, in order."""
    return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]


def _create(connection: sqlite3.Connection, table: str) -> str:
    columns = columns_of(connection, table)
    old, new = _as_json("old", columns), _as_json("new", columns)
    when = ""
    if table in FETCHED:
        when = " WHEN (SELECT recording AND operation_id IS NOT NULL FROM journal)"
    return "".join(
        f"CREATE TRIGGER journal_{event.lower()}_{table} AFTER {event} ON {table}{when}"
        f" BEGIN INSERT INTO noted VALUES ('{table}', {before}, {after}); END;\n"
        for event, before, after in (
            ("INSERT", "NULL", new),
            ("UPDATE", old, new),
            ("DELETE", old, "NULL"),
        )
    )


def _as_json(row: str, columns: list[str]) -> str:
    return "json_array(" + ",".join(f'{row}."{name}"' for name in columns) + ")"
