"""Mutes: words and sources that are not skimmed, until a day or for good.

They are looked at when an edition is made and change nothing that is stored,
so that taking one away brings everything back.
"""

import sqlite3
from datetime import date
from typing import NamedTuple

from plncli.mentions import phrase


class Mute(NamedTuple):
    """A muted word or source; ``until`` is the last day, or None."""

    id: str
    word: str | None
    source_id: str | None
    source: str | None
    until: str | None


class Target(NamedTuple):
    """What a mute is about: a word or a source, and how to speak of it."""

    word: str | None
    source_id: str | None
    spoken: str


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


def find(connection: sqlite3.Connection, target: Target, today: date) -> list[Mute]:
    """Return the mutes of ``target`` that hold on ``today``; case and accents do not matter."""
    return [
        each
        for each in mutes(connection, today)
        if (each.source_id and each.source_id == target.source_id)
        or (each.word and target.word and phrase(each.word) == phrase(target.word))
    ]


def find_source(connection: sqlite3.Connection, text: str) -> tuple[str, str] | None:
    """Return id and title of the source with this id, address or whole title, if there is one."""
    wanted = phrase(text)
    rows = connection.execute("SELECT id, title, url, feed_url FROM source ORDER BY title, id")
    for identity, title, *addresses in rows:
        if text in (identity, *addresses) or (wanted and phrase(title) == wanted):
            return identity, title
    return None


def unmute(connection: sqlite3.Connection, mute_id: str) -> None:
    """Take a mute away."""
    connection.execute("DELETE FROM mute WHERE id = ?", (mute_id,))
