"""Who left the network: records that were archived or removed, as the journal tells it.

What was taken back counts as not done, what came back has not left, and of two
records that were made one nobody has.
"""

import sqlite3
from typing import NamedTuple

from plncli.store.triggers import columns_of

NAMES = {"contact": "name", "source": "title", "community": "name"}
"""The tables of a network's records, and the column that names them."""


class Left(NamedTuple):
    """A record that left: when (ISO day, by UTC), and whether it was archived or removed."""

    day: str
    table: str
    id: str
    name: str
    how: str


def left(connection: sqlite3.Connection, since: str, until: str) -> list[Left]:
    """Return what left from one ISO day to another, by day and name; circles do not count."""
    found: dict[str, Left] = {}
    for table in NAMES:
        for at, identity, name, gone in connection.execute(
            _query(connection, table), (since, f"{until}U")
        ):
            found[identity] = Left(
                at[:10], table, identity, name, "removed" if gone else "archived"
            )
    return sorted(found.values(), key=lambda each: (each.day, each.name.lower(), each.id))


def _query(connection: sqlite3.Connection, table: str) -> str:
    """Return the SQL of the changes by which records of a table left, the first ones first.

    A row is noted as the array of its columns, in older journals as an object.
    """
    columns = columns_of(connection, table)

    def value(noted: str, column: str) -> str:
        at = columns.index(column)
        return f"coalesce(json_extract({noted}, '$[{at}]'), json_extract({noted}, '$.{column}'))"

    circle = f" AND {value('g.before', 'kind')} <> 'circle'" if table == "community" else ""
    return (
        f"SELECT o.at, {value('g.before', 'id')} AS id, {value('g.before', NAMES[table])},"
        " g.after IS NULL FROM operation o CROSS JOIN change g ON g.operation_id = o.id"
        " WHERE o.at >= ? AND o.at < ? AND o.undone_at IS NULL"
        f" AND o.command NOT LIKE 'pln merge %' AND g.table_name = '{table}'"
        f" AND g.before IS NOT NULL{circle} AND {value('g.before', 'status')} <> 'archived'"
        f" AND (g.after IS NULL OR {value('g.after', 'status')} = 'archived')"
        f" AND NOT EXISTS (SELECT 1 FROM {table} r WHERE r.id = {value('g.before', 'id')}"
        "  AND r.status <> 'archived')"
        " ORDER BY g.seq"
    )
