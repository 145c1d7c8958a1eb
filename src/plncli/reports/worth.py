"""What a record was worth and which doors it opened, as parts of its page."""

import sqlite3
from datetime import date

from plncli.doc import Column, Span
from plncli.reports.record import Around
from plncli.reports.words import ago, code
from plncli.store.worth import opportunities, value_notes


def parts(connection: sqlite3.Connection, record_id: str, today: date) -> list[Around]:
    """Return the value notes about a record and the opportunities that came from it."""
    notes = value_notes(connection, about=record_id)
    doors = opportunities(connection, about=record_id)
    return [
        Around(
            "values",
            (Column("id"), Column("when"), Column("worth", flexible=True), Column("how")),
            tuple(
                (
                    Span(note.id, "id"),
                    ago(note.date, today),
                    note.text,
                    ", ".join(filter(None, (note.cycle, note.outcome))),
                )
                for note in notes
            ),
            tuple(note._asdict() for note in notes),
        ),
        Around(
            "opportunities",
            (Column("id"), Column("what", flexible=True), Column("kind"), Column("status")),
            tuple((Span(door.id, "id"), door.text, code(door.kind), door.status) for door in doors),
            tuple(door._asdict() for door in doors),
        ),
    ]
