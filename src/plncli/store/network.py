"""The whole network for analysis: a fixed number of queries, each bounded by a window.

Nothing here looks at entries as such, so that a store of a million costs the
same as one of ten thousand.
"""

import sqlite3
from collections import defaultdict
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from plncli.model import Community, Contact, Event, Source, Topic
from plncli.moments import stamp
from plncli.network import CADENCES, Network
from plncli.store import read

Made = TypeVar("Made", Contact, Source, Community, Event, Topic)


def read_network(connection: sqlite3.Connection, now: datetime, since: date) -> Network:
    """Return the network as it stood at the end of the local day of ``now``.

    Args:
        now: the moment, with its offset from UTC.
        since: the first day of the interactions that are wanted.

    What was added, logged or shown later is left out; a record's fields are
    those of now, since older values are kept in the journal only.
    """
    today = now.date()
    before = _end_of_day(now)
    sources = _there(read.sources(connection), before)
    farthest = max((CADENCES * (source.cadence_days or 0) for source in sources), default=0)
    checked_since = min(since, today - timedelta(days=farthest))
    return Network(
        profile=read.profile(connection),
        contacts=_there(read.contacts(connection), before),
        sources=sources,
        communities=_there(read.communities(connection), before),
        events=_there(read.events(connection), before),
        topics=_there(read.topics(connection), before),
        interactions=tuple(
            interaction
            for interaction in read.interactions(connection, since=since.isoformat())
            if interaction.date <= today.isoformat()
        ),
        members=_members(connection),
        touched=_days(connection, _TOUCHED, today.isoformat()),
        checked=_days(connection, _CHECKED, checked_since.isoformat(), today.isoformat(), before),
        learnt=_days(connection, _LEARNT, today.isoformat(), before),
        names=frozenset(name.lower() for (name,) in connection.execute(_NAMES)),
    )


def _end_of_day(now: datetime) -> str:
    midnight = datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
    return stamp(midnight)


def _there(records: list[Made], before: str) -> tuple[Made, ...]:
    return tuple(record for record in records if record.created_at < before)


def _members(connection: sqlite3.Connection) -> dict[str, frozenset[str]]:
    members: dict[str, set[str]] = defaultdict(set)
    for community_id, record_id in connection.execute(
        "SELECT community_id, record_id FROM membership"
    ):
        members[community_id].add(record_id)
    return {community_id: frozenset(found) for community_id, found in members.items()}


def _days(connection: sqlite3.Connection, query: str, *parameters: str) -> dict[str, str]:
    """Return the latest day of each key."""
    return dict(
        connection.execute(
            f"SELECT key, max(day) FROM ({query}) WHERE day IS NOT NULL GROUP BY key", parameters
        ).fetchall()
    )


_NAMES = (
    "SELECT name FROM contact UNION SELECT title FROM source UNION SELECT name FROM community"
    " UNION SELECT name FROM event UNION SELECT name FROM topic"
    " UNION SELECT ltrim(handle, '@') FROM handle"
)
_TOUCHED = (
    "SELECT p.record_id AS key, i.date AS day FROM participant p"
    " JOIN interaction i ON i.id = p.interaction_id WHERE i.date <= ?1"
    " UNION ALL SELECT c.id, coalesce(e.until, e.starts) FROM contact c"
    " JOIN event e ON e.id = c.met_at WHERE e.status = 'attended'"
    " AND coalesce(e.until, e.starts) <= ?1"
)
_CHECKED = (
    "SELECT e.source_id AS key, d.day AS day FROM edition d"
    " JOIN edition_entry x ON x.edition_id = d.id JOIN entry e ON e.key = x.entry_key"
    " WHERE d.day BETWEEN ?1 AND ?2"
    " UNION ALL SELECT e.source_id, substr(m.opened, 1, 10) FROM mark m"
    " JOIN entry e ON e.key = m.entry_key WHERE m.opened >= ?1 AND m.opened < ?3"
)
_LEARNT = (
    "SELECT t.name AS key, i.date AS day FROM interaction i"
    " JOIN record_topic rt ON rt.record_id = i.id JOIN topic t ON t.id = rt.topic_id"
    " WHERE i.date <= ?1"
    " UNION ALL SELECT t.name, substr(m.saved, 1, 10) FROM entry_topic et"
    " JOIN topic t ON t.id = et.topic_id JOIN mark m ON m.entry_key = et.entry_key"
    " WHERE m.saved < ?2"
)
