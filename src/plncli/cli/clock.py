"""The time of day of an event: read with its day, in the zone of whoever is asked."""

import os
import re
import sqlite3
from datetime import date, datetime, time, tzinfo

from plncli.dates import parse_moment
from plncli.errors import UsageError
from plncli.moments import stamp

_CLOCK = "([01]?[0-9]|2[0-3])[:.h]([0-5][0-9])"


def read_clock(text: str) -> str:
    """Return `14:00` as HH:MM, and a moment (ISO 8601) as the store writes it.

    Raises:
        UsageError: the text is neither.
    """
    clock = re.fullmatch(_CLOCK, text.strip())
    if clock:
        return f"{int(clock[1]):02}:{clock[2]}"
    if "T" not in text:
        raise UsageError(f"--at {text!r} is no time of day", "write it as 14:00")
    return stamp(parse_moment(text))


def timed(
    connection: sqlite3.Connection, event_id: str | None, values: dict[str, object]
) -> dict[str, object]:
    """Return an event's ``values`` with the moment that its day and its time of day make.

    An event that moves to another day keeps its time of day.

    Raises:
        UsageError: there is a time of day without a day.
    """
    if not values.keys() & {"starts", "starts_at"}:
        return values
    was_day, was_at = _before(connection, event_id)
    day = str(values.get("starts") or was_day or "")
    zone = _zone(connection)
    at = values["starts_at"] if "starts_at" in values else was_at and _clock_of(was_at, zone)
    if not isinstance(at, str) or not re.fullmatch(_CLOCK, at):
        return values
    if not day:
        raise UsageError("--at is the time of a day", "give the day too: --on DATE")
    moment = datetime.combine(date.fromisoformat(day), time.fromisoformat(at), zone)
    return {**values, "starts_at": stamp(moment)}


def _before(connection: sqlite3.Connection, event_id: str | None) -> tuple[str | None, str | None]:
    row: tuple[str | None, str | None] | None = connection.execute(
        "SELECT starts, starts_at FROM event WHERE id = ?", (event_id,)
    ).fetchone()
    return row or (None, None)


def _clock_of(moment: str, zone: tzinfo) -> str:
    return datetime.fromisoformat(moment).astimezone(zone).strftime("%H:%M")


def _zone(connection: sqlite3.Connection) -> tzinfo:
    """Return the zone of the profile, else that of the system."""
    from plncli.recurrence.zones import system_zone, zone_named

    row = connection.execute("SELECT tz FROM profile WHERE tz IS NOT NULL").fetchone()
    return zone_named(row[0] if row else system_zone(os.environ))
