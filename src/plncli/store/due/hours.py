"""Chats and events of today."""

import sqlite3
from datetime import datetime, time, timedelta, tzinfo
from typing import NamedTuple

from plncli.moments import stamp

LONGEST = timedelta(days=7)
"""A chat that takes days is looked for so long."""
USUAL = 60
"""The minutes of what does not say how long it takes."""
WHOLE_DAY = 24 * 60


class Hour(NamedTuple):
    """A chat or an event of today.

    Attributes:
        kind: session or event.
        at: its local time, such as 20:00, where it has one.
        begun: whether its hour has come.
    """

    kind: str
    id: str
    name: str
    at: str | None
    minutes: int | None
    begun: bool


def hours(connection: sqlite3.Connection, now: datetime) -> list[Hour]:
    """Return the chats and events of the local day of ``now``, those with an hour in its order.

    What is over, and a chat of which something is noted, is left out.
    """
    rows = connection.execute(_EVENTS, (now.date().isoformat(),)).fetchall()
    found = [_Begun("event", *row) for row in rows]
    meets = connection.execute(_MEETS).fetchone()
    zone = _zone(connection) if meets or any(each.starts_at for each in found) else None
    here = now.astimezone(zone)
    if meets:
        found += _sessions(connection, here)
    made = (_hour(each, here, zone) for each in found)
    return sorted(filter(None, made), key=lambda each: each.at or "")


class _Begun(NamedTuple):
    """A chat or an event with the moment at which it begins, if it has one."""

    kind: str
    id: str
    name: str
    starts_at: str | None
    minutes: int | None


def _sessions(connection: sqlite3.Connection, now: datetime) -> list[_Begun]:
    """The chats of the day, and those that began before and may go on."""
    from plncli.store.chats import settled, upcoming

    midnight = datetime.combine(now.date(), time(), now.tzinfo)
    noted = settled(connection)
    return [
        _Begun("session", each.community_id, each.name, stamp(each.starts), each.minutes)
        for each in upcoming(connection, midnight - LONGEST, midnight + timedelta(days=1))
        if (each.community_id, stamp(each.starts)) not in noted
    ]


def _hour(begun: _Begun, now: datetime, zone: tzinfo | None) -> Hour | None:
    """A chat or an event in local time; None when it is over."""
    kind, record_id, name, starts_at, minutes = begun
    if starts_at is None:
        return Hour(kind, record_id, name, None, None, begun=True)
    starts = datetime.fromisoformat(starts_at).astimezone(zone)
    is_over = starts + timedelta(minutes=minutes or USUAL) <= now
    if kind == "event" and starts.date() < now.date():
        is_over = False  # its last day is known, its hours there are not
    if is_over:
        return None
    is_today = starts.date() == now.date() and (minutes or 0) < WHOLE_DAY
    at = f"{starts:%H:%M}" if is_today else None
    return Hour(kind, record_id, name, at, minutes, begun=starts <= now)


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
