"""Asking the index of all words (FTS5): who and what has them, the best first.

`plncli.store.indexing` brings it up to date; whoever asks calls `refresh` first.
"""

import sqlite3
from collections.abc import Callable, Iterable
from typing import NamedTuple

from plncli.names import UNDECOMPOSED

NEWEST = 1000
"""So many of the newest entries that have the words are held against each other: a word of
every tenth entry would else cost as much as the store is large."""
TITLE_WEIGHT, TEXT_WEIGHT = 4.0, 1.0
"""What a word counts in a title or name, and in the text behind it (our choice)."""
AGAIN = 1 << 40
"""Numbers from here on are of entries that were indexed again; below them stand keys."""


class Hit(NamedTuple):
    """A record that has the words: ``kind`` and ``id``; of kind ``note`` the id of its entry."""

    kind: str
    id: str


def refresh(
    connection: sqlite3.Connection,
    most: int | None = None,
    told: Callable[[int, int], None] | None = None,
) -> None:
    """Bring the index up to date; see `plncli.store.indexing.refresh`."""
    from plncli.store import indexing  # the mark of what is indexed needs no rules of texts

    indexing.refresh(connection, most, told)


def rebuild(connection: sqlite3.Connection, told: Callable[[int, int], None] | None = None) -> None:
    """Make the index anew, also where it is damaged; see `plncli.store.indexing.rebuild`."""
    from plncli.store import indexing

    indexing.rebuild(connection, told)


def match_of(words: Iterable[str], *, phrase: bool = False, prefix: bool = False) -> str:
    """Return what FTS5 is asked for these words: all of them, wherever they stand.

    Args:
        phrase: the words stand side by side.
        prefix: the last word may go on.

    Words come as strings of FTS5 (https://www.sqlite.org/fts5.html, 3.1), so that no
    sign in them acts. What has no letter or digit is found nowhere.
    """
    texts = ['"' + plain_letters(word).replace('"', '""').replace("\0", "") + '"' for word in words]
    if phrase:
        texts = [" + ".join(texts)]
    return " AND ".join(texts) + ("*" if prefix else "")


def plain_letters(text: str) -> str:
    """Return ``text`` with l for ł and the like, which the tokenizer takes for other letters."""
    return text if text.isascii() else text.lower().translate(UNDECOMPOSED)


def matching_entries(match: str) -> tuple[str, tuple[object, ...]]:
    """Return SQL, with its parameters, that selects the keys of entries with these words."""
    return _ENTRIES, (match,)


def matching_records(match: str, kind: str) -> tuple[str, tuple[object, ...]]:
    """Return SQL, with its parameters, that selects the ids of records with these words."""
    return _RECORDS, (match, kind)


def ranked_entries(connection: sqlite3.Connection, match: str, limit: int) -> list[int]:
    """Return keys of entries with these words, best first, the newest `NEWEST` compared."""
    rows = connection.execute(
        f"SELECT entry_key FROM (SELECT {_KEY} AS entry_key,"
        f" bm25(search_entry, {TITLE_WEIGHT}, {TEXT_WEIGHT}) AS worth"
        " FROM search_entry WHERE search_entry MATCH ?1 AND rowid >="
        " coalesce((SELECT rowid FROM search_entry WHERE search_entry MATCH ?1"
        " ORDER BY rowid DESC LIMIT 1 OFFSET ?2 - 1), 0))"
        " WHERE entry_key IN (SELECT key FROM entry) ORDER BY worth, entry_key DESC LIMIT ?3",
        (match, NEWEST, limit),
    )
    return [key for (key,) in rows]


def ranked_records(connection: sqlite3.Connection, match: str, limit: int) -> list[Hit]:
    """Return the records and notes with these words, best first."""
    rows = connection.execute(
        "SELECT d.kind, CASE d.kind WHEN 'note' THEN (SELECT e.id FROM entry e"
        " WHERE e.key = CAST(d.id AS INTEGER)) ELSE d.id END"
        " FROM search_record JOIN search_document d ON d.document = search_record.rowid"
        f" WHERE search_record MATCH ? ORDER BY bm25(search_record, {TITLE_WEIGHT},"
        f" {TEXT_WEIGHT}), d.kind, d.id LIMIT ?",
        (match, limit),
    )
    return [Hit(kind, identity) for kind, identity in rows]


_KEY = (
    f"CASE WHEN rowid >= {AGAIN}"
    " THEN (SELECT a.entry_key FROM search_again a WHERE a.document = search_entry.rowid)"
    " WHEN NOT EXISTS (SELECT 1 FROM search_again a WHERE a.entry_key = search_entry.rowid)"
    " THEN rowid END"
)
"""The key of the entry that a document stands for; none for one that was indexed again."""
_ENTRIES = (
    f"SELECT key FROM (SELECT {_KEY} AS key FROM search_entry WHERE search_entry MATCH ?)"
    " WHERE key IS NOT NULL"
)
_RECORDS = (
    "SELECT d.id FROM search_record JOIN search_document d ON d.document = search_record.rowid"
    " WHERE search_record MATCH ? AND d.kind = ?"
)
