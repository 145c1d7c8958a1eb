"""What was looked at in a period: sources that were shown, opened or logged."""

import sqlite3

from plncli.store.days import within


def sources_looked_at(connection: sqlite3.Connection, since: str, until: str) -> int:
    """Return how many sources were shown in an edition, opened or logged in a period."""
    (count,) = connection.execute(
        "SELECT count(*) FROM source s WHERE s.id IN ("
        " SELECT e.source_id FROM edition d JOIN edition_entry x ON x.edition_id = d.id"
        " JOIN entry e ON e.key = x.entry_key WHERE d.day BETWEEN ?1 AND ?2"
        " UNION SELECT e.source_id FROM mark m JOIN entry e ON e.key = m.entry_key"
        f" WHERE {within('m.opened', '?1', '?2')})"
        " OR EXISTS (SELECT 1 FROM in_touch t WHERE t.record_id = s.id"
        "  AND t.day BETWEEN ?1 AND ?2)",
        (since, until),
    ).fetchone()
    return int(count)
