"""What hangs on an event, for `pln show`: people, talks, finds, promises, hours."""

import sqlite3
from datetime import date

from plncli.dates import format_duration
from plncli.doc import Column, Span
from plncli.reports.record import Around
from plncli.reports.words import spoken_day
from plncli.store.gatherings import around


def parts(connection: sqlite3.Connection, event_id: str, today: date) -> list[Around]:
    """Return the tables of an event; those without rows are not shown."""
    found = around(connection, event_id)
    return [
        Around(
            "people",
            (Column("id"), Column("name"), Column("met"), Column("to begin with", flexible=True)),
            tuple(
                (Span(identity, "id"), name, (met and spoken_day(met, today)) or "", said or "")
                for identity, name, said, met in found.people
            ),
            tuple(
                {"id": identity, "name": name, "line": said, "met_on": met}
                for identity, name, said, met in found.people
            ),
        ),
        Around(
            "talks",
            (Column("title", flexible=True), Column("speaker"), Column("taken", flexible=True)),
            tuple((talk.title, talk.speaker or "", talk.takeaways or "") for talk in found.talks),
            tuple(talk._asdict() for talk in found.talks),
        ),
        Around(
            "resources",
            (Column("id"), Column("title", flexible=True)),
            tuple((Span(identity, "id"), title) for identity, title in found.sources),
            tuple({"id": identity, "title": title} for identity, title in found.sources),
        ),
        Around(
            "promises",
            (Column("id"), Column("what", flexible=True), Column("when")),
            tuple(
                (Span(identity, "id"), text, _when(due, done, today))
                for identity, text, due, done in found.promises
            ),
            tuple(
                {"id": identity, "text": text, "due": due, "done_on": done}
                for identity, text, due, done in found.promises
            ),
        ),
        Around(
            "hours",
            (Column("time"),),
            ((format_duration(found.minutes),),) if found.minutes else (),
            ({"minutes": found.minutes},) if found.minutes else (),
        ),
    ]


def _when(due: str, done_on: str | None, today: date) -> str:
    return f"kept {spoken_day(done_on, today)}" if done_on else f"due {spoken_day(due, today)}"
