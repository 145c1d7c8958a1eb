"""The entries in which candidates are looked for."""

import sqlite3
from datetime import date, timedelta
from typing import NamedTuple

DAYS = 180
EACH = 5
"""Entries of one source that are looked at, the newest within ``DAYS``."""
ALL = 1000
"""Entries that are looked at in all, the newest; what was saved within ``DAYS`` comes on top."""


class Entry(NamedTuple):
    """An entry; ``title`` is that of its source, ``day`` its own, ISO."""

    source_id: str
    title: str
    contact_id: str | None
    author: str | None
    is_saved: int
    day: str
    html: str


def newest(connection: sqlite3.Connection, today: date) -> list[Entry]:
    """Return the newest entries of active sources, and what was saved, the newest first."""
    rows = connection.execute(
        "WITH late AS (SELECT e.key FROM source s CROSS JOIN entry e ON e.key IN"
        "  (SELECT o.key FROM entry o WHERE o.source_id = s.id AND o.sort_at >= ?1"
        "   AND o.sort_at < ?2 ORDER BY o.sort_at DESC, o.key DESC LIMIT ?3)"
        "  WHERE s.status = 'active' ORDER BY e.sort_at DESC, e.key DESC LIMIT ?4),"
        " looked AS (SELECT key FROM late"
        "  UNION SELECT entry_key FROM mark WHERE saved >= ?1 AND saved < ?2)"
        " SELECT s.id, s.title, s.contact_id, e.author, k.saved IS NOT NULL,"
        "  substr(e.sort_at, 1, 10), c.html"
        " FROM looked JOIN entry e ON e.key = looked.key JOIN source s ON s.id = e.source_id"
        " JOIN content c ON c.entry_key = e.key LEFT JOIN mark k ON k.entry_key = e.key"
        " ORDER BY e.sort_at DESC, e.key DESC",
        (
            (today - timedelta(days=DAYS)).isoformat(),
            (today + timedelta(days=1)).isoformat(),
            EACH,
            ALL,
        ),
    )
    return list(map(Entry._make, rows))
