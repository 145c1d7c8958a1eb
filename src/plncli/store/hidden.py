"""What mutes hide, with the queries among them: conditions over entries.

Apart from ``plncli.store.mute``, since an edition without such a mute needs nothing of it.
"""

import sqlite3
from datetime import datetime

from plncli.config import Settings
from plncli.errors import UsageError
from plncli.mentions import phrase
from plncli.query import Query, parse
from plncli.query.fields import check
from plncli.store.mute import Mute, Target, muted, mutes, sources_muted_on, spoken
from plncli.store.where import Condition, entries, prepare


def target_of(text: str, now: datetime) -> Target:
    """Return what ``text``, which is no source, mutes.

    Words alone, and a hashtag, mean the titles that mention them; anything more is
    a query.

    Raises:
        UsageError: the query is wrong.
    """
    query = read_query(text, now)
    is_word = query.is_plain or (text.startswith("#") and len(query.terms()) == 1)
    return Target(text, None, spoken(text, None, is_query=not is_word), is_query=not is_word)


def read_query(text: str, now: datetime) -> Query:
    """Return the query of a mute.

    Raises:
        UsageError: it is none, or says nothing about entries, or asks what is muted.
    """
    query = parse(text, now)
    check(query, "entry")
    if any(term.field == "is" and term.value == "muted" for term in query.terms()):
        raise UsageError("a mute cannot ask what is muted", "leave out is:muted")
    return query


def unreadable(connection: sqlite3.Connection, now: datetime) -> list[tuple[Mute, str]]:
    """Return the mutes whose query is none (any more), and why: they hide nothing."""
    found = []
    for each in mutes(connection):
        if each.is_query and each.word:
            try:
                read_query(each.word, now)
            except UsageError as error:
                found.append((each, str(error)))
    return found


def by_queries(
    connection: sqlite3.Connection, queries: list[str], now: datetime, settings: Settings
) -> list[Condition]:
    """Return the conditions of the entries that muted ``queries`` hide.

    A query that cannot be read hides nothing; `unreadable` says why.
    """
    found = []
    for text in queries:
        try:
            query = read_query(text, now)
        except UsageError:
            continue
        prepare(connection, query)
        found.append(entries(connection, query, now, settings))
    return found


def condition(connection: sqlite3.Connection, now: datetime, settings: Settings) -> Condition:
    """Return the condition of the entries that are muted now, over ``e`` and ``s``."""
    today = now.date()
    words, queries = muted(connection, today)
    source = f"s.id IN ({sources_muted_on('?')})"
    parts: list[Condition] = [
        (source, (today.isoformat(),)),
        *(("has_words(e.title, ?)", (word,)) for word in words if phrase(word)),
        *by_queries(connection, queries, now, settings),
    ]
    values = tuple(value for _, some in parts for value in some)
    return " OR ".join(f"({sql})" for sql, _ in parts), values
