"""What there is to skim: unseen entries within their shelf life, not muted.

The number of queries is fixed, and each takes the newest few entries of a
source from the index, so that a large store costs as much as a small one.
"""

import json
import sqlite3
from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import NamedTuple

from plncli.config import Settings
from plncli.mentions import folded, mentions, phrase, tag_key
from plncli.moments import stamp
from plncli.ranking import SHELF_LIFE_DAYS, USUAL_GAPS, Candidate, Topic, cap, room
from plncli.store.mute import muted_words

MOST_COUNTED = 1000
"""Entries of one source that are left out are counted up to here."""

SHOWN_AT_FIRST = 3
"""A new source that has nothing within its shelf life shows so many entries, however old."""
_OLD = "FROM entry o WHERE o.source_id = s.id"
_AFTER = (
    f"coalesce((SELECT :after {_OLD} AND o.sort_at > :after AND o.sort_at <= :now LIMIT 1),"
    f" (SELECT CASE WHEN o.first_seen > :after THEN o.sort_at ELSE :after END {_OLD}"
    f" ORDER BY o.sort_at DESC LIMIT 1 OFFSET {SHOWN_AT_FIRST}),"
    f" (SELECT CASE WHEN o.first_seen > :after THEN '' ELSE :after END {_OLD}"
    " ORDER BY o.sort_at LIMIT 1), :after)"
)
"""The moment after which entries of a source ``s`` are read."""

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
            it, the entry is (so say the user or the feed), or its title mentions it.
        contact_id: only what this contact publishes.
        everything: no budget and no caps.
    """

    minutes: int
    since: date | None = None
    topic: str | None = None
    contact_id: str | None = None
    everything: bool = False

    def label(self, usual_minutes: int) -> str:
        """Return what was asked for in words; nothing for the day's own edition."""
        parts = (
            f"topic {self.topic}" if self.topic else "",
            f"contact {self.contact_id}" if self.contact_id else "",
            f"since {self.since}" if self.since else "",
            "everything" if self.everything else "",
            f"{self.minutes} minutes" if self.minutes != usual_minutes else "",
        )
        return ", ".join(part for part in parts if part)


def candidates(
    connection: sqlite3.Connection, wanted: Wanted, now: datetime, settings: Settings
) -> list[Candidate]:
    """Return the newest unseen entries of each active source, as many as an edition may take.

    When more voices speak than an edition has room for, one entry of each
    source is all that its first round needs, and no other is read.
    """
    if wanted.everything:
        return _newest(connection, wanted, now, dict.fromkeys(SHELF_LIFE_DAYS, -1))
    found = _newest(connection, wanted, now, dict.fromkeys(SHELF_LIFE_DAYS, 1))
    if len({entry.voice for entry in found}) < room(wanted.minutes * 60, settings):
        caps = {pace: cap(pace, settings) for pace in SHELF_LIFE_DAYS}
        found = _newest(connection, wanted, now, caps)
    return found


def _newest(
    connection: sqlite3.Connection, wanted: Wanted, now: datetime, limits: dict[str, int]
) -> list[Candidate]:
    """The newest unseen entries of each source, at most ``limits`` of its pace."""
    before = "FROM entry b WHERE b.source_id = s.id AND b.sort_at <= :after ORDER BY b.sort_at DESC"
    query = (
        f"SELECT {COLUMNS}, (SELECT b.sort_at FROM entry b WHERE b.source_id = s.id"
        "  AND b.sort_at > :after ORDER BY b.sort_at LIMIT 1),"
        f" (SELECT b.sort_at {before} LIMIT 1),"
        f" (SELECT b.sort_at {before} LIMIT 1 OFFSET {USUAL_GAPS})"
        " FROM source s LEFT JOIN contact c ON c.id = s.contact_id"
        " CROSS JOIN entry e ON e.key IN"
        f" (SELECT n.key {_unseen(connection, wanted, now.date())}"
        "   ORDER BY n.sort_at DESC, n.key DESC LIMIT :limit)"
        " WHERE s.status = 'active' AND s.pace = :pace"
        " AND (:contact IS NULL OR s.contact_id = :contact)"
        " AND s.id NOT IN (SELECT m.source_id FROM mute m WHERE m.source_id IS NOT NULL"
        " AND (m.until IS NULL OR m.until >= :today))"
    )
    return [
        Candidate._make(row)
        for pace, limit in limits.items()
        for row in connection.execute(
            query, {"pace": pace, "limit": limit} | _parameters(wanted, now, pace)
        )
    ]


def count_unseen(
    connection: sqlite3.Connection,
    wanted: Wanted,
    now: datetime,
    shown: Collection[Candidate],
) -> dict[str, int]:
    """Return how many entries the sources of ``shown`` have to skim, by id, the shown among them.

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


def count_feeds(connection: sqlite3.Connection) -> int:
    """Return how many feeds are followed: those of active sources."""
    (feeds,) = connection.execute(
        "SELECT count(*) FROM source WHERE status = 'active' AND feed_url IS NOT NULL"
    ).fetchone()
    return int(feeds)


def followed_topics(connection: sqlite3.Connection) -> tuple[list[Topic], dict[str, Topic]]:
    """Return the open topics, most important first, and the most important one of each source.

    The topics of a contact are topics of their sources.
    """
    topics = connection.execute(
        "SELECT id, name, priority FROM topic WHERE status = 'open' ORDER BY priority, name"
    ).fetchall()
    places = {topic_id: place for place, (topic_id, *_) in enumerate(topics)}
    # CROSS JOIN keeps SQLite to the sources: most of what bears a topic is logged talk.
    tagged = connection.execute(
        "SELECT s.id, r.topic_id FROM source s CROSS JOIN record_topic r ON r.record_id = s.id"
        " WHERE s.status = 'active' UNION ALL"
        " SELECT s.id, r.topic_id FROM source s CROSS JOIN record_topic r"
        " ON r.record_id = s.contact_id WHERE s.status = 'active'"
    )
    first: dict[str, int] = {}
    for source_id, topic_id in tagged:
        place = places.get(topic_id)
        if place is not None and place < first.get(source_id, len(topics)):
            first[source_id] = place
    followed = [(name, priority) for _, name, priority in topics]
    return followed, {source_id: followed[place] for source_id, place in first.items()}


def _unseen(connection: sqlite3.Connection, wanted: Wanted, today: date) -> str:
    """The end of a subquery: the entries ``n`` of the source ``s`` that are to be skimmed."""
    after = ":after" if wanted.since else _AFTER
    query = (
        "FROM entry n LEFT JOIN mark k ON k.entry_key = n.key WHERE n.source_id = s.id"
        f" AND n.sort_at > {after} AND n.sort_at <= :now AND k.seen IS NULL"
    )
    words = [phrase(word) for word in muted_words(connection, today)]
    if words:
        connection.create_function("mutes", 1, lambda title: _mentions_any(title, words))
        query += " AND NOT mutes(n.title)"
    if wanted.topic:
        topic = phrase(wanted.topic)
        connection.create_function("tag_key", 1, tag_key)
        connection.create_function("mentions_topic", 1, lambda title: _mentions_any(title, [topic]))
        query += (
            " AND (mentions_topic(n.title)"
            " OR EXISTS (SELECT 1 FROM record_topic r JOIN topic t ON t.id = r.topic_id"
            " WHERE r.record_id IN (s.id, s.contact_id) AND t.name = :topic)"
            " OR EXISTS (SELECT 1 FROM entry_topic x JOIN topic t ON t.id = x.topic_id"
            " WHERE x.entry_key = n.key AND t.name = :topic)"
            " OR EXISTS (SELECT 1 FROM content f, json_each(f.categories) g"
            " WHERE f.entry_key = n.key AND tag_key(g.value) = tag_key(:topic)))"
        )
    return query


def _mentions_any(title: str, phrases: list[str]) -> bool:
    inside = folded(title)
    return any(words and mentions(inside, words) for words in phrases)


def _parameters(wanted: Wanted, now: datetime, pace: str) -> dict[str, object]:
    if wanted.since:
        after = datetime(*wanted.since.timetuple()[:3], tzinfo=now.tzinfo)
    else:
        after = now - timedelta(days=SHELF_LIFE_DAYS[pace])
    return {
        "after": stamp(after),
        "now": stamp(now),
        "today": now.date().isoformat(),
        "topic": wanted.topic,
        "contact": wanted.contact_id,
    }
