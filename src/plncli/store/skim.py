"""What there is to skim: unseen entries within their shelf life, not muted.

The number of queries is fixed, and each takes the newest few entries of a
source from the index, so that a large store costs as much as a small one.
"""

import json
import sqlite3
from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from plncli.config import Settings
from plncli.mentions import folded, mentions, phrase, tag_key
from plncli.moments import stamp
from plncli.ranking.choose import room
from plncli.ranking.entry import Candidate, Topic
from plncli.ranking.pace import caps, shelf_lives
from plncli.ranking.rank import USUAL_GAPS
from plncli.store.mute import muted, sources_muted_on

if TYPE_CHECKING:
    from plncli.query import Query

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
    " e.published, e.sort_at, e.summary, e.seconds,"
    " c.agreement IS 'mixed' OR c.agreement IS 'often_disagree'"
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
        filter: only what this query means.
        everything: no budget and no caps.
        missed: what nobody has seen and whose shelf life is over.
        weekly: sources of pace `weekly` too.
        away: so many days ago was the last edition, and what close sources have published
            since is wanted too, or all that was missed since.
    """

    minutes: int
    since: date | None = None
    topic: str | None = None
    contact_id: str | None = None
    everything: bool = False
    missed: bool = False
    weekly: bool = True
    away: int = 0
    filter: "Query | None" = None

    @property
    def is_asked(self) -> bool:
        """Whether something else than the day's edition is asked for, whatever its length."""
        asked = self.since or self.topic or self.contact_id or self.filter
        return bool(asked or self.everything or self.missed)

    def label(self, usual_minutes: int) -> str:
        """Return what was asked for in words; nothing for the day's own edition."""
        parts = (
            f"topic {self.topic}" if self.topic else "",
            f"contact {self.contact_id}" if self.contact_id else "",
            f"filter: {self.filter}" if self.filter else "",
            f"since {self.since}" if self.since else "",
            "missed" if self.missed else "",
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
    paces = [pace for pace in shelf_lives(settings) if wanted.weekly or pace != "weekly"]
    if wanted.everything:
        return _newest(connection, wanted, now, settings, dict.fromkeys(paces, -1))
    found = _newest(connection, wanted, now, settings, dict.fromkeys(paces, 1))
    if len({entry.voice for entry in found}) < room(wanted.minutes * 60, settings):
        limits = {pace: limit for pace, limit in caps(settings).items() if pace in paces}
        found = _newest(connection, wanted, now, settings, limits)
    return found


def _newest(
    connection: sqlite3.Connection,
    wanted: Wanted,
    now: datetime,
    settings: Settings,
    limits: dict[str, int],
) -> list[Candidate]:
    """The newest unseen entries of each source, at most ``limits`` of its pace."""
    before = "FROM entry b WHERE b.source_id = s.id AND b.sort_at <= :after ORDER BY b.sort_at DESC"
    unseen, values = _unseen(connection, wanted, now, settings)
    query = (
        f"SELECT {COLUMNS}, coalesce(r.shown, 0), coalesce(r.kept, 0),"
        " (SELECT b.sort_at FROM entry b WHERE b.source_id = s.id AND b.sort_at > :after"
        "  ORDER BY b.sort_at LIMIT 1),"
        f" (SELECT b.sort_at {before} LIMIT 1),"
        f" (SELECT b.sort_at {before} LIMIT 1 OFFSET {USUAL_GAPS})"
        " FROM source s LEFT JOIN contact c ON c.id = s.contact_id"
        " LEFT JOIN reception r ON r.source_id = s.id"
        " CROSS JOIN entry e ON e.key IN"
        f" (SELECT n.key {unseen}"
        "   ORDER BY n.sort_at DESC, n.key DESC LIMIT :limit)"
        " WHERE s.status = 'active' AND s.pace = :pace"
        " AND (:contact IS NULL OR s.contact_id = :contact)"
        f" AND s.id NOT IN ({sources_muted_on(':today')})"
    )
    return [
        Candidate._make(row)
        for pace, limit in limits.items()
        for row in connection.execute(
            query,
            {"pace": pace, "limit": limit} | values | _parameters(wanted, now, settings, pace),
        )
    ]


def count_unseen(
    connection: sqlite3.Connection,
    wanted: Wanted,
    now: datetime,
    settings: Settings,
    shown: Collection[Candidate],
) -> dict[str, int]:
    """Return how many entries the sources of ``shown`` have to skim, by id, the shown among them.

    More than ``MOST_COUNTED`` are not counted.
    """
    unseen, values = _unseen(connection, wanted, now, settings)
    counted: dict[str, int] = {}
    for pace in shelf_lives(settings):
        sources = list({entry.source_id for entry in shown if entry.pace == pace})
        if sources:
            counted |= connection.execute(
                f"SELECT s.id, (SELECT count(*) FROM (SELECT 1 {unseen} LIMIT {MOST_COUNTED}))"
                " FROM source s WHERE s.id IN (SELECT value FROM json_each(:sources))",
                {"sources": json.dumps(sources)}
                | values
                | _parameters(wanted, now, settings, pace),
            ).fetchall()
    return counted


def count_feeds(connection: sqlite3.Connection) -> int:
    """Return how many feeds are followed: those of active sources."""
    (feeds,) = connection.execute(
        "SELECT count(*) FROM source WHERE status = 'active' AND feed_url IS NOT NULL"
    ).fetchone()
    return int(feeds)


_TOUCHED = (
    "EXISTS (SELECT 1 FROM record_topic r JOIN interaction i ON i.id = r.record_id"
    " WHERE r.topic_id = t.id AND i.date >= :since)"
    " OR EXISTS (SELECT 1 FROM entry_topic x JOIN mark k ON k.entry_key = x.entry_key"
    " WHERE x.topic_id = t.id AND k.saved >= :since)"
)
"""Whether something about a topic ``t`` was logged, or an entry about it saved, as in `gaps`."""


def followed_topics(
    connection: sqlite3.Connection,
    entries: Collection[Candidate],
    today: date,
    settings: Settings,
) -> tuple[list[Topic], dict[str, Topic]]:
    """Return the topics to learn and to keep up with, most needed first, and those of sources.

    Of each source of ``entries`` it is the most needed one. The topics of a contact are
    topics of their sources. One of priority 1 that was not touched for long is needed most.
    """
    topics = connection.execute(
        "SELECT t.id, t.name,"
        f" CASE WHEN t.priority = 1 AND t.created_at < :since AND NOT ({_TOUCHED})"
        " THEN 0 ELSE t.priority END AS need"
        " FROM topic t WHERE t.status = 'open' AND t.stance <> 'can_teach' ORDER BY need, t.name",
        {"since": (today - timedelta(days=settings.gaps_priority_stale_days)).isoformat()},
    ).fetchall()
    followed = [(name, need) for _, name, need in topics]
    places = {topic_id: place for place, (topic_id, *_) in enumerate(topics)}
    voices = {(entry.source_id, entry.contact_id) for entry in entries}
    tagged = connection.execute(
        "SELECT record_id, topic_id FROM record_topic"
        " WHERE record_id IN (SELECT value FROM json_each(?))",
        (json.dumps([record for voice in voices for record in voice]),),
    )
    none = len(topics)
    first: dict[str | None, int] = {}
    for record_id, topic_id in tagged:
        place = places.get(topic_id, none)
        if place < first.get(record_id, none):
            first[record_id] = place
    of_sources = {}
    for source_id, contact_id in voices:
        place = min(first.get(source_id, none), first.get(contact_id, none))
        if place < none:
            of_sources[source_id] = followed[place]
    return followed, of_sources


def _unseen(
    connection: sqlite3.Connection, wanted: Wanted, now: datetime, settings: Settings
) -> tuple[str, dict[str, object]]:
    """The end of a subquery, and its parameters: what is to be skimmed of ``s``, as ``n``."""
    after = ":after" if wanted.since or wanted.missed else _AFTER
    query = (
        "FROM entry n LEFT JOIN mark k ON k.entry_key = n.key WHERE n.source_id = s.id"
        f" AND n.sort_at > {after} AND n.sort_at <= :now AND k.seen IS NULL"
    )
    muted_words, queries = muted(connection, now.date())
    words = [phrase(word) for word in muted_words]
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
    if not queries and wanted.filter is None:
        return query, {}
    from plncli.store import hidden, where  # a day's own edition has nothing to do with queries

    muted_by = hidden.by_queries(connection, queries, now, settings)
    asked = None
    if wanted.filter:
        where.prepare(connection, wanted.filter)
        asked = where.entries(connection, wanted.filter, now, settings)
    narrowing, values = where.narrowing("n", asked, muted_by)
    return query + narrowing, values


def _mentions_any(title: str, phrases: list[str]) -> bool:
    inside = folded(title)
    return any(words and mentions(inside, words) for words in phrases)


def _parameters(wanted: Wanted, now: datetime, settings: Settings, pace: str) -> dict[str, object]:
    after, until = _span(wanted, now, settings, pace)
    return {
        "after": stamp(after),
        "now": stamp(until),
        "today": now.date().isoformat(),
        "topic": wanted.topic,
        "contact": wanted.contact_id,
    }


def _span(
    wanted: Wanted, now: datetime, settings: Settings, pace: str
) -> tuple[datetime, datetime]:
    """The moments between which entries are looked for, the first one excluded."""
    since = None
    if wanted.since:
        since = datetime(*wanted.since.timetuple()[:3], tzinfo=now.tzinfo)
    shelf = now - timedelta(days=shelf_lives(settings)[pace])
    if wanted.missed:
        return since or now - timedelta(days=max(settings.skim_missed_days, wanted.away)), shelf
    if since:
        return since, now
    if pace == "close":
        return min(shelf, now - timedelta(days=wanted.away)), now
    return shelf, now
