"""Marking what is due as done: a promise, a first step, a look at a source, a review, a renewal."""

import sqlite3
from datetime import date, timedelta
from typing import NamedTuple

from plncli.dates import add_months
from plncli.store.append import add_interaction
from plncli.store.due.dated import RENEWS

REVIEW_DAYS = 91
"""Days until a topic that was reviewed is to be looked at again: a quarter (our default)."""
_LOOKED = {"podcast": "listened", "video": "watched"}
"""What looking at a source is in the log, where it is not reading."""


def first_step(connection: sqlite3.Connection, kind: str, record_id: str) -> str | None:
    """Return the first step that a contact or a community has, if there is one."""
    row = connection.execute(f"SELECT first_step FROM {kind} WHERE id = ?", (record_id,)).fetchone()
    return None if row is None else row[0]


def take_step(connection: sqlite3.Connection, kind: str, record_id: str, now: str) -> None:
    """Take the first step of a contact or a community away, since it is done."""
    connection.execute(
        f"UPDATE {kind} SET first_step = NULL, first_step_on = NULL, updated_at = ? WHERE id = ?",
        (now, record_id),
    )


class Owed(NamedTuple):
    """A promise that is not kept yet."""

    id: str
    text: str
    due: str


def open_promises(connection: sqlite3.Connection, contact_id: str) -> list[Owed]:
    """Return the open promises to a contact, the first to fall due first."""
    rows = connection.execute(
        "SELECT id, text, due FROM promise WHERE contact_id = ? AND done_on IS NULL"
        " ORDER BY due, rowid",
        (contact_id,),
    )
    return [Owed(*row) for row in rows]


def look(connection: sqlite3.Connection, source_id: str, today: date, now: str) -> None:
    """Log that a source was looked at."""
    title, kind = connection.execute(
        "SELECT title, kind FROM source WHERE id = ?", (source_id,)
    ).fetchone()
    add_interaction(
        connection,
        {
            "date": today.isoformat(),
            "text": f"looked at {title}",
            "act": _LOOKED.get(kind, "read"),
            "direction": "received",
        },
        [source_id],
        [],
        now,
    )


def review(connection: sqlite3.Connection, topic_id: str, today: date, now: str) -> date:
    """Move the day on which a topic is to be looked at again, and return the new one."""
    day = today + timedelta(days=REVIEW_DAYS)
    connection.execute(
        "UPDATE topic SET review_on = ?, updated_at = ? WHERE id = ?",
        (day.isoformat(), now, topic_id),
    )
    return day


def renew(connection: sqlite3.Connection, community_id: str, today: date, now: str) -> date | None:
    """Move the renewal of a community on by years until it lies ahead; None where none is near."""
    soon = (today + timedelta(days=RENEWS)).isoformat()
    row = connection.execute(
        "SELECT renews FROM community WHERE id = ? AND renews <= ?", (community_id, soon)
    ).fetchone()
    if row is None:
        return None
    day = date.fromisoformat(row[0])
    while day.isoformat() <= soon:
        day = add_months(day, 12)
    connection.execute(
        "UPDATE community SET renews = ?, updated_at = ? WHERE id = ?",
        (day.isoformat(), now, community_id),
    )
    return day
