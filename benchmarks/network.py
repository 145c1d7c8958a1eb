"""A store of any size: the network of a daily reader. The same size gives the same store."""

import sqlite3
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks import entries, year
from benchmarks.records import Writer
from plncli.store import append
from plncli.store.connection import open_store
from plncli.store.journal import operation

_CACHE = -400_000
"""Kilobytes, by SQLite's sign: a million entries at once want their indexes in memory."""


class Size(NamedTuple):
    """How much of everything a store holds; at least two contacts and one community."""

    entries: int = 100_000
    sources: int = 500
    contacts: int = 100
    communities: int = 20
    events: int = 12
    interactions: int = 2_000


def make(path: Path, size: Size, *, skimmed: bool = True) -> None:
    """Make a store at ``path``, where none may be yet.

    The reader's own records come as one journalled command, entries as a pull
    writes them, and each day's edition and its marks as the skim that it was, unless
    nothing was ``skimmed``.
    """
    random = Random(20261007)
    with open_store(path) as connection:
        with operation(connection, "pln import network.json", year.NOW):
            source_ids = _write_records(connection, size, random)
        made = entries.posts(size.entries, size.sources, random)
        _write_entries(connection, made, source_ids, random)
        for day, keys in entries.editions(made, random) if skimmed else ():
            moment = year.moment(day * year.DAY)
            with operation(connection, "pln skim", moment):
                _write_edition(connection, keys, year.START + timedelta(days=day), moment)


def _write_records(connection: sqlite3.Connection, size: Size, random: Random) -> list[str]:
    writer = Writer(connection, random)
    contacts = writer.contacts(size.contacts)
    source_ids = writer.sources(size.sources, contacts)
    communities = writer.communities(size.communities, contacts)
    writer.events(size.events)
    writer.interactions(size.interactions, contacts, communities)
    return source_ids


def _write_entries(
    connection: sqlite3.Connection,
    made: list[entries.Post],
    source_ids: list[str],
    random: Random,
) -> None:
    connection.execute(f"PRAGMA cache_size = {_CACHE}")
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO entry (key, id, source_id, guid, link, title, author, published,"
        " first_seen, sort_at, summary, language, seconds)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entries.rows(made, source_ids, random),
    )
    connection.execute(
        "INSERT INTO content (entry_key, html) SELECT key, '<p>' || summary || '</p>' FROM entry"
    )
    connection.execute("COMMIT")


def _write_edition(connection: sqlite3.Connection, keys: list[int], day: date, moment: str) -> None:
    (edition_id,) = connection.execute(
        "INSERT INTO edition (day, number, minutes, selection, more, held_back, created_at)"
        " VALUES (?, 1, 5, '', '{}', 0, ?) RETURNING id",
        (day.isoformat(), moment),
    ).fetchone()
    connection.executemany(
        "INSERT INTO edition_entry (edition_id, n, entry_key, seconds, with_summary, why, also_in)"
        " VALUES (?, ?, ?, 8, 1, '[\"round 1\"]', '[]')",
        [(edition_id, n, key) for n, key in enumerate(keys, start=1)],
    )
    append.mark(connection, keys, "seen", moment)
    append.mark(connection, keys[::6], "opened", moment)
