"""`pln chat next`: the meetings that come up, at home and where they are announced."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from plncli.doc import Column, Doc, Span, Table
from plncli.moments import stamp
from plncli.recurrence import Window, fits, format_length, windows
from plncli.reports.chats.times import day_and_time, local, there
from plncli.store import read
from plncli.store.chats import Occurrence, upcoming, user_zone

NEXT = 3
"""How many meetings of one community are shown."""
FAR = 400
"""Days ahead in which those are looked for: a yearly one is among them."""
_LONGEST = timedelta(days=7)


class Meeting(NamedTuple):
    """A meeting that comes up, or that goes on now."""

    occurrence: Occurrence
    at: datetime
    there: str
    fits: bool | None
    on: bool

    @property
    def spoken(self) -> str:
        """The local day and time."""
        return day_and_time(self.at, timed=self.occurrence.anchor is not None)


class Upcoming(NamedTuple):
    """The meetings of the days to come; ``zone`` is the user's."""

    meetings: tuple[Meeting, ...]
    zone: str

    def data(self) -> object:
        """Return each meeting with its moment in UTC and its local time."""
        return [meeting_data(each, self.zone) for each in self.meetings]

    def layout(self) -> Doc:
        """Return a row for each meeting."""
        columns = (
            Column("id"),
            Column("your time"),
            Column("chat", main=True, flexible=True),
            Column("lasts"),
            Column("there"),
            Column("where", flexible=True),
        )
        rows = tuple(
            (
                Span(each.occurrence.community_id, "id"),
                when(each),
                each.occurrence.name,
                _lasts(each.occurrence),
                each.there,
                each.occurrence.platform or "",
            )
            for each in self.meetings
        )
        return (Table(columns, rows),) if rows else ()

    def ids(self) -> list[str]:
        """Return the ids of the communities."""
        return [each.occurrence.community_id for each in self.meetings]


def build(
    connection: sqlite3.Connection, now: datetime, days: int, *, fitting: bool = False
) -> Upcoming:
    """Return the meetings of the next days, those that go on now among them.

    With ``fitting``, those that fit into the times at which the user is available.
    """
    zone = user_zone(connection)
    found = _meetings(connection, now, timedelta(days=days), zone)
    if fitting:
        found = [each for each in found if each.fits]
    return Upcoming(tuple(found), zone)


def of_one(
    connection: sqlite3.Connection, community_id: str, now: datetime, limit: int = NEXT
) -> Upcoming:
    """Return the next few meetings of one community."""
    zone = user_zone(connection)
    for days in (30, FAR):
        found = _meetings(connection, now, timedelta(days=days), zone, community_id)
        if len(found) >= limit:
            break
    return Upcoming(tuple(found[:limit]), zone)


def _meetings(
    connection: sqlite3.Connection,
    now: datetime,
    ahead: timedelta,
    zone: str,
    only: str | None = None,
) -> list[Meeting]:
    open_times = windows(read.profile(connection).availability)
    return [
        _meeting(each, now, zone, open_times)
        for each in upcoming(connection, now - _LONGEST, now + ahead, only)
        if each.starts + timedelta(minutes=each.minutes or 1) > now
    ]


def _meeting(
    occurrence: Occurrence, now: datetime, zone: str, open_times: Sequence[Window]
) -> Meeting:
    at = local(occurrence.starts, zone)
    timed = occurrence.anchor is not None
    return Meeting(
        occurrence,
        at,
        there(occurrence.starts, occurrence.anchor, at.tzinfo),
        fits(open_times, at, occurrence.minutes) if open_times and timed else None,
        occurrence.starts <= now and timed,
    )


def when(meeting: Meeting) -> str | tuple[Span, ...]:
    """Return the local day and time of a meeting, and whether it goes on."""
    return (Span(meeting.spoken), Span(" now", "good")) if meeting.on else meeting.spoken


def _lasts(occurrence: Occurrence) -> str:
    if occurrence.anchor is None or not occurrence.minutes:
        return ""
    return format_length(occurrence.minutes)


def meeting_data(meeting: Meeting, zone: str) -> dict[str, object]:
    """Return a meeting as JSON has it."""
    occurrence = meeting.occurrence
    return {
        "community_id": occurrence.community_id,
        "name": occurrence.name,
        "starts": stamp(occurrence.starts),
        "local": meeting.at.strftime("%Y-%m-%dT%H:%M"),
        "zone": zone,
        "minutes": occurrence.minutes,
        "anchor": occurrence.anchor,
        "there": meeting.there or None,
        "hashtag": occurrence.hashtag,
        "platform": occurrence.platform,
        "fits": meeting.fits,
        "on": meeting.on,
    }
