"""Events and chats of a period: where one was, what one caught up on, what one took along."""

import sqlite3
from typing import NamedTuple


class Attended(NamedTuple):
    """An event that was attended, with what was taken along from its talks."""

    day: str
    name: str
    kind: str
    takeaways: tuple[str, ...] = ()


class Chats(NamedTuple):
    """How often one was at the meetings of a community, and caught up on others."""

    community: str
    attended: int
    caught_up: int


class Takeaway(NamedTuple):
    """What was taken along from a meeting."""

    day: str
    community: str
    text: str


def attended(connection: sqlite3.Connection, since: str, until: str) -> list[Attended]:
    """Return the events that were attended in a period, the latest first."""
    talks: dict[str, list[str]] = {}
    for event_id, takeaways in connection.execute(
        "SELECT t.event_id, t.takeaways FROM event_talk t JOIN event e ON e.id = t.event_id"
        " WHERE t.takeaways IS NOT NULL AND e.starts BETWEEN ? AND ? ORDER BY t.id",
        (since, until),
    ):
        talks.setdefault(event_id, []).append(takeaways)
    rows = connection.execute(
        "SELECT id, starts, name, kind FROM event WHERE status = 'attended'"
        " AND starts BETWEEN ? AND ? ORDER BY starts DESC, name COLLATE NOCASE, id",
        (since, until),
    ).fetchall()
    return [
        Attended(day, name, kind, tuple(talks.get(identity, ())))
        for identity, day, name, kind in rows
    ]


def chats(connection: sqlite3.Connection, since: str, until: str) -> list[Chats]:
    """Return the communities whose meetings one attended or caught up on, most often first."""
    rows = connection.execute(
        "SELECT o.name, sum(s.status = 'attended') AS attended, sum(s.status = 'caught_up')"
        " FROM session s JOIN community o ON o.id = s.community_id"
        " WHERE s.status <> 'skipped' AND substr(s.starts_at, 1, 10) BETWEEN ? AND ?"
        " GROUP BY o.id ORDER BY attended DESC, o.name COLLATE NOCASE",
        (since, until),
    )
    return [Chats(*row) for row in rows]


def takeaways(connection: sqlite3.Connection, since: str, until: str, most: int) -> list[Takeaway]:
    """Return what was taken along from meetings in a period, the latest first."""
    rows = connection.execute(
        "SELECT substr(s.starts_at, 1, 10), o.name, s.takeaways FROM session s"
        " JOIN community o ON o.id = s.community_id WHERE s.takeaways IS NOT NULL"
        " AND substr(s.starts_at, 1, 10) BETWEEN ? AND ? ORDER BY s.starts_at DESC, s.id LIMIT ?",
        (since, until, most),
    )
    return [Takeaway(*row) for row in rows]
