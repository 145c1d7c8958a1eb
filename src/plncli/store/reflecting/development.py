"""Professional development of a period: how many minutes, in how many activities of each kind."""

import sqlite3
from typing import NamedTuple


class Development(NamedTuple):
    """The activities of one kind: how many, and their minutes."""

    kind: str
    activities: int
    minutes: int


def development(connection: sqlite3.Connection, since: str, until: str) -> list[Development]:
    """Return the activities that were done in a period by kind, the most minutes first."""
    rows = connection.execute(
        "SELECT kind, count(*), sum(minutes) AS total FROM activity WHERE status <> 'planned'"
        " AND starts BETWEEN ? AND ? GROUP BY kind ORDER BY total DESC, kind",
        (since, until),
    )
    return [Development(*row) for row in rows]
