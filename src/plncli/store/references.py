"""Which columns point at which tables: what the foreign keys of the store say."""

import sqlite3
from typing import NamedTuple

from plncli.store.triggers import UNJOURNALLED


class Reference(NamedTuple):
    """A column that points at a table.

    Attributes:
        cascades: whether a row goes with what it points at; else the column is emptied.
        has_id: whether the rows of the table have ids of their own.
    """

    table: str
    column: str
    target: str
    cascades: bool
    has_id: bool


def references(connection: sqlite3.Connection) -> list[Reference]:
    """Return all references between tables that the user owns or that were fetched."""
    found = []
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    for (table,) in tables.fetchall():
        if table in UNJOURNALLED:
            continue
        columns = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
        has_id = any(column[1] == "id" and column[2] == "TEXT" for column in columns)
        found += [
            Reference(table, row[3], row[2], row[6] == "CASCADE", has_id)
            for row in connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
        ]
    return found
