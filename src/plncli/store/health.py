"""What the health of the store and of the feeds is judged by, in plain SQL."""

import os
import sqlite3
import stat
from datetime import datetime, timedelta
from pathlib import Path

from plncli.feeds.keeping.facts import RECENT_DAYS, FeedFacts, Latest
from plncli.moments import stamp

QUICK_BYTES = 100_000_000
"""From this size on the file is looked through quickly: each page, but not whether every index
agrees with its table (a second per 90 MB, in place of one per 700), nor whether what was
fetched belongs to something."""
FETCHED = ("entry", "content")
LATEST = 12
"""Entries that say how often a source speaks, and whether two sources are one."""


def version(connection: sqlite3.Connection) -> int:
    """Return the store's version."""
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    return int(number)


def size(path: Path) -> int:
    """Return the bytes of the store, what was written last included (`-wal`)."""
    wal = path.with_name(f"{path.name}-wal")
    return path.stat().st_size + (wal.stat().st_size if wal.exists() else 0)


def damage(connection: sqlite3.Connection, path: Path) -> str | None:
    """Return what is wrong with the file; None when it is whole."""
    is_large = size(path) >= QUICK_BYTES
    look = "quick_check" if is_large else "integrity_check"
    (answer,) = connection.execute(f"PRAGMA {look}(1)").fetchone()
    # From 3.44 on SQLite looks at the index of words too, when all tables are well.
    if answer != "ok" and "FTS5" not in answer:
        return str(answer)
    return _lost_row(connection, FETCHED if is_large else ())


def index_damage(connection: sqlite3.Connection, path: Path) -> str | None:
    """Return what is wrong with the index of words; None when nothing is.

    SQLite's own look at it takes as long as making it: in a large store things are only counted.
    """
    if size(path) < QUICK_BYTES:
        for table in ("search_entry", "search_record"):
            try:
                connection.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")
            except sqlite3.OperationalError:
                break  # it asks for the right to write, which another program has now
            except sqlite3.DatabaseError as error:
                return str(error)
    missing = connection.execute(
        "SELECT (SELECT count(*) FROM search_entry_docsize) <> documents"
        " OR (SELECT count(*) FROM search_record_docsize)"
        " <> (SELECT count(*) FROM search_document) FROM search_state"
    ).fetchone()
    return "some of it is missing" if missing != (0,) else None


def _lost_row(connection: sqlite3.Connection, passed_over: tuple[str, ...]) -> str | None:
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (table,) in tables:
        if table in passed_over:
            continue
        if connection.execute(f'PRAGMA foreign_key_check("{table}")').fetchone():
            return f"{table} has a row that belongs to nothing"
    return None


def open_to_others(path: Path) -> list[Path]:
    """Return the store, its copies and their folders, as far as others here may read them.

    The store stands for the files beside it (`-wal`, `-shm`), which come and go.
    """
    if os.name == "nt":  # pragma: no cover
        return []  # its modes do not say who may read
    beside = [path.with_name(f"{path.name}{ending}") for ending in ("-wal", "-shm")]
    folders = (path.parent, path.parent / "backups")
    found = [each for each in (*folders, *_backups(path)) if each.exists() and _is_open(each)]
    if any(_is_open(each) for each in (path, *beside) if each.exists()):
        found.insert(0, path)
    return found


def _is_open(file: Path) -> bool:
    return stat.S_IMODE(file.stat().st_mode) & 0o077 != 0


def last_backup(path: Path) -> Path | None:
    """Return the newest copy of the store in ``backups``, by when it was written."""
    return max(_backups(path), key=lambda file: file.stat().st_mtime, default=None)


def cooling_hosts(connection: sqlite3.Connection, now: str) -> list[tuple[str, str]]:
    """Return the hosts that asked to be left alone, and until when."""
    return connection.execute(
        "SELECT name, cool_until FROM host WHERE cool_until > ? AND code IS NOT NULL ORDER BY name",
        (now,),
    ).fetchall()


def feed_facts(connection: sqlite3.Connection, now: datetime) -> list[FeedFacts]:
    """Return the facts of all sources with a feed, by title.

    The cost grows with the sources and with what was marked, not with all entries.
    """
    recent = stamp(now - timedelta(days=RECENT_DAYS))
    rows = connection.execute(
        "SELECT s.id, s.title, s.feed_url, s.pace, s.status, s.created_at, s.allow_private,"
        " s.url, f.checked_at, f.next_at, f.error_code, f.error_message, f.error_since,"
        " coalesce(f.error_count, 0), f.stopped_at, c.name, coalesce(c.status = 'archived', 0),"
        " (SELECT count(*) FROM entry e WHERE e.source_id = s.id AND e.sort_at >= ?)"
        " FROM source s LEFT JOIN feed f ON f.source_id = s.id"
        " LEFT JOIN contact c ON c.id = s.contact_id"
        " WHERE s.feed_url IS NOT NULL ORDER BY s.title COLLATE NOCASE, s.id",
        (recent,),
    ).fetchall()
    used, kept = _marks(connection, recent)
    return [
        FeedFacts._make(
            (*row, used.get(row[0], 0), kept.get(row[0], 0), _latest(connection, row[0]))
        )
        for row in rows
    ]


def _backups(path: Path) -> list[Path]:
    return sorted((path.parent / "backups").glob(f"{path.stem}-version-*.db"))


def _latest(connection: sqlite3.Connection, source_id: str) -> tuple[Latest, ...]:
    rows = connection.execute(
        "SELECT sort_at, guid, link FROM entry WHERE source_id = ?"
        " ORDER BY sort_at DESC, key DESC LIMIT ?",
        (source_id, LATEST),
    )
    return tuple(Latest._make(row) for row in rows)


def _marks(connection: sqlite3.Connection, recent: str) -> tuple[dict[str, int], dict[str, int]]:
    """How many recent entries of each source were used, and how many of all are kept."""
    used: dict[str, int] = {}
    kept: dict[str, int] = {}
    for source_id, is_recent, is_kept in connection.execute(
        "SELECT e.source_id, e.sort_at >= ?, m.saved IS NOT NULL OR m.note IS NOT NULL"
        " FROM mark m JOIN entry e ON e.key = m.entry_key"
        " WHERE m.opened IS NOT NULL OR m.saved IS NOT NULL OR m.note IS NOT NULL",
        (recent,),
    ):
        used[source_id] = used.get(source_id, 0) + is_recent
        kept[source_id] = kept.get(source_id, 0) + is_kept
    return used, kept
