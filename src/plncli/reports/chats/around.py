"""What `pln show` has of a community's meetings: the next ones, and the last."""

import sqlite3
from datetime import date, datetime, time

from plncli.doc import Column
from plncli.recurrence import zone_named
from plncli.reports.chats import history, upcoming
from plncli.reports.record import Around
from plncli.store.chats import user_zone
from plncli.store.sessions import sessions

LAST = 3
"""How many sessions are shown; `pln chat history` has all."""


def parts(connection: sqlite3.Connection, community_id: str, today: date) -> list[Around]:
    """Return the next meetings of a community from ``today`` on, and its last sessions."""
    zone = user_zone(connection)
    midnight = datetime.combine(today, time(), zone_named(zone))
    coming = upcoming.of_one(connection, community_id, midnight)
    past = sessions(connection, community_id=community_id)[:LAST]
    table = history.session_table(tuple(past))
    columns = (Column("your time"), Column("there"))
    return [
        Around(
            "meetings",
            columns,
            tuple((upcoming.when(each), each.there) for each in coming.meetings),
            tuple(upcoming.meeting_data(each, zone) for each in coming.meetings),
        ),
        Around("sessions", table.columns, table.rows, tuple(each._asdict() for each in past)),
    ]
