"""Mutes: words, sources and queries that are not skimmed, until a day or for good.

They are looked at when an edition is made and change nothing that is stored,
so that taking one away brings everything back.
"""

import sqlite3
from datetime import date
from typing import NamedTuple

from plncli.mentions import phrase


class Mute(NamedTuple):
    """What editions leave out, for good or ``until`` a day, the last one.

    It is a source, or a word; with ``is_query`` the word is a query (`plncli.query`).
    """

    id: str
    word: str | None
    source_id: str | None
    source: str | None
    until: str | None
    created_at: str
    is_query: bool = False


class Target(NamedTuple):
    """What a mute is about: a word, a source or a query, and how to speak of it."""

    word: str | None
    source_id: str | None
    spoken: str
    is_query: bool = False


def mutes(connection: sqlite3.Connection) -> list[Mute]:
    """Return every mute, also one that has ended, newest first."""
    rows = connection.execute(
        "SELECT m.id, m.word, m.source_id, s.title, m.until, m.created_at, m.is_query FROM mute m"
        " LEFT JOIN source s ON s.id = m.source_id ORDER BY m.created_at DESC, m.rowid DESC"
    )
    return [Mute._make((*row, bool(is_query))) for *row, is_query in rows]


def muted(connection: sqlite3.Connection, today: date) -> tuple[list[str], list[str]]:
    """Return the words and the queries that are muted on ``today``."""
    rows = connection.execute(
        "SELECT word, is_query FROM mute WHERE word IS NOT NULL AND (until IS NULL OR until >= ?)",
        (today.isoformat(),),
    ).fetchall()
    return (
        [word for word, is_query in rows if not is_query],
        [word for word, is_query in rows if is_query],
    )


def sources_muted_on(day: str) -> str:
    """Return SQL for the ids of the sources that are muted on a day, a parameter of it."""
    return (
        "SELECT m.source_id FROM mute m WHERE m.source_id IS NOT NULL"
        f" AND (m.until IS NULL OR m.until >= {day})"
    )


def find(connection: sqlite3.Connection, target: Target, today: date) -> list[Mute]:
    """Return the mutes of ``target`` that hold on ``today``; case and accents do not matter."""
    return [
        each
        for each in mutes(connection)
        if (each.until is None or each.until >= today.isoformat()) and _is_about(each, target)
    ]


def _is_about(mute: Mute, target: Target) -> bool:
    if mute.word and target.word:
        if mute.is_query or target.is_query:
            return mute.is_query and target.is_query and _is_same(mute.word, target.word)
        return phrase(mute.word) == phrase(target.word)
    return mute.source_id is not None and mute.source_id == target.source_id


def _is_same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def find_named(connection: sqlite3.Connection, text: str) -> list[Mute]:
    """Return the mute with this id, or those of this very query, be it readable or not."""
    return [
        each
        for each in mutes(connection)
        if each.id == text or (each.is_query and _is_same(each.word or "", text))
    ]


def find_source(connection: sqlite3.Connection, text: str) -> tuple[str, str] | None:
    """Return id and title of the source with this id, address or whole title, if there is one."""
    wanted = phrase(text)
    rows = connection.execute("SELECT id, title, url, feed_url FROM source ORDER BY title, id")
    for identity, title, *addresses in rows:
        if text in (identity, *addresses) or (wanted and phrase(title) == wanted):
            return identity, title
    return None


def spoken(word: str | None, source: str | None, *, is_query: bool) -> str:
    """Return how to speak of what a mute is about."""
    if word is None:
        return f"the source {source}"
    return f"entries that match {word!r}" if is_query else f"titles that mention {word!r}"


def unmute(connection: sqlite3.Connection, mute_id: str) -> None:
    """Take a mute away."""
    connection.execute("DELETE FROM mute WHERE id = ?", (mute_id,))
