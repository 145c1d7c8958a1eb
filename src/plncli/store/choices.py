"""What a shell may complete, read by one query from the store as it is.

A store that is missing, locked or damaged gives nothing and is never made.
"""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

_NAMES = {
    "contact": "SELECT name, id, coalesce(organisation, scope, 'contact') FROM contact",
    "source": "SELECT title, id, kind FROM source",
    "community": "SELECT name, id, kind FROM community",
    "event": "SELECT name, id, coalesce(starts, kind) FROM event",
    "topic": "SELECT name, id, stance FROM topic",
}


def choices(path: Path, kinds: Iterable[str]) -> list[tuple[str, str, str]]:
    """Return name, id and a detail of all records of these kinds."""
    query = " UNION ALL ".join(_NAMES[kind] for kind in kinds)
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0.2)
    except sqlite3.Error:
        return []
    try:
        return connection.execute(query).fetchall()
    except sqlite3.Error:
        return []
    finally:
        connection.close()
