"""Mutes: words and sources that are not skimmed, until a day or for good.

They are looked at when an edition is made and change nothing that is stored,
so that taking one away brings everything back.
"""

import sqlite3
from datetime import date
from typing import NamedTuple


class Mute(NamedTuple):
    """A muted word or source; ``until`` is the last day, or None."""

    id: str
    word: str | None
    source_id: str | None
    source: str | None
    until: str | None


def mutes(connection: sqlite3.Connection, today: date) -> list[Mute]:
    """Return what is muted on ``today``, oldest first."""
    rows = connection.execute(
        "SELECT m.id, m.word, m.source_id, s.title, m.until FROM mute m"
        " LEFT JOIN source s ON s.id = m.source_id"
        " WHERE m.until IS NULL OR m.until >= ? ORDER BY m.created_at, m.rowid",
        (today.isoformat(),),
    )
    return [Mute._make(row) for row in rows]


def muted_words(connection: sqlite3.Connection, today: date) -> list[str]:
    """Return the words that are muted on ``today``."""
    rows = connection.execute(
        "SELECT word FROM mute WHERE word IS NOT NULL AND (until IS NULL OR until >= ?)",
        (today.isoformat(),),
    )
    return [word for (word,) in rows]


def unmute(connection: sqlite3.Connection, mute_id: str) -> None:
    """Take a mute away."""
    connection.execute("DELETE FROM mute WHERE id = ?", (mute_id,))
