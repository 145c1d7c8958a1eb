"""How often a record is due, by whose rule, and when next; what is promised to a contact."""

import sqlite3
from datetime import date

from plncli.cadence import format_rhythm
from plncli.doc import Column, Span
from plncli.reports.record import Around
from plncli.reports.today.item import origin
from plncli.reports.words import ago, long_day
from plncli.store import settle
from plncli.store.due.waiting import check_in


def parts(connection: sqlite3.Connection, record_id: str, today: date) -> list[Around]:
    """Return the rhythm of a contact, a community or a source, where it has one."""
    found = check_in(connection, record_id, today)
    if found is None:
        return []
    want, most, rule, of = found.rhythm
    due = found.due.isoformat()
    every = f"every {format_rhythm(want, most)}"
    row = long_day(due), ago(due, today), every, origin(found.rhythm)
    data = {"due": due, "want_days": want, "most_days": most, "rule": rule, "of": of or None}
    columns = (Column("due"), Column("when"), Column("every"), Column("by", flexible=True))
    return [Around("rhythm", columns, (row,), (data,))]


def promised(connection: sqlite3.Connection, contact_id: str, today: date) -> Around:
    """Return what is promised to a contact and not kept yet."""
    found = settle.open_promises(connection, contact_id)
    return Around(
        "promises",
        (Column("id"), Column("when"), Column("text", flexible=True)),
        tuple((Span(each.id, "id"), f"due {ago(each.due, today)}", each.text) for each in found),
        tuple(each._asdict() for each in found),
    )
