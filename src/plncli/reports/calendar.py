"""A calendar of what is to come: chats, events, promises, check-ins, plans, renewals."""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from plncli.formats.ics import Event, Todo
from plncli.moments import stamp
from plncli.reports.today.item import Item, of_check_in, of_day
from plncli.store import read
from plncli.store.chats import upcoming
from plncli.store.due.dated import dated
from plncli.store.due.waiting import check_in
from plncli.store.leave import leave


def build(connection: sqlite3.Connection, now: datetime, days: int) -> list[Event | Todo]:
    """Return what is due from the local day of ``now`` on, for so many days.

    What is overdue stands on the first day.
    """
    today = now.date()
    last = today + timedelta(days=days - 1)
    away = leave(connection)
    due = [of_day(each, last) for each in dated(connection, last, away)]
    for record_id in _with_rhythm(connection):
        found = check_in(connection, record_id, today, away)
        if found and found.due <= last:
            due.append(of_check_in(found, 0, today))
    begun = _on_time(connection, now, last)
    return [*begun, *(todo(item, today) for item in due if item.due <= last.isoformat())]


def of_today(
    connection: sqlite3.Connection, items: Sequence[Item], now: datetime
) -> list[Event | Todo]:
    """Return the chats and events of today, and the other things that are due as things to do."""
    todos = [todo(item, now.date()) for item in items if item.kind not in ("session", "event")]
    return [*_on_time(connection, now, now.date()), *todos]


def todo(item: Item, today: date) -> Todo:
    """Return something that is due as a thing to do, on ``today`` where it is overdue."""
    said = item.text if item.kind != "check_in" else f"check in with {item.name}"
    due = max(date.fromisoformat(item.due), today)
    return Todo(f"{item.kind}-{item.id}@pln", said, due, item.next)


def _on_time(connection: sqlite3.Connection, now: datetime, last: date) -> Iterator[Event]:
    """Yield chats and events up to and with the day ``last``."""
    midnight = datetime.combine(now.date(), time(), now.tzinfo)
    end = midnight + timedelta(days=(last - now.date()).days + 1)
    for chat in upcoming(connection, midnight, end):
        yield Event(
            f"session-{chat.community_id}-{stamp(chat.starts)}@pln",
            chat.name,
            chat.starts,
            chat.starts + timedelta(minutes=chat.minutes or 60),
            chat.hashtag or "",
        )
    for each in read.events(connection):
        if not each.starts or each.status not in _GOING:
            continue
        until = each.until or each.starts
        if each.starts > last.isoformat() or until < now.date().isoformat():
            continue
        starts: date = date.fromisoformat(each.starts)
        ends: date | None = date.fromisoformat(until)
        if each.starts_at:
            starts = datetime.fromisoformat(each.starts_at)
            ends = starts + timedelta(minutes=each.minutes) if each.minutes else None
        place = each.place or ""
        yield Event(f"event-{each.id}@pln", each.name, starts, ends, "", each.url or "", place)


def _with_rhythm(connection: sqlite3.Connection) -> list[str]:
    """The ids of whatever may have to be checked in with, by name."""
    rows = connection.execute(
        "SELECT id, name FROM contact WHERE status = 'active'"
        " UNION ALL SELECT id, name FROM community WHERE cadence_days IS NOT NULL"
        " UNION ALL SELECT id, title FROM source WHERE cadence_days IS NOT NULL ORDER BY 2"
    )
    return [record_id for record_id, _ in rows]


_GOING = ("wanted", "registered")
