"""What is remembered of entries that are there no more, and which old ones are let go."""

import json
import sqlite3
from collections.abc import Iterable


def save_document(connection: sqlite3.Connection, source_id: str, guids: Iterable[str]) -> None:
    """Keep the identities of the entries that a feed's last document had."""
    connection.execute(
        "INSERT INTO document (source_id, guids) VALUES (?, ?)"
        " ON CONFLICT (source_id) DO UPDATE SET guids = excluded.guids",
        (source_id, json.dumps(list(guids), ensure_ascii=False)),
    )


def tombstones(
    connection: sqlite3.Connection, source_id: str, guids: Iterable[str]
) -> frozenset[str]:
    """Return those of ``guids`` whose entries were let go."""
    rows = connection.execute(
        "SELECT t.guid FROM json_each(?2) AS wanted"
        " CROSS JOIN tombstone t ON t.source_id = ?1 AND t.guid = wanted.value",
        (source_id, json.dumps(list(guids))),
    )
    return frozenset(guid for (guid,) in rows)
