"""Feeds and what was fetched from them, in plain SQL.

A pull writes all of it outside the journal; `pln follow` and undo write it
inside an operation, and then the triggers note it.
"""

import json
import sqlite3
from collections.abc import Iterable

from plncli.feeds.keeping.identity import Traits
from plncli.feeds.keeping.records import EntryRow, FeedState, KnownEntry
from plncli.ids import ENTRY_LENGTH, new_ids


def feed_states(connection: sqlite3.Connection) -> list[FeedState]:
    """Return all sources with a feed, by title."""
    rows = connection.execute(
        "SELECT s.id, s.title, s.feed_url, s.pace, s.status,"
        " f.etag, f.last_modified, f.body_hash, f.next_at, s.allow_private, f.validators_at,"
        " f.ttl, f.error_code, f.error_since, coalesce(f.error_count, 0), f.stopped_at"
        " FROM source s LEFT JOIN feed f ON f.source_id = s.id WHERE s.feed_url IS NOT NULL"
        " ORDER BY s.title COLLATE NOCASE, s.id"
    )
    return [FeedState._make(row) for row in rows]


def topics_of_feeds(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Return the names of the topics of all sources with a feed, by the source's id."""
    topics: dict[str, list[str]] = {}
    for source_id, name in connection.execute(
        "SELECT s.id, t.name FROM source s LEFT JOIN record_topic rt ON rt.record_id = s.id"
        " LEFT JOIN topic t ON t.id = rt.topic_id WHERE s.feed_url IS NOT NULL"
    ):
        topics.setdefault(source_id, []).extend([name] if name else [])
    return topics


def source_without_feed(connection: sqlite3.Connection, page: str) -> str | None:
    """Return the id of a source with this page and no feed; case and a last slash of it aside."""
    row = connection.execute(
        "SELECT id FROM source WHERE feed_url IS NULL AND rtrim(url, '/') = rtrim(?, '/')"
        " COLLATE NOCASE ORDER BY created_at, id",
        (page,),
    ).fetchone()
    return row and str(row[0])


def title_and_pace(connection: sqlite3.Connection, source_id: str) -> tuple[str, str]:
    """Return the title and the pace of a source."""
    title, pace = connection.execute(
        "SELECT title, pace FROM source WHERE id = ?", (source_id,)
    ).fetchone()
    return title, pace


def is_followed(connection: sqlite3.Connection, source_id: str, url: str) -> bool:
    """Tell whether the source still has that feed; its user may have changed it meanwhile."""
    row = connection.execute(
        "SELECT 1 FROM source WHERE id = ? AND feed_url = ?", (source_id, url)
    ).fetchone()
    return row is not None


def has_entries(connection: sqlite3.Connection, source_id: str) -> bool:
    """Tell whether the store has any entry of a source."""
    row = connection.execute("SELECT 1 FROM entry WHERE source_id = ? LIMIT 1", (source_id,))
    return row.fetchone() is not None


def known_entries(
    connection: sqlite3.Connection, source_id: str, guids: Iterable[str]
) -> dict[str, KnownEntry]:
    """Return those entries of a source that the store has, by identity."""
    # CROSS JOIN keeps SQLite to this order: the other way round costs entries times guids.
    rows = connection.execute(
        "SELECT e.key, e.first_seen, e.guid, e.link, e.title, e.author, e.published, e.sort_at,"
        " e.summary, e.language, e.seconds, CAST(c.html AS BLOB), c.enclosures, c.categories"
        " FROM json_each(?2) AS wanted"
        " CROSS JOIN entry e ON e.source_id = ?1 AND e.guid = wanted.value"
        " JOIN content c ON c.entry_key = e.key",
        (source_id, json.dumps(list(guids))),
    )
    return {row[2]: KnownEntry(row[0], row[1], EntryRow._make(row[2:])) for row in rows}


def insert_entries(
    connection: sqlite3.Connection, source_id: str, rows: list[EntryRow], now: str
) -> None:
    """Insert the entries of a document, first seen at ``now``, with new ids.

    Feeds begin with the newest, and entries of one moment are shown by key, the highest
    first: the last of ``rows`` gets the lowest.
    """
    if not rows:
        return
    rows = rows[::-1]
    (last,) = connection.execute(
        "SELECT max(last_entry, (SELECT coalesce(max(key), 0) FROM entry)) FROM journal"
    ).fetchone()
    ids = _free_ids(connection, len(rows))
    connection.executemany(
        "INSERT INTO entry (key, id, source_id, first_seen, guid, link, title, author, published,"
        " sort_at, summary, language, seconds) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (key, entry_id, source_id, now, *row[:9])
            for key, (entry_id, row) in enumerate(zip(ids, rows, strict=True), last + 1)
        ],
    )
    connection.executemany(
        "INSERT INTO content (entry_key, html, enclosures, categories)"
        " VALUES (?, CAST(? AS TEXT), ?, ?)",
        [(key, *row[9:]) for key, row in enumerate(rows, last + 1)],
    )


def update_entries(connection: sqlite3.Connection, changed: list[tuple[int, EntryRow]]) -> None:
    """Update entries by key; ids, first sight and marks stay."""
    connection.executemany(
        "UPDATE entry SET guid = ?, link = ?, title = ?, author = ?, published = ?, sort_at = ?,"
        " summary = ?, language = ?, seconds = ? WHERE key = ?",
        [(*row[:9], key) for key, row in changed],
    )
    connection.executemany(
        "UPDATE content SET html = CAST(? AS TEXT), enclosures = ?, categories = ?"
        " WHERE entry_key = ?",
        [(*row[9:], key) for key, row in changed],
    )


def free_guids(connection: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Give entries an identity that no feed has, so that others can take theirs."""
    connection.executemany(
        "UPDATE entry SET guid = 'pln:' || key WHERE key = ?", [(key,) for key in keys]
    )


def traits(
    connection: sqlite3.Connection, source_id: str, limit: int, *, enclosures: bool
) -> list[Traits]:
    """Return what the newest ``limit`` entries of a source are known by.

    ``enclosures`` are left out unless they are asked for: they lie behind the texts.
    """
    column, join = "NULL", ""
    if enclosures:
        column, join = "nullif(c.enclosures, '[]')", "JOIN content c ON c.entry_key = e.key"
    rows = connection.execute(
        f"SELECT e.guid, e.link, e.title, e.published, e.first_seen, {column} FROM entry e {join}"
        " WHERE e.source_id = ? ORDER BY e.sort_at DESC, e.key DESC LIMIT ?",
        (source_id, limit),
    )
    return [
        Traits._make((*row, tuple(each["url"] for each in json.loads(files)) if files else ()))
        for *row, files in rows
    ]


def save_success(connection: sqlite3.Connection, feed: FeedState, now: str) -> None:
    """Keep the validators, hash and schedule of ``feed``, and forget earlier failures."""
    connection.execute(
        "INSERT INTO feed (source_id, etag, last_modified, body_hash, validators_at, ttl,"
        " checked_at, next_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (source_id) DO UPDATE SET"
        " etag = excluded.etag, last_modified = excluded.last_modified,"
        " body_hash = excluded.body_hash, validators_at = excluded.validators_at,"
        " ttl = excluded.ttl, checked_at = excluded.checked_at, next_at = excluded.next_at,"
        " error_code = NULL, error_message = NULL, error_since = NULL, error_count = 0,"
        " stopped_at = NULL",
        (
            *(feed.source_id, feed.etag, feed.last_modified, feed.body_hash),
            *(feed.validators_at, feed.ttl, now, feed.next_at),
        ),
    )


def save_failure(
    connection: sqlite3.Connection, feed: FeedState, code: str, message: str, now: str
) -> None:
    """Count a failure of ``feed`` and keep its cause, schedule and stop; all else stays."""
    connection.execute(
        "INSERT INTO feed (source_id, checked_at, next_at, error_code, error_message,"
        " error_since, error_count, stopped_at) VALUES (?1, ?2, ?3, ?4, ?5, ?2, 1, ?6)"
        " ON CONFLICT (source_id) DO UPDATE SET"
        " checked_at = excluded.checked_at, next_at = excluded.next_at,"
        " stopped_at = excluded.stopped_at,"
        " error_code = excluded.error_code, error_message = excluded.error_message,"
        " error_since = coalesce(error_since, excluded.error_since),"
        " error_count = error_count + 1",
        (feed.source_id, now, feed.next_at, code, message, feed.stopped_at),
    )


def _free_ids(connection: sqlite3.Connection, count: int) -> list[str]:
    """Return so many ids that no entry has."""
    found: set[str] = set()
    while len(found) < count:
        drawn = set(new_ids(count - len(found), ENTRY_LENGTH))
        taken = connection.execute(
            "SELECT id FROM entry WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(drawn)),),
        )
        found |= drawn - {entry_id for (entry_id,) in taken}
    return list(found)
