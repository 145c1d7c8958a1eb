"""Permanent redirects in plain SQL: seen, taken, taken back."""

import sqlite3

from plncli.feeds.keeping.moves import Move
from plncli.redaction import redact_url
from plncli.store.journal import operation
from plncli.text import visible


def moves(
    connection: sqlite3.Connection, source_id: str | None = None, *, refused: bool = False
) -> list[Move]:
    """Return all moves, or those of one source, those seen last first.

    Those from addresses that a source has left otherwise are not among them, and those
    to another feed only when ``refused`` asks for them: they were seen 0 times.
    """
    rows = connection.execute(
        "SELECT m.source_id, s.title, m.from_url, m.to_url, m.first_at, m.last_at, m.times,"
        " m.moved_at, CASE WHEN s.feed_url = m.to_url THEN 'moved'"
        " WHEN m.moved_at IS NULL THEN 'seen'"
        " WHEN s.feed_url = m.from_url THEN 'undone' ELSE 'moved' END,"
        " (SELECT o.id FROM source o WHERE o.feed_url = m.to_url AND o.id <> s.id)"
        " FROM move m JOIN source s ON s.id = m.source_id"
        " WHERE (m.moved_at IS NOT NULL OR s.feed_url IN (m.from_url, m.to_url))"
        f" AND {'?1 IS NULL' if source_id is None else 'm.source_id = ?1'} AND m.times >= ?2"
        " ORDER BY m.last_at DESC, s.title COLLATE NOCASE, m.rowid DESC",
        (source_id, 0 if refused else 1),
    )
    return [Move._make(row) for row in rows]


def see(
    connection: sqlite3.Connection,
    source_id: str,
    from_url: str,
    to_url: str,
    now: str,
    *,
    refused: bool,
) -> None:
    """Count a permanent redirect; one to another address begins anew.

    One that is ``refused`` at first counts for nothing, however often it comes.
    """
    connection.execute(
        "DELETE FROM move WHERE source_id = ? AND moved_at IS NULL AND to_url <> ?",
        (source_id, to_url),
    )
    connection.execute(
        "INSERT INTO move (source_id, from_url, to_url, first_at, last_at, times)"
        " VALUES (?1, ?2, ?3, ?4, ?4, ?5) ON CONFLICT (source_id, from_url, to_url)"
        " DO UPDATE SET times = times + (times > 0), last_at = excluded.last_at",
        (source_id, from_url, to_url, now, 0 if refused else 1),
    )


def forget(connection: sqlite3.Connection, source_id: str) -> None:
    """Forget the redirects of a source that were seen and not taken: there are none any more."""
    connection.execute("DELETE FROM move WHERE source_id = ? AND moved_at IS NULL", (source_id,))


def take(connection: sqlite3.Connection, move: Move, now: str) -> None:
    """Give a source its new address, as an operation that `pln undo` takes back."""
    with operation(connection, _spoken(move, "moved to", move.to_url), now):
        _readdress(connection, move.id, move.to_url, now)
    # Not journalled, so that it is known of a source at its old address that it was moved.
    connection.execute(
        "UPDATE move SET moved_at = ? WHERE source_id = ? AND from_url = ? AND to_url = ?",
        (now, move.id, move.from_url, move.to_url),
    )


def go_back(connection: sqlite3.Connection, move: Move, now: str) -> bool:
    """Give a source its old address again, as an operation; return whether it is free."""
    taken = connection.execute(
        "SELECT 1 FROM source WHERE feed_url = ?", (move.from_url,)
    ).fetchone()
    if taken:
        return False
    with operation(connection, _spoken(move, "goes back to", move.from_url), now):
        _readdress(connection, move.id, move.from_url, now)
    return True


def _readdress(connection: sqlite3.Connection, source_id: str, url: str, now: str) -> None:
    connection.execute(
        "UPDATE source SET feed_url = ?, updated_at = ? WHERE id = ?", (url, now, source_id)
    )


def _spoken(move: Move, verb: str, url: str) -> str:
    return visible(f"pln pull: {move.title} {verb} {redact_url(url)}")
