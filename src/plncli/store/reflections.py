"""Reflections that were written, read in plain SQL."""

import sqlite3

from plncli.reflections import Reflection


def reflections(connection: sqlite3.Connection, only: str | None = None) -> list[Reflection]:
    """Return all reflections, or the one with the id ``only``, the latest first."""
    rows = connection.execute(
        "SELECT id, title, day, since, course, path, status, url, published_on, submitted_to,"
        " submitted_on, note, created_at, updated_at FROM reflection"
        " WHERE ?1 IS NULL OR id = ?1 ORDER BY day DESC, rowid DESC",
        (only,),
    )
    return [Reflection(*row) for row in rows]


def draft_at(connection: sqlite3.Connection, path: str) -> str | None:
    """Return the id of the draft that was written to a file, which writing it again replaces."""
    row = connection.execute(
        "SELECT id FROM reflection WHERE path = ? AND status = 'draft' ORDER BY rowid DESC", (path,)
    ).fetchone()
    return str(row[0]) if row else None
