"""Communities that meet, when they do, and what became of their meetings."""

import os
import sqlite3
from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from plncli.errors import UsageError
from plncli.recurrence import Meets, occurrences, parse_meets, system_zone
from plncli.sessions import TAKES_PART
from plncli.store.leave import of_records

WHOLE_DAY = 24 * 60


class Chat(NamedTuple):
    """A community with a word on when it meets; ``meets`` is None where nobody can read it."""

    id: str
    name: str
    text: str
    hashtag: str | None
    platform: str | None
    participation: str | None
    status: str
    archive_url: str | None
    url: str | None
    meets: Meets | None


class Occurrence(NamedTuple):
    """One meeting of a community.

    Attributes:
        starts: the moment in UTC; of a meeting without a time of day, the midnight before it
            in the user's own zone.
        anchor: the zone in which the meeting is announced; None without a time of day.
    """

    community_id: str
    name: str
    starts: datetime
    minutes: int | None
    hashtag: str | None
    platform: str | None
    anchor: str | None = None


def chats(connection: sqlite3.Connection, only: str | None = None) -> list[Chat]:
    """Return the communities that meet, or the one with the id ``only``, by name."""
    own = user_zone(connection)
    rows = connection.execute(
        "SELECT id, name, meets, hashtag, platform, participation, status, archive_url, url,"
        " coalesce(tz, ?1) FROM community WHERE meets IS NOT NULL AND (?2 IS NULL OR id = ?2)"
        " ORDER BY name COLLATE NOCASE",
        (own, only),
    )
    return [Chat._make((*row[:-1], _meets(row[2], row[-1]))) for row in rows.fetchall()]


def upcoming(
    connection: sqlite3.Connection, after: datetime, before: datetime, only: str | None = None
) -> list[Occurrence]:
    """Return the meetings that begin from ``after`` until just before ``before``, in order.

    Those of active communities, outside of pauses; with ``only``, of that community.
    """
    everything, own = of_records(connection)
    zone = user_zone(connection)
    found = [
        occurrence
        for chat in chats(connection, only)
        if chat.status == "active"
        for occurrence in _of(chat, zone, after, before, own.get(chat.id, everything))
    ]
    return sorted(found, key=lambda each: (each.starts, each.name))


def takes_part(connection: sqlite3.Connection) -> dict[str, str]:
    """Return since which moment one takes part in the meetings of a community, by its id.

    Where one joined, contributes or organises, since it was added; else since the first
    meeting that one was at.
    """
    rows = connection.execute(
        "SELECT id, min(coalesce(joined, attended), coalesce(attended, joined)) FROM (SELECT id,"
        f" CASE WHEN participation IN ({', '.join('?' * len(TAKES_PART))}) THEN created_at END"
        " AS joined, (SELECT min(s.starts_at) FROM session s WHERE s.community_id = community.id"
        " AND s.status = 'attended') AS attended FROM community WHERE meets IS NOT NULL)",
        TAKES_PART,
    )
    return {identity: since for identity, since in rows if since is not None}


def settled(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """Return the meetings of which something is noted: community and beginning."""
    return set(connection.execute("SELECT community_id, starts_at FROM session").fetchall())


def zone_of(connection: sqlite3.Connection, community_id: str | None) -> str:
    """Return the zone of times that name none: the community's own, else the user's."""
    row = connection.execute(
        "SELECT tz FROM community WHERE id = ? AND tz IS NOT NULL", (community_id,)
    ).fetchone()
    return row[0] if row else user_zone(connection)


def user_zone(connection: sqlite3.Connection) -> str:
    """Return the name of the user's time zone: the profile's, else the system's."""
    row = connection.execute("SELECT tz FROM profile WHERE tz IS NOT NULL").fetchone()
    return row[0] if row else system_zone(os.environ)


def _meets(text: str, zone: str) -> Meets | None:
    try:
        return parse_meets(text, zone)
    except UsageError:  # words from before there was a grammar
        return None


def _of(
    chat: Chat,
    zone: str,
    after: datetime,
    before: datetime,
    pauses: tuple[tuple[date, date], ...],
) -> Iterator[Occurrence]:
    if chat.meets is None:
        return
    meets = chat.meets if chat.meets.timed else chat.meets._replace(zone=zone)
    minutes = meets.minutes if meets.timed else meets.minutes or WHOLE_DAY
    anchor = meets.zone if meets.timed else None
    for starts in occurrences(meets, after, before, pauses):
        yield Occurrence(chat.id, chat.name, starts, minutes, chat.hashtag, chat.platform, anchor)
