"""Old entries: which are let go, and what is remembered of them."""

import json
import sqlite3
from collections.abc import Iterable

from plncli.feeds.keeping.retention import Keep
from plncli.store.connection import transaction

BATCH = 500
"""Entries that are let go in one transaction, so that nobody waits long to write."""
MOST = 5000
"""Entries that are let go after one pull; the next one goes on."""

_OLD = (
    "SELECT e.key, e.guid FROM entry e WHERE e.source_id = :source"
    " AND e.sort_at < :first_seen AND e.first_seen < :first_seen"
    " AND (e.sort_at, e.key) < (SELECT n.sort_at, n.key FROM entry n WHERE n.source_id = :source"
    "  ORDER BY n.sort_at DESC, n.key DESC LIMIT 1 OFFSET :newest - 1)"
    " AND e.guid NOT IN (SELECT value FROM document d, json_each(d.guids)"
    "  WHERE d.source_id = :source)"
    " AND NOT EXISTS (SELECT 1 FROM mark m WHERE m.entry_key = e.key"
    "  AND coalesce(m.saved, m.opened, m.note) IS NOT NULL)"
    " AND NOT EXISTS (SELECT 1 FROM entry_topic t WHERE t.entry_key = e.key)"
    " AND NOT EXISTS (SELECT 1 FROM edition_entry x JOIN edition d ON d.id = x.edition_id"
    "  WHERE x.entry_key = e.key AND d.day >= :edition)"
    " LIMIT :batch"
)


def save_document(connection: sqlite3.Connection, source_id: str, guids: Iterable[str]) -> None:
    """Keep the identities of the entries that a feed's last document had."""
    connection.execute(
        "INSERT INTO document (source_id, guids) VALUES (?, ?)"
        " ON CONFLICT (source_id) DO UPDATE SET guids = excluded.guids",
        (source_id, json.dumps(list(guids), ensure_ascii=False)),
    )


def tombstones(
    connection: sqlite3.Connection, source_id: str, guids: Iterable[str]
) -> frozenset[str]:
    """Return those of ``guids`` whose entries were let go."""
    rows = connection.execute(
        "SELECT t.guid FROM json_each(?2) AS wanted"
        " CROSS JOIN tombstone t ON t.source_id = ?1 AND t.guid = wanted.value",
        (source_id, json.dumps(list(guids))),
    )
    return frozenset(guid for (guid,) in rows)


def done_at(connection: sqlite3.Connection) -> str | None:
    """Return when old entries were let go last."""
    row = connection.execute("SELECT done_at FROM retention").fetchone()
    return row and str(row[0])


def let_go(connection: sqlite3.Connection, keep: Keep, now: str) -> int:
    """Delete old entries that nobody has marked, and return how many they were.

    What stays is what ``keep`` says; what was saved, opened, noted or given a topic; and
    what the last document of its feed still has. Not more than `MOST` go at once. A
    tombstone of each keeps it from coming back as new.
    """
    gone = 0
    for source_id in _sources_with_old(connection, keep.first_seen):
        while gone < MOST and (count := _let_go_of(connection, source_id, keep, MOST - gone)):
            gone += count
    if gone < MOST:
        connection.execute(
            "INSERT INTO retention (id, done_at) VALUES (1, ?)"
            " ON CONFLICT (id) DO UPDATE SET done_at = excluded.done_at",
            (now,),
        )
    return gone


def _sources_with_old(connection: sqlite3.Connection, before: str) -> list[str]:
    # Keys grow as entries come: where the first is new, all are.
    first = connection.execute("SELECT first_seen FROM entry ORDER BY key LIMIT 1").fetchone()
    if first is None or first[0] >= before:
        return []
    rows = connection.execute(
        "SELECT s.id FROM source s WHERE EXISTS"
        " (SELECT 1 FROM entry e WHERE e.source_id = s.id AND e.sort_at < ?)",
        (before,),
    )
    return [source_id for (source_id,) in rows]


def _let_go_of(connection: sqlite3.Connection, source_id: str, keep: Keep, most: int) -> int:
    parameters = {"source": source_id, "batch": min(BATCH, most), **keep._asdict()}
    with transaction(connection):
        old = connection.execute(_OLD, parameters).fetchall()
        if old:
            # The seen marks and the lines of past editions that go along are in no operation.
            connection.execute("UPDATE journal SET recording = 0")
            connection.executemany(
                "INSERT OR IGNORE INTO tombstone (source_id, guid) VALUES (?, ?)",
                [(source_id, guid) for _, guid in old],
            )
            connection.executemany("DELETE FROM entry WHERE key = ?", [(key,) for key, _ in old])
            connection.execute("UPDATE journal SET recording = 1")
    return len(old)
