"""Chats and events of today."""

import sqlite3
from datetime import datetime, time, timedelta, tzinfo
from typing import NamedTuple

from plncli.moments import stamp


class Hour(NamedTuple):
    """A chat or an event of today.

    Attributes:
        kind: session or event.
        at: its local time, such as 20:00, where it has one.
    """

    kind: str
    id: str
    name: str
    at: str | None
    minutes: int | None


def hours(connection: sqlite3.Connection, now: datetime) -> list[Hour]:
    """Return the chats and events of the local day of ``now``, those with an hour in its order.

    What is over is left out.
    """
    today = now.date()
    found = []
    for record_id, name, starts_at, minutes in connection.execute(_EVENTS, (today.isoformat(),)):
        starts = datetime.fromisoformat(starts_at) if starts_at else None
        found.append((starts, "event", record_id, name, minutes))
    if connection.execute(_MEETS).fetchone():
        from plncli.store.chats import upcoming

        midnight = datetime.combine(today, time(), now.tzinfo)
        settled = set(connection.execute("SELECT community_id, starts_at FROM session").fetchall())
        found += [
            (each.starts, "session", each.community_id, each.name, each.minutes)
            for each in upcoming(connection, midnight, midnight + timedelta(days=1))
            if (each.community_id, stamp(each.starts)) not in settled
        ]
    zone = _zone(connection) if any(starts for starts, *_ in found) else None
    rows = []
    for starts, kind, record_id, name, minutes in found:
        local = starts.astimezone(zone) if starts else None
        if local is None or local.date() < today:  # an event that goes on
            rows.append(Hour(kind, record_id, name, None, None))
        elif local + timedelta(minutes=minutes or 60) > now:
            rows.append(Hour(kind, record_id, name, f"{local:%H:%M}", minutes))
    return sorted(rows, key=lambda each: each.at or "")


def _zone(connection: sqlite3.Connection) -> tzinfo | None:
    """The user's own time zone; None stands for the system's."""
    row = connection.execute("SELECT tz FROM profile WHERE tz IS NOT NULL").fetchone()
    if row is None:
        return None
    from zoneinfo import ZoneInfo

    return ZoneInfo(row[0])


_EVENTS = (
    "SELECT id, name, starts_at, minutes FROM event WHERE starts <= ?1"
    " AND coalesce(until, starts) >= ?1 AND status IN ('wanted', 'registered')"
    " ORDER BY starts DESC, name"
)
_MEETS = "SELECT 1 FROM community WHERE meets IS NOT NULL AND status = 'active' LIMIT 1"
