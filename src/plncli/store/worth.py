"""Value notes and opportunities, read in plain SQL."""

import sqlite3

from plncli.worth import Opportunity, ValueNote

_ABOUT = (
    " FROM {0} v LEFT JOIN contact c ON c.id = v.record_id"
    " LEFT JOIN source s ON s.id = v.record_id LEFT JOIN community o ON o.id = v.record_id"
    " LEFT JOIN event e ON e.id = v.record_id LEFT JOIN topic t ON t.id = v.record_id"
    " LEFT JOIN interaction i ON i.id = v.record_id"
    " WHERE (?1 IS NULL OR v.id = ?1) AND (?2 IS NULL OR v.record_id = ?2)"
)
_NAME = "coalesce(c.name, s.title, o.name, e.name, t.name, i.text)"


def value_notes(
    connection: sqlite3.Connection, only: str | None = None, about: str | None = None
) -> list[ValueNote]:
    """Return all value notes, the one with the id ``only``, or those about a record, by day."""
    rows = connection.execute(
        "SELECT v.id, v.text, v.date, v.cycle, v.outcome, v.record_id, v.created_at, v.updated_at,"
        f" {_NAME}{_ABOUT.format('value_note')} ORDER BY v.date DESC, v.rowid DESC",
        (only, about),
    )
    return [ValueNote(*row) for row in rows]


def opportunities(
    connection: sqlite3.Connection, only: str | None = None, about: str | None = None
) -> list[Opportunity]:
    """Return all opportunities, the one with the id ``only``, or those that came from a record.

    Open ones come first, by the day until when they stand open.
    """
    rows = connection.execute(
        "SELECT v.id, v.text, v.kind, v.status, v.due, v.record_id, v.interaction_id, v.note,"
        f" v.created_at, v.updated_at, {_NAME}{_ABOUT.format('opportunity')}"
        " ORDER BY v.status <> 'open', v.due IS NULL, v.due, v.rowid",
        (only, about),
    )
    return [Opportunity(*row) for row in rows]
