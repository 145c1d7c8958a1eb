"""Mutes: words, sources and queries that are not skimmed, until a day or for good.

They are looked at when an edition is made and change nothing that is stored,
so that taking one away brings everything back.
"""

import sqlite3
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from plncli.mentions import phrase

if TYPE_CHECKING:
    from plncli.config import Settings
    from plncli.query import Query
    from plncli.store.where import Condition


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


def read_query(text: str, now: datetime) -> "Query":
    """Return the query of a mute.

    Raises:
        UsageError: it is none, or says nothing about entries, or asks what is muted.
    """
    from plncli.errors import UsageError
    from plncli.query import parse
    from plncli.query.fields import check

    query = parse(text, now)
    check(query, "entry")
    if any(term.field == "is" and term.value == "muted" for term in query.terms()):
        raise UsageError("a mute cannot ask what is muted", "leave out is:muted")
    return query


def unreadable(connection: sqlite3.Connection, now: datetime) -> list[tuple[Mute, str]]:
    """Return the mutes whose query is none (any more), and why: they hide nothing."""
    from plncli.errors import UsageError

    found = []
    for each in mutes(connection):
        if each.is_query and each.word:
            try:
                read_query(each.word, now)
            except UsageError as error:
                found.append((each, str(error)))
    return found


def hidden_by(
    connection: sqlite3.Connection, queries: list[str], now: datetime, settings: "Settings"
) -> "list[Condition]":
    """Return the conditions of the entries that muted ``queries`` hide.

    A query that cannot be read hides nothing; `unreadable` says why.
    """
    from plncli.errors import UsageError
    from plncli.store import where

    found = []
    for text in queries:
        try:
            query = read_query(text, now)
        except UsageError:
            continue
        found.append(where.entries(connection, query, now, settings))
    return found


def condition(connection: sqlite3.Connection, now: datetime, settings: "Settings") -> "Condition":
    """Return the condition of the entries that are muted now, over ``e`` and ``s``."""
    today = now.date()
    words, queries = muted(connection, today)
    source = (
        "s.id IN (SELECT source_id FROM mute WHERE source_id IS NOT NULL"
        " AND (until IS NULL OR until >= ?))"
    )
    parts: list[Condition] = [
        (source, (today.isoformat(),)),
        *(("has_words(e.title, ?)", (word,)) for word in words if phrase(word)),
        *hidden_by(connection, queries, now, settings),
    ]
    values = tuple(value for _, some in parts for value in some)
    return " OR ".join(f"({sql})" for sql, _ in parts), values


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


def target_of(text: str, now: datetime) -> Target:
    """Return what ``text``, which is no source, mutes.

    Words alone, and a hashtag, mean the titles that mention them; anything more is
    a query.

    Raises:
        UsageError: the query is wrong.
    """
    query = read_query(text, now)
    is_word = query.is_plain or (text.startswith("#") and len(query.terms()) == 1)
    return Target(text, None, _spoken(text, is_query=not is_word), is_query=not is_word)


def spoken(mute: Mute) -> str:
    """Return how to speak of what a mute is about."""
    if mute.word:
        return _spoken(mute.word, is_query=mute.is_query)
    return f"the source {mute.source}"


def _spoken(text: str, *, is_query: bool) -> str:
    return f"entries that match {text!r}" if is_query else f"titles that mention {text!r}"


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
