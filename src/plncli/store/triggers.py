"""The journal's triggers: no writer can forget them, because the tables carry them.

Every table is journalled unless it is named below. What a user owns can only
be written while an operation is open: without one, the change has no operation
to belong to and SQLite refuses it. What was fetched is journalled only inside
an operation (removing a source takes its entries along, and undo brings them
back), and not when a pull writes it.
"""

import sqlite3

FETCHED = frozenset({"feed", "entry", "content", "move", "document", "tombstone"})
UNJOURNALLED = frozenset(
    {"record", "reception", "in_touch", "operation", "change", "journal", "host", "retention"}
)
"""The journal itself, what triggers of its own keep (ids, and what became of shown entries), and
what no undo changes: that a server asked for time, and when old entries were let go."""

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
    return "".join(_create(connection, table) for table in journalled_tables(connection))


def columns_of(connection: sqlite3.Connection, table: str) -> list[str]:
    """Return the names of a table's columns, in order."""
    return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]


def _create(connection: sqlite3.Connection, table: str) -> str:
    columns = columns_of(connection, table)
    before = _as_json("old", columns)
    after = _as_json("new", columns)
    differs = " OR ".join(f'old."{column}" IS NOT new."{column}"' for column in columns)
    return (
        _trigger(table, "INSERT", "NULL", after, None)
        + _trigger(table, "UPDATE", before, after, differs)
        + _trigger(table, "DELETE", before, "NULL", None)
    )


def _as_json(row: str, columns: list[str]) -> str:
    return "json_object(" + ", ".join(f"'{name}', {row}.\"{name}\"" for name in columns) + ")"


def _trigger(table: str, event: str, before: str, after: str, only_if: str | None) -> str:
    condition = "(SELECT recording FROM journal)"
    if table in FETCHED:
        condition = "(SELECT recording AND operation_id IS NOT NULL FROM journal)"
    if only_if:
        condition += f" AND ({only_if})"
    return (
        f'CREATE TRIGGER "journal_{event.lower()}_{table}" AFTER {event} ON "{table}"\n'
        f"WHEN {condition} BEGIN\n"
        f"  INSERT INTO change (operation_id, table_name, before, after)\n"
        f"  VALUES ((SELECT operation_id FROM journal), '{table}', {before}, {after});\n"
        f"END;\n"
    )
