"""Meetings as records, and the pauses of single communities; plain SQL."""

import json
import sqlite3
from datetime import datetime, tzinfo

from plncli.recurrence import zone_named
from plncli.sessions import Session
from plncli.store.append import free_id, insert
from plncli.store.chats import user_zone


def sessions(
    connection: sqlite3.Connection, only: str | None = None, community_id: str | None = None
) -> list[Session]:
    """Return all sessions, the one with the id ``only``, or those of a community, newest first."""
    zone = zone_named(user_zone(connection))
    rows = connection.execute(
        "SELECT s.id, s.community_id, s.starts_at, s.status, s.text, s.takeaways,"
        " s.interaction_id, s.created_at, s.updated_at, o.name,"
        " (SELECT json_group_array(c.name) FROM participant p JOIN contact c"
        "  ON c.id = p.record_id WHERE p.interaction_id = s.interaction_id)"
        " FROM session s JOIN community o ON o.id = s.community_id"
        " WHERE (?1 IS NULL OR s.id = ?1) AND (?2 IS NULL OR s.community_id = ?2)"
        " ORDER BY s.starts_at DESC, o.name",
        (only, community_id),
    )
    return [
        Session._make((*row[:-1], _local(row[2], zone), tuple(json.loads(row[-1])), "session"))
        for row in rows.fetchall()
    ]


def _local(starts_at: str, zone: tzinfo) -> str:
    return datetime.fromisoformat(starts_at).astimezone(zone).strftime("%Y-%m-%dT%H:%M")


def keep(
    connection: sqlite3.Connection,
    community_id: str,
    starts_at: str,
    status: str,
    now: str,
    **values: str | None,
) -> str:
    """Note what became of a meeting, and return the id of the session.

    One that is there already gets the status, and those of ``values`` (``text``,
    ``takeaways``, ``interaction_id``) that are not None.
    """
    said = {column: value for column, value in values.items() if value is not None}
    row = connection.execute(
        "SELECT id FROM session WHERE community_id = ? AND starts_at = ?", (community_id, starts_at)
    ).fetchone()
    if row is None:
        identity = free_id(connection)
        fixed = {"id": identity, "community_id": community_id, "starts_at": starts_at}
        stamps = {"status": status, "created_at": now, "updated_at": now}
        insert(connection, "session", {**fixed, **stamps, **said})
        return identity
    changes = {"status": status, "updated_at": now, **said}
    assignments = ", ".join(f"{column} = ?" for column in changes)
    connection.execute(
        f"UPDATE session SET {assignments} WHERE id = ?", (*changes.values(), row[0])
    )
    return str(row[0])


def pause(connection: sqlite3.Connection, community_id: str, starts: str, until: str) -> None:
    """Note that a community does not meet, or that one is not there, from one day to another."""
    insert(connection, "pause", {"record_id": community_id, "starts": starts, "until": until})


def end_pause(connection: sqlite3.Connection, community_id: str, today: str, last: str) -> int:
    """End the pauses of a community that are not over; ``last`` is the day before ``today``.

    Returns how many there were.
    """
    ended = connection.execute(
        "DELETE FROM pause WHERE record_id = ? AND starts >= ?", (community_id, today)
    ).rowcount
    ended += connection.execute(
        "UPDATE pause SET until = ? WHERE record_id = ? AND until >= ?", (last, community_id, today)
    ).rowcount
    return ended
