"""The parts of an activity's time and its evidence, for `pln show`."""

import sqlite3

from plncli.dates import format_duration
from plncli.doc import Column
from plncli.reports.record import Around
from plncli.reports.words import code, size
from plncli.store.activities import activities


def parts(connection: sqlite3.Connection, activity_id: str) -> tuple[Around, ...]:
    """Return the tables of an activity; those without rows are not shown."""
    (activity,) = activities(connection, activity_id)
    return (
        Around(
            "splits",
            (Column("part"), Column("time")),
            tuple((code(each.category), format_duration(each.minutes)) for each in activity.splits),
            tuple(each._asdict() for each in activity.splits),
        ),
        Around(
            "evidence",
            (Column("file"), Column("size"), Column("added")),
            tuple((each.name, size(each.size), each.added_at[:10]) for each in activity.evidence),
            tuple(each._asdict() for each in activity.evidence),
        ),
    )
