"""Sources with entries, as a pull would leave them."""

import sqlite3
from itertools import count

from tests.conftest import Pln

_NUMBERS = count(1)


def source(pln: Pln, store: sqlite3.Connection, title: str, *options: str) -> str:
    """Add a source at an address of its own and return its id."""
    address = f"https://{title.lower().replace(' ', '-')}.example/"
    assert pln("add", "source", title, "--url", address, *options).code == 0
    (source_id,) = store.execute("SELECT id FROM source WHERE title = ?", (title,)).fetchone()
    return str(source_id)


def publish(
    store: sqlite3.Connection,
    source_id: str,
    html: str = "",
    *,
    day: str = "2026-10-01",
    author: str | None = None,
) -> int:
    """Give a source an entry and return its key."""
    key = next(_NUMBERS)
    store.execute(
        "INSERT INTO entry (key, id, source_id, guid, title, author, first_seen, sort_at)"
        " VALUES (?1, 'e' || ?1, ?2, ?1, 'An entry', ?3, ?4, ?4)",
        (key, source_id, author, f"{day}T08:00:00Z"),
    )
    store.execute("INSERT INTO content (entry_key, html) VALUES (?, ?)", (key, html))
    return key
