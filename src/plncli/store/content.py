"""What a feed gives of its entries beside their headlines: text, files to play, categories."""

import json
import sqlite3
from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from plncli.mentions import tag_key

BATCH = 500
"""Keys in one query; SQLite takes 32,766 parameters, and older ones 999."""


class Content(NamedTuple):
    """The enclosures of an entry (url, type, length in bytes, seconds) and its categories."""

    enclosures: list[dict[str, Any]]
    categories: list[str]


def markup(connection: sqlite3.Connection, key: int) -> str:
    """Return the markup of an entry as its feed gave it; empty where there is none."""
    row = connection.execute("SELECT html FROM content WHERE entry_key = ?", (key,)).fetchone()
    return row[0] if row else ""


def contents(connection: sqlite3.Connection, keys: Collection[int]) -> dict[int, Content]:
    """Return the content of the entries with these keys; that of one without any is empty."""
    found = {key: Content([], []) for key in keys}
    wanted = list(found)
    for start in range(0, len(wanted), BATCH):
        batch = wanted[start : start + BATCH]
        for key, enclosures, categories in connection.execute(
            "SELECT entry_key, enclosures, categories FROM content WHERE entry_key IN"
            f" ({', '.join('?' * len(batch))}) AND (enclosures <> '[]' OR categories <> '[]')",
            batch,
        ):
            found[key] = Content(json.loads(enclosures), json.loads(categories))
    return found


def categorised(connection: sqlite3.Connection, topics: Iterable[str]) -> frozenset[int]:
    """Return the keys of the entries that their feeds file under one of ``topics``."""
    tags = {tag_key(topic) for topic in topics}
    connection.create_function("is_wanted", 1, lambda name: tag_key(name) in tags)
    rows = connection.execute(
        "SELECT DISTINCT entry_key FROM content, json_each(content.categories)"
        " WHERE categories <> '[]' AND is_wanted(value)"
    )
    return frozenset(key for (key,) in rows)
