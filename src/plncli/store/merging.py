"""Two records made one: every row that points at the other is made to point at the kept one.

Which rows these are, the foreign keys of the tables say, so that a table that is added
later is not forgotten.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from plncli.merging import joined_notes, label, merged, remark
from plncli.redaction import redact_url
from plncli.store import schema, write
from plncli.store.references import references

KINDS = ("contact", "source", "community", "event", "topic")
"""What can be merged."""
_OF_ITS_ADDRESS = frozenset({"feed", "document", "move"})
"""What a feed's pulls left belongs to its address: it is no use to a source at another."""


class Plan(NamedTuple):
    """What a merge did, or would do.

    Attributes:
        moved: how many rows of each table point at the kept record now.
        taken: what it took over, by what users call the fields.
        differing: what both say differently: what stays, and what stands in the note now.
    """

    moved: dict[str, int]
    taken: tuple[str, ...]
    differing: dict[str, tuple[str, str]]


def merge(connection: sqlite3.Connection, kind: str, kept: str, other: str, now: str) -> Plan:
    """Merge the record ``other`` into ``kept``, both of one of `KINDS`, and return what happened.

    Raises:
        RefusedError: the network is a class's, and may not hold what would come of it.
    """
    here, there = _row(connection, kind, kept), _row(connection, kind, other)
    passed = frozenset[str]()
    if kind == "source":
        _merge_entries(connection, kept, other)
        passed = _OF_ITS_ADDRESS if here["feed_url"] else passed
    if kind == "community":
        _fit_in(connection, kept, other)
    moved = _repoint(connection, (kind, "record"), kept, other, passed)
    write.remove(connection, kind, other)
    return _join_fields(connection, kind, here, there, now, moved)


def _join_fields(
    connection: sqlite3.Connection,
    kind: str,
    here: Mapping[str, object],
    there: Mapping[str, object],
    now: str,
    moved: Counter[str],
) -> Plan:
    defaults = {name: field.default for name, field in schema.TABLES[kind].model_fields.items()}
    taken, differing = merged(here, there, defaults)
    spoken = {column: _spoken(connection, column, value) for column, value in differing.items()}
    name = str(there[write.NAME_OF.get(kind, "name")])
    note = joined_notes(here.get("note"), there.get("note"), remark(name, spoken))
    values = {**taken, "note": note}
    write.change(connection, kind, str(here["id"]), values, write.Links(), now)
    words = tuple(label(column) for column in taken if column != "created_at")
    both = {
        label(column): (_spoken(connection, column, here[column]), text)
        for column, text in spoken.items()
    }
    return Plan(dict(moved), words, both)


def _row(connection: sqlite3.Connection, table: str, record_id: str) -> dict[str, object]:
    """Return a row by column, lists as lists."""
    cursor = connection.execute(f'SELECT * FROM "{table}" WHERE id = ?', (record_id,))
    names = [name for name, *_ in cursor.description]
    fields = schema.TABLES[table].model_fields
    return {
        name: json.loads(value) if fields[name].default_factory else value
        for name, value in zip(names, cursor.fetchone(), strict=True)
    }


def _spoken(connection: sqlite3.Connection, column: str, value: object) -> str:
    if column in ("met_at", "contact_id"):
        table = "event" if column == "met_at" else "contact"
        row = connection.execute(f"SELECT name FROM {table} WHERE id = ?", (value,)).fetchone()
        return str(row[0])
    if column in ("url", "feed_url"):
        return redact_url(str(value))
    return f"{value} days" if column.endswith("_days") else str(value)


def _repoint(
    connection: sqlite3.Connection,
    targets: tuple[str, ...],
    kept: object,
    other: object,
    passed: frozenset[str] = frozenset(),
) -> Counter[str]:
    """Make all rows point at ``kept`` that point at ``other``; return how many of each table.

    A row that ``kept`` has already is one with its twin, whose empty columns it fills. What
    would point at itself is taken away.
    """
    moved: Counter[str] = Counter()
    for table, column, target, *_ in references(connection):
        if table in passed or target not in targets:
            continue
        moved[table] += connection.execute(
            f'UPDATE OR IGNORE "{table}" SET "{column}" = ? WHERE "{column}" = ?', (kept, other)
        ).rowcount
        _fill_twins(connection, table, column, kept, other)
    for table, column, partner in (
        ("contact_tie", "contact_id", "other_id"),
        ("membership", "community_id", "record_id"),
        ("different", "record_id", "other_id"),
    ):
        connection.execute(f"DELETE FROM {table} WHERE {column} = ?1 AND {partner} = ?1", (kept,))
    return +moved


def _fill_twins(
    connection: sqlite3.Connection, table: str, column: str, kept: object, other: object
) -> None:
    """Fill empty columns of the kept record's rows from those twins that could not be moved."""
    info = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    shared = [row[1] for row in info if row[5] and row[1] != column]
    same = " AND ".join([f'o."{column}" = ?2', *(f'o."{key}" = k."{key}"' for key in shared)])
    for name in (row[1] for row in info if not row[5]):
        if (table, name) == ("handle", "until"):  # who is there in one of them is there
            connection.execute(
                "UPDATE handle AS k SET until = NULL WHERE contact_id = ?1 AND until IS NOT NULL"
                f" AND EXISTS (SELECT 1 FROM handle o WHERE {same} AND o.until IS NULL)",
                (kept, other),
            )
            continue
        connection.execute(
            f'UPDATE "{table}" AS k'
            f' SET "{name}" = (SELECT o."{name}" FROM "{table}" o WHERE {same})'
            f' WHERE "{column}" = ?1 AND "{name}" IS NULL'
            f' AND EXISTS (SELECT 1 FROM "{table}" o WHERE {same} AND o."{name}" IS NOT NULL)',
            (kept, other),
        )
    connection.execute(f'DELETE FROM "{table}" WHERE "{column}" = ?', (other,))


def _merge_entries(connection: sqlite3.Connection, kept: str, other: str) -> None:
    """Make one of entries that both sources have: marks, notes and topics are on the kept one."""
    twins = connection.execute(
        "SELECT a.key, b.key FROM entry b JOIN entry a ON a.source_id = ? AND a.guid = b.guid"
        " WHERE b.source_id = ?",
        (kept, other),
    ).fetchall()
    for key, twin in twins:
        _repoint(connection, ("entry",), key, twin, frozenset({"content"}))
        connection.execute("DELETE FROM entry WHERE key = ?", (twin,))


def _fit_in(connection: sqlite3.Connection, kept: str, other: str) -> None:
    """Number the other community's cycles behind the kept one's; make one of common meetings."""
    cycles = connection.execute(
        "SELECT id FROM cycle WHERE community_id = ? ORDER BY number DESC", (other,)
    ).fetchall()
    for (cycle_id,) in cycles:  # the last first, since a number is there only once
        connection.execute(
            "UPDATE cycle SET number = number"
            " + (SELECT coalesce(max(number), 0) FROM cycle WHERE community_id = ?)"
            " WHERE id = ?",
            (kept, cycle_id),
        )
    twins = connection.execute(
        "SELECT a.id, b.id FROM session b JOIN session a ON a.community_id = ?"
        " AND a.starts_at = b.starts_at WHERE b.community_id = ?",
        (kept, other),
    ).fetchall()
    for session, twin in twins:
        for column in ("text", "takeaways"):
            connection.execute(
                "UPDATE session AS s"
                f" SET {column} = coalesce(s.{column} || ' · ', '') || t.{column}"
                f" FROM session t WHERE t.id = ? AND s.id = ? AND t.{column} IS NOT NULL",
                (twin, session),
            )
        _repoint(connection, ("session", "record"), session, twin)
        connection.execute("DELETE FROM session WHERE id = ?", (twin,))
