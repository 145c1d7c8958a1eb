"""The whole network for analysis: a fixed number of queries, whatever the store holds.

Nothing here looks at entries as such, nor at the lines of the log, so that a
store of a million costs the same as one of ten thousand.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, time, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from plncli.config import Settings
from plncli.due.pauses import cutoff
from plncli.model import Community, Contact, Event, Source, Topic
from plncli.moments import stamp
from plncli.network import CADENCES, Network
from plncli.store import read
from plncli.store.days import local_day, until_day, within
from plncli.store.network import people, records
from plncli.store.network.log import ALL, Selection, read_log
from plncli.store.network.work import read_work

Made = TypeVar("Made", Contact, Source, Community, Event, Topic)


def read_network(
    connection: sqlite3.Connection,
    now: datetime,
    settings: Settings,
    selection: Selection = ALL,
    own_presets: Path | None = None,
) -> Network:
    """Return the network as it stood at the end of the local day of ``now``.

    Args:
        now: the moment, with its offset from UTC.
        selection: the part of the log that is counted; all records are returned.
        own_presets: the folder of the user's own rules of licences, which need not be there.

    What was added, logged or shown later is left out; a record's fields are
    those of now, since older values are kept in the journal only. Fields that
    no analysis looks at are None (`records.UNREAD`).
    """
    today = now.date()
    day, before = today.isoformat(), _end_of_day(now)
    contacts = records.contacts(connection, day)
    sources = records.sources(connection, day)
    communities = records.communities(connection, day)
    events, topics = records.events(connection, day), records.topics(connection, day)
    farthest = max((CADENCES * (source.cadence_days or 0) for source in sources), default=0)
    longest = max(farthest, settings.gaps_window_days)
    away = people.away(connection, today)
    since = min(cutoff(today, longest, pauses) for pauses in away["pauses"].values())
    return Network(
        profile=read.profile(connection),
        contacts=_there(contacts, before),
        sources=_there(sources, before),
        communities=_there(communities, before),
        events=_there(events, before),
        topics=_there(topics, before),
        members=_members(connection),
        touched=_touched(connection, day, contacts, communities),
        checked=_days(connection, _CHECKED, since.isoformat(), day),
        learnt=_days(connection, _LEARNT, day),
        names=Names(contacts, sources, communities, events, topics),
        log=read_log(connection, today, settings, selection),
        read=people.read_lately(connection, now, settings.gaps_engaged_days),
        ties=people.ties(connection),
        work=read_work(connection, today, own_presets),
        **away,
    )


class Names:
    """What records answer to, in lower case; gathered when it is first asked for."""

    def __init__(self, contacts: list[Contact], sources: list[Source], *others: list[Any]) -> None:
        self._records = contacts, sources, others

    def __contains__(self, name: object) -> bool:
        return name in self._all

    @cached_property
    def _all(self) -> frozenset[str]:
        contacts, sources, others = self._records
        ways = (way.handle.lstrip("@") for contact in contacts for way in contact.handles)
        titles = (source.title for source in sources)
        names = (record.name for kind in (contacts, *others) for record in kind)
        return frozenset(map(str.lower, (*ways, *titles, *names)))


def _touched(
    connection: sqlite3.Connection,
    today: str,
    contacts: Iterable[Contact],
    communities: Iterable[Community],
) -> dict[str, str]:
    """Return the last day of each record that was logged, or met at an event."""
    touched = {each.id: each.last_interaction for each in contacts if each.last_interaction}
    touched |= {each.id: each.last_interaction for each in communities if each.last_interaction}
    for identity, day in connection.execute(_TOUCHED, (today,)):
        touched[identity] = max(touched.get(identity, ""), day)
    return touched


def _end_of_day(now: datetime) -> str:
    midnight = datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
    return stamp(midnight)


def _there(found: list[Made], before: str) -> tuple[Made, ...]:
    return tuple(record for record in found if record.created_at < before)


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


_LAST = (
    "(SELECT t.day FROM in_touch t WHERE t.record_id = {}.id AND t.day <= ?1"
    " ORDER BY t.day DESC LIMIT 1)"
)
_TOUCHED = (
    f"SELECT id, day FROM (SELECT s.id, {_LAST.format('s')} AS day FROM source s"
    f" UNION ALL SELECT e.id, {_LAST.format('e')} FROM event e) WHERE day IS NOT NULL"
    " UNION ALL SELECT c.id, coalesce(e.until, e.starts) FROM event e"
    " JOIN contact c ON c.met_at = e.id WHERE e.status = 'attended'"
    " AND coalesce(e.until, e.starts) <= ?1"
)
_CHECKED = (
    "SELECT e.source_id AS key, d.day AS day FROM edition d"
    " JOIN edition_entry x ON x.edition_id = d.id JOIN entry e ON e.key = x.entry_key"
    " WHERE d.day BETWEEN ?1 AND ?2"
    f" UNION ALL SELECT e.source_id, {local_day('m.opened')} FROM mark m"
    f" JOIN entry e ON e.key = m.entry_key WHERE {within('m.opened', '?1', '?2')}"
)
_LEARNT = (
    "SELECT t.name AS key, (SELECT d.day FROM in_touch d WHERE d.record_id = t.id AND d.day <= ?1"
    " ORDER BY d.day DESC LIMIT 1) AS day FROM topic t"
    f" UNION ALL SELECT t.name, {local_day('m.saved')} FROM entry_topic et"
    " JOIN topic t ON t.id = et.topic_id JOIN mark m ON m.entry_key = et.entry_key"
    f" WHERE {until_day('m.saved', '?1')}"
)
