"""What there is to skim: unseen entries within their shelf life, not muted.

The number of queries is fixed, and each takes the newest few entries of a
source from the index, so that a large store costs as much as a small one.
"""

import json
import sqlite3
from collections.abc import Collection
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from plncli.config import Settings
from plncli.mentions import folded, mentions
from plncli.ranking import (
    HISTORY,
    SHELF_LIFE_DAYS,
    Background,
    Candidate,
    Topic,
    cap,
)
from plncli.store.mute import muted_words

MOST_COUNTED = 1000
"""Entries of one source that are left out are counted up to here."""

COLUMNS = (
    "e.key, e.id, s.id, s.title, s.contact_id, c.name, s.pace, e.guid, e.link, e.title,"
    " e.published, e.sort_at, e.summary, e.seconds"
)
"""The columns of a `Candidate`, over ``e`` (entry), ``s`` (source) and ``c`` (contact)."""


class Wanted(NamedTuple):
    """What the user wants to skim; the day's own edition by default.

    Attributes:
        minutes: the budget.
        since: look back to this day instead of the shelf life.
        topic: only what is about this topic: the source or its contact is on
            it, the entry is, or its title mentions it.
        contact_id: only what this contact publishes.
        everything: no budget and no caps.
    """

    minutes: int
    since: date | None = None
    topic: str | None = None
    contact_id: str | None = None
    everything: bool = False


def candidates(
    connection: sqlite3.Connection, wanted: Wanted, now: datetime, settings: Settings
) -> list[Candidate]:
    """Return the newest unseen entries of each active source, as many as an edition may take."""
    unseen = _unseen(connection, wanted, now.date())
    query = (
        f"SELECT {COLUMNS} FROM source s LEFT JOIN contact c ON c.id = s.contact_id"
        f" CROSS JOIN entry e ON e.key IN (SELECT n.key {unseen}"
        " ORDER BY n.sort_at DESC, n.key LIMIT :limit)"
        " WHERE s.status = 'active' AND s.pace = :pace"
        " AND (:contact IS NULL OR s.contact_id = :contact)"
        " AND s.id NOT IN (SELECT m.source_id FROM mute m WHERE m.source_id IS NOT NULL"
        " AND (m.until IS NULL OR m.until >= :today))"
    )
    found: list[Candidate] = []
    for pace in SHELF_LIFE_DAYS:
        limit = -1 if wanted.everything else cap(pace, settings)
        parameters = {"pace": pace, "limit": limit} | _parameters(wanted, now, pace)
        found += map(Candidate._make, connection.execute(query, parameters))
    return found


def count_more(
    connection: sqlite3.Connection,
    wanted: Wanted,
    now: datetime,
    shown: Collection[Candidate],
) -> dict[str, int]:
    """Return how many entries the sources of ``shown`` have to skim, by id, shown ones too.

    More than ``MOST_COUNTED`` are not counted.
    """
    unseen = _unseen(connection, wanted, now.date())
    counted: dict[str, int] = {}
    for pace in SHELF_LIFE_DAYS:
        sources = list({entry.source_id for entry in shown if entry.pace == pace})
        if sources:
            counted |= connection.execute(
                f"SELECT s.id, (SELECT count(*) FROM (SELECT 1 {unseen} LIMIT {MOST_COUNTED}))"
                " FROM source s WHERE s.id IN (SELECT value FROM json_each(:sources))",
                {"sources": json.dumps(sources)} | _parameters(wanted, now, pace),
            ).fetchall()
    return counted


def background(connection: sqlite3.Connection, found: Collection[Candidate]) -> Background:
    """Return how often the sources of ``found`` speak, and the topics that the user follows."""
    sources = json.dumps(list({entry.source_id for entry in found}))
    histories = connection.execute(
        "SELECT s.value, (SELECT group_concat(n.sort_at) FROM (SELECT e.sort_at FROM entry e"
        " WHERE e.source_id = s.value ORDER BY e.sort_at DESC LIMIT ?)) FROM json_each(?) s",
        (HISTORY, sources),
    )
    of_sources = connection.execute(
        "SELECT s.id, t.name, min(t.priority) FROM topic t"
        " JOIN record_topic rt ON rt.topic_id = t.id"
        " JOIN source s ON rt.record_id IN (s.id, s.contact_id)"
        " WHERE t.status = 'open' GROUP BY s.id"
    )
    followed = connection.execute(
        "SELECT name, priority FROM topic WHERE status = 'open' ORDER BY priority, name"
    )
    return Background(
        {source: tuple(moments.split(",")) for source, moments in histories},
        {source: Topic(name, priority) for source, name, priority in of_sources},
        [Topic._make(row) for row in followed],
    )


def _unseen(connection: sqlite3.Connection, wanted: Wanted, today: date) -> str:
    """The end of a subquery: the entries ``n`` of the source ``s`` that are to be skimmed."""
    query = (
        "FROM entry n LEFT JOIN mark k ON k.entry_key = n.key WHERE n.source_id = s.id"
        " AND n.sort_at > :after AND n.sort_at <= :now AND k.seen IS NULL"
    )
    words = [word for word in map(folded, muted_words(connection, today)) if word]
    if words:
        connection.create_function("mutes", 1, lambda title: mentions(title, words))
        query += " AND NOT mutes(n.title)"
    if wanted.topic:
        topic = folded(wanted.topic)
        connection.create_function("mentions_topic", 1, lambda title: mentions(title, (topic,)))
        query += (
            " AND (mentions_topic(n.title)"
            " OR EXISTS (SELECT 1 FROM record_topic r JOIN topic t ON t.id = r.topic_id"
            " WHERE r.record_id IN (s.id, s.contact_id) AND t.name = :topic)"
            " OR EXISTS (SELECT 1 FROM entry_topic x JOIN topic t ON t.id = x.topic_id"
            " WHERE x.entry_key = n.key AND t.name = :topic))"
        )
    return query


def _parameters(wanted: Wanted, now: datetime, pace: str) -> dict[str, object]:
    if wanted.since:
        after = datetime(*wanted.since.timetuple()[:3], tzinfo=now.tzinfo)
    else:
        after = now - timedelta(days=SHELF_LIFE_DAYS[pace])
    return {
        "after": _moment(after),
        "now": _moment(now),
        "today": now.date().isoformat(),
        "topic": wanted.topic,
        "contact": wanted.contact_id,
    }


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
