"""Entries of several sources that lead to one page: who has seen one has seen them all."""

import sqlite3
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Protocol

from plncli.moments import stamp
from plncli.ranking.links import canonical
from plncli.store import append

DAYS = 3
"""Entries that came out so many days ago or later are looked at: the shelf life of most
sources, and longer than a page takes from its own feed to those of others."""


class Marked(Protocol):
    """An entry, in whatever record it is."""

    @property
    def key(self) -> int:
        """Its key in the store."""

    @property
    def link(self) -> str | None:
        """Its page."""


def mark(
    connection: sqlite3.Connection, entries: Collection[Marked], column: str, now: str
) -> None:
    """Mark entries ``opened`` or ``saved``, and seen what leads to the same pages.

    Belongs inside an operation of the journal.
    """
    append.mark(connection, [entry.key for entry in entries], column, now)
    see(connection, [entry.link for entry in entries], now)


def see(connection: sqlite3.Connection, links: Iterable[str | None], now: str) -> None:
    """Mark the late entries seen that lead to one of ``links``, whatever their source.

    Belongs inside an operation of the journal.
    """
    pages = set(map(canonical, links)) - {None}
    if not pages:
        return
    late = connection.execute(
        "SELECT e.key, e.link FROM source s CROSS JOIN entry e"
        " ON e.source_id = s.id AND e.sort_at > ? AND e.sort_at <= ? WHERE s.status = 'active'",
        (stamp(datetime.fromisoformat(now) - timedelta(days=DAYS)), now),
    )
    append.mark(connection, [key for key, link in late if canonical(link) in pages], "seen", now)
