"""When it was noted what a record is worth, and how far that went."""

import sqlite3

from plncli.store.days import local_day, since_day, within
from plncli.store.triggers import columns_of
from plncli.work import Noted

_TABLES = ("contact", "source", "community")
"""What has a note of worth among its own fields: what one gets."""


def noted(connection: sqlite3.Connection, after: str, until: str) -> dict[str, Noted]:
    """Return the notes of worth after one ISO day, up to and with another, by the record's id.

    What one gets stands with the record, too: it was noted when it was last changed, by the
    journal, or else when the record was added. How far it went is not known of it.
    """
    found = connection.execute(_noted(connection), (after, until)).fetchall()
    return {record: Noted(day, cycle) for record, day, cycle in found}


def _noted(connection: sqlite3.Connection) -> str:
    places = {table: columns_of(connection, table).index("value_note") for table in _TABLES}
    path = " ".join(f"WHEN '{table}' THEN '$[{place}]'" for table, place in places.items())
    before, now = (_value(row, f"CASE g.table_name {path} END") for row in ("before", "after"))
    return _NOTED.format(record=_value("after", "'$[0]'", "id"), before=before, now=now)


def _value(row: str, path: str, name: str = "value_note") -> str:
    """Return the SQL of a value in a noted row; in older journals a row is an object."""
    return f"coalesce(json_extract(g.{row}, {path}), json_extract(g.{row}, '$.{name}'))"


_GETS = " UNION ALL ".join(
    f"SELECT id, created_at, updated_at FROM {table} WHERE value_note IS NOT NULL"
    for table in _TABLES
)
# Whoever changed none of these records since reads no line of the journal.
_WRITTEN = (
    "SELECT {record} AS id, o.at FROM change g CROSS JOIN operation o ON o.id = g.operation_id"
    f" WHERE EXISTS (SELECT 1 FROM gets WHERE changed > added AND {since_day('changed', '?1')})"
    f" AND g.operation_id >= (SELECT min(id) FROM operation WHERE {since_day('at', '?1')})"
    " AND g.before IS NOT NULL AND g.table_name IN ('contact', 'source', 'community')"
    f" AND g.after IS NOT NULL AND {within('o.at', '?1', '?2')} AND o.undone_at IS NULL"
    " AND {now} IS NOT {before}"
)
_NOTED = (
    f"WITH gets (id, added, changed) AS MATERIALIZED ({_GETS})"
    " SELECT id, max(day), max(CASE cycle WHEN 'reframing' THEN 5 WHEN 'realized' THEN 4"
    " WHEN 'applied' THEN 3 WHEN 'potential' THEN 2 WHEN 'immediate' THEN 1 ELSE 0 END)"
    " FROM (SELECT record_id AS id, date AS day, cycle FROM value_note WHERE record_id IS NOT NULL"
    f" UNION ALL SELECT id, {local_day('added')}, '' FROM gets"
    f" UNION ALL SELECT id, {local_day('at')}, '' FROM ({_WRITTEN})"
    " WHERE id IN (SELECT id FROM gets))"
    " WHERE day > ?1 AND day <= ?2 GROUP BY id"
)
