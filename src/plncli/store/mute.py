"""Mutes: words and sources that are not skimmed, until a day or for good.

They are looked at when an edition is made and change nothing that is stored,
so that taking one away brings everything back.
"""

import sqlite3
from datetime import date
from typing import NamedTuple

from plncli.mentions import phrase


class Mute(NamedTuple):
    """A word or a source that editions leave out, for good or ``until`` a day, the last one."""

    id: str
    word: str | None
    source_id: str | None
    source: str | None
    until: str | None
    created_at: str


class Target(NamedTuple):
    """What a mute is about: a word or a source, and how to speak of it."""

    word: str | None
    source_id: str | None
    spoken: str


def mutes(connection: sqlite3.Connection) -> list[Mute]:
    """Return every mute, also one that has ended, newest first."""
    rows = connection.execute(
        "SELECT m.id, m.word, m.source_id, s.title, m.until, m.created_at FROM mute m"
        " LEFT JOIN source s ON s.id = m.source_id ORDER BY m.created_at DESC, m.rowid DESC"
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
        for each in mutes(connection)
        if (each.until is None or each.until >= today.isoformat()) and _is_about(each, target)
    ]


def _is_about(mute: Mute, target: Target) -> bool:
    if mute.word and target.word:
        return phrase(mute.word) == phrase(target.word)
    return mute.source_id is not None and mute.source_id == target.source_id


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
