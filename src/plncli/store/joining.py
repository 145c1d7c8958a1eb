"""Who joined the network between two days."""

import sqlite3
from typing import NamedTuple

from plncli.store.days import local_day, within


class Joined(NamedTuple):
    """A record that was added, and is there."""

    day: str
    table: str
    id: str
    name: str


def joined(connection: sqlite3.Connection, since: str, until: str) -> list[Joined]:
    """Return the records added from one ISO day to another, by day and name.

    What is only wanted, or archived again, has not joined; a circle is a list of one's own.
    """
    rows = connection.execute(
        " UNION ALL ".join(
            f"SELECT {local_day('created_at')} AS day, '{table}', id, {name} AS name FROM {table}"
            f" WHERE {within('created_at', '?1', '?2')}"
            f" AND status NOT IN ('wanted', 'archived'){but}"
            for table, name, but in (
                ("contact", "name", ""),
                ("source", "title", ""),
                ("community", "name", " AND kind <> 'circle'"),
            )
        )
        + " ORDER BY day, name COLLATE NOCASE, id",
        (since, until),
    )
    return [Joined(*row) for row in rows]
