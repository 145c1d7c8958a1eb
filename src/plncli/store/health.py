"""What the health of the store and of the feeds is judged by, in plain SQL."""

import sqlite3
import stat
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import median

from plncli.feeds.health import NOISY_DAYS, FeedFacts
from plncli.moments import stamp

LAST_ENTRIES = 12
"""Entries whose gaps say how often a source usually speaks."""


def integrity(connection: sqlite3.Connection) -> str | None:
    """Return what is wrong with the file, None when nothing is (`PRAGMA integrity_check`)."""
    (answer,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if answer != "ok":
        return str(answer)
    row = connection.execute("PRAGMA foreign_key_check").fetchone()
    return f"{row[0]} has a row that belongs to nothing" if row else None


def open_to_others(path: Path) -> list[Path]:
    """Return the files of the store, and its folders, that others of this machine may read.

    SQLite gives the files beside the store (`-wal`, `-shm`) the mode of the store.
    """
    backups = path.parent / "backups"
    files = [path.parent, path, backups]
    if backups.is_dir():
        files += sorted(backups.iterdir())
    return [file for file in files if file.exists() and stat.S_IMODE(file.stat().st_mode) & 0o077]


def cooling_hosts(connection: sqlite3.Connection, now: str) -> list[tuple[str, str]]:
    """Return the hosts that asked to be left alone, and until when."""
    return connection.execute(
        "SELECT name, cool_until FROM host WHERE cool_until > ? AND code IS NOT NULL ORDER BY name",
        (now,),
    ).fetchall()


def feed_facts(connection: sqlite3.Connection, now: datetime) -> list[FeedFacts]:
    """Return the facts of all sources with a feed, by title.

    The cost grows with the sources, not with the entries of all time.
    """
    recent = stamp(now - timedelta(days=NOISY_DAYS))
    rows = connection.execute(
        "SELECT s.id, s.title, s.feed_url, s.pace, s.status, s.created_at, f.checked_at,"
        " f.next_at, f.error_code, f.error_message, f.error_since, coalesce(f.error_count, 0),"
        " f.stopped_at, (SELECT max(sort_at) FROM entry e WHERE e.source_id = s.id),"
        " s.url, (SELECT guid FROM entry e WHERE e.source_id = s.id"
        " ORDER BY sort_at DESC LIMIT 1),"
        " (SELECT count(*) FROM entry e WHERE e.source_id = s.id AND e.sort_at >= ?),"
        " c.name, c.status = 'archived'"
        " FROM source s LEFT JOIN feed f ON f.source_id = s.id"
        " LEFT JOIN contact c ON c.id = s.contact_id"
        " WHERE s.feed_url IS NOT NULL ORDER BY s.title COLLATE NOCASE, s.id",
        (recent,),
    ).fetchall()
    used, mine = _marks(connection, recent)
    return [
        FeedFacts._make(
            (
                *row[:16],
                _gap(connection, row[0]),
                row[16],
                used.get(row[0], 0),
                mine.get(row[0], 0),
                row[17],
                bool(row[18]),
            )
        )
        for row in rows
    ]


def _gap(connection: sqlite3.Connection, source_id: str) -> float | None:
    """The median days between the last entries of a source."""
    days = [
        datetime.fromisoformat(moment).timestamp() / 86400
        for (moment,) in connection.execute(
            "SELECT sort_at FROM entry WHERE source_id = ? ORDER BY sort_at DESC LIMIT ?",
            (source_id, LAST_ENTRIES),
        )
    ]
    if len(days) < 4:
        return None
    return median(later - earlier for later, earlier in pairwise(days))


def _marks(connection: sqlite3.Connection, recent: str) -> tuple[dict[str, int], dict[str, int]]:
    """How many recent entries of each source were used, and how many of all are kept."""
    used: dict[str, int] = {}
    mine: dict[str, int] = {}
    for source_id, sort_at, opened, kept in connection.execute(
        "SELECT e.source_id, e.sort_at, m.opened IS NOT NULL, m.saved IS NOT NULL"
        " OR m.note IS NOT NULL FROM mark m JOIN entry e ON e.key = m.entry_key"
        " WHERE m.opened IS NOT NULL OR m.saved IS NOT NULL OR m.note IS NOT NULL"
    ):
        if sort_at >= recent and (opened or kept):
            used[source_id] = used.get(source_id, 0) + 1
        if kept:
            mine[source_id] = mine.get(source_id, 0) + 1
    return used, mine
