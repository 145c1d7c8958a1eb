"""Who left the network: records that were archived or removed, as the journal tells it.

What was taken back counts as not done, what came back has not left, and of two
records that were made one nobody has.
"""

import json
import re
import sqlite3
from typing import NamedTuple

from plncli.store.days import local_day, since_day, within
from plncli.store.triggers import row_reader

NAMES = {"contact": "name", "source": "title", "community": "name"}
"""The tables of a network's records, and the column that names them."""


class Left(NamedTuple):
    """A record that left: the ISO day, and whether it was archived or removed."""

    day: str
    table: str
    id: str
    name: str
    how: str


def left(connection: sqlite3.Connection, since: str, until: str) -> list[Left]:
    """Return what left from one ISO day to another, by day and name; circles do not count."""
    read = row_reader(connection)
    found: dict[str, Left] = {}
    for command, day, table, noted_before, noted_after in connection.execute(
        _CHANGED, (since, until)
    ):
        if _MERGING.match(command):
            continue
        before, after = read(table, noted_before), read(table, noted_after)
        if not before or before["status"] == "archived" or before.get("kind") == "circle":
            continue
        if after is None or after["status"] == "archived":
            how = "archived" if after else "removed"
            identity, name = str(before["id"]), str(before[NAMES[table]])
            found[identity] = Left(day, table, identity, name, how)
    here = {
        identity
        for table in NAMES
        for (identity,) in connection.execute(
            f"SELECT r.id FROM json_each(?) j JOIN {table} r ON r.id = j.value"
            " WHERE r.status <> 'archived'",
            (json.dumps([*found]),),
        )
    }
    gone = (each for each in found.values() if each.id not in here)
    return sorted(gone, key=lambda each: (each.day, each.name.lower(), each.id))


_MERGING = re.compile(r"pln( --[a-z-]+( \"[^\"]+\"| [^ -]\S*)?)* merge ")
"""The command that makes two records one, behind options of all commands."""
_CHANGED = (
    f"SELECT o.command, {local_day('o.at')}, g.table_name, g.before, g.after FROM change g"
    " CROSS JOIN operation o ON o.id = g.operation_id"
    f" WHERE g.operation_id >= (SELECT min(id) FROM operation WHERE {since_day('at', '?1')})"
    " AND g.before IS NOT NULL AND g.table_name IN ('contact', 'source', 'community')"
    " AND (g.after IS NULL OR g.after LIKE '%archived%')"
    f" AND {within('o.at', '?1', '?2')} AND o.undone_at IS NULL"
    " ORDER BY +g.seq"  # by the + the index is walked, and not all changes as they lie
)
"""What may be records that left: the rows themselves tell, the text only spares reading all."""
