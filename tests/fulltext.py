"""A stand-in for the index of the full text, as long as ``plncli.store.search`` is not there.

It indexes everything anew each time, in a temporary table; where the real one is
there, this does nothing.
"""

import sqlite3
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from types import ModuleType

import plncli.store

_TEXTS = {
    "entry": "SELECT 'entry', e.key, e.title || ' ' || coalesce(e.summary, '') || ' '"
    " || coalesce(t.html, '') FROM entry e LEFT JOIN content t ON t.entry_key = e.key",
    "contact": "SELECT 'contact', id, name || ' ' || coalesce(note, '') FROM contact",
    "source": "SELECT 'source', id, title FROM source",
    "community": "SELECT 'community', id, name FROM community",
    "event": "SELECT 'event', id, name FROM event",
    "topic": "SELECT 'topic', id, name FROM topic",
    "interaction": "SELECT 'interaction', id, text FROM interaction",
}


def refresh(connection: sqlite3.Connection) -> None:
    """Index everything."""
    connection.execute("DROP TABLE IF EXISTS temp.stand_in")
    connection.execute(
        "CREATE VIRTUAL TABLE temp.stand_in USING fts5(kind UNINDEXED, id UNINDEXED, text,"
        " tokenize='porter unicode61 remove_diacritics 2')"
    )
    for query in _TEXTS.values():
        connection.execute(f"INSERT INTO temp.stand_in {query}")


def match_of(words: Sequence[str], phrase: bool, prefix: bool) -> str:
    """Quote words for FTS5."""
    text = '"' + " ".join(words) + '"' if phrase else " ".join(f'"{word}"' for word in words)
    return text + " *" if prefix else text


def matching_entries(match: str) -> tuple[str, tuple[object, ...]]:
    """Return the SQL of the keys of entries."""
    return "SELECT id FROM temp.stand_in WHERE kind = 'entry' AND text MATCH ?", (match,)


def matching_records(match: str, kind: str) -> tuple[str, tuple[object, ...]]:
    """Return the SQL of the ids of records."""
    return "SELECT id FROM temp.stand_in WHERE kind = ? AND text MATCH ?", (kind, match)


if find_spec("plncli.store.search") is None:
    module = ModuleType("plncli.store.search")
    for function in (refresh, match_of, matching_entries, matching_records):
        setattr(module, function.__name__, function)
    sys.modules[module.__name__] = module
    vars(plncli.store)["search"] = module
