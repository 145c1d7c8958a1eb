"""What came since the last reflection: when that was, and how many records joined."""

import sqlite3
from typing import NamedTuple

from plncli.store.days import within


class Joined(NamedTuple):
    """How many records of each kind were added in a period."""

    people: int
    sources: int
    communities: int


def last_reflection(connection: sqlite3.Connection, before: str) -> str | None:
    """Return the day of the last reflection that was written before an ISO day."""
    (day,) = connection.execute(
        "SELECT max(day) FROM reflection WHERE day < ?", (before,)
    ).fetchone()
    return day if day is None else str(day)


def joined(connection: sqlite3.Connection, since: str, until: str) -> Joined:
    """Return how many people, sources and communities were added in a period and are in use.

    What is only wanted has not joined, and a circle is a list of one's own.
    """
    counts = (
        connection.execute(
            f"SELECT count(*) FROM {table} WHERE status NOT IN ('wanted', 'archived'){which}"
            f" AND {within('created_at', '?1', '?2')}",
            (since, until),
        ).fetchone()
        for table, which in (
            ("contact", ""),
            ("source", ""),
            ("community", " AND kind <> 'circle'"),
        )
    )
    return Joined(*(int(count) for (count,) in counts))
