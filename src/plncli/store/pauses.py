"""Pauses and snoozes: when nothing is due, or one record is not."""

import sqlite3
from collections import defaultdict
from datetime import date
from typing import NamedTuple

from plncli.due.pauses import Pauses, merged


class Pause(NamedTuple):
    """A pause of everything: its number, first and last ISO day."""

    id: int
    starts: str
    until: str


class Leave(NamedTuple):
    """What keeps records from being due: pauses, and snoozes by the record's id."""

    pauses: Pauses
    own: dict[str, Pauses]
    snoozes: dict[str, str]

    def of(self, record_id: str) -> Pauses:
        """Return the pauses that hold for a record."""
        return self.own.get(record_id, self.pauses)

    def put_off(self, record_id: str, due: date) -> date:
        """Return the day on which a record is due: not before its snooze ends."""
        until = self.snoozes.get(record_id)
        return max(due, date.fromisoformat(until)) if until else due


def leave(connection: sqlite3.Connection) -> Leave:
    """Return all pauses and snoozes."""
    return Leave(*of_records(connection), snoozed(connection))


def all_pauses(connection: sqlite3.Connection) -> list[Pause]:
    """Return the pauses of everything, in the order of their first days."""
    rows = connection.execute(
        "SELECT id, starts, until FROM pause WHERE record_id IS NULL ORDER BY starts, until"
    )
    return [Pause(*row) for row in rows]


def of_records(connection: sqlite3.Connection) -> tuple[Pauses, dict[str, Pauses]]:
    """Return the pauses of everything, and those of records that have some of their own.

    The latter include the former.
    """
    spans: dict[str | None, list[tuple[str, str]]] = defaultdict(list)
    for record_id, *span in connection.execute("SELECT record_id, starts, until FROM pause"):
        spans[record_id].append((span[0], span[1]))
    everything = spans.pop(None, [])
    own = {key: merged(everything + found) for key, found in spans.items() if key is not None}
    return merged(everything), own


def add(connection: sqlite3.Connection, starts: str, until: str) -> None:
    """Add a pause of everything, from one ISO day to another."""
    connection.execute("INSERT INTO pause (starts, until) VALUES (?, ?)", (starts, until))


def end(connection: sqlite3.Connection, today: str, yesterday: str) -> int:
    """End the pauses of everything that run today, yesterday being their last day.

    Those that began today go. Returns how many there were.
    """
    ended = connection.execute(
        "DELETE FROM pause WHERE record_id IS NULL AND starts = ? AND until >= ?", (today, today)
    ).rowcount
    ended += connection.execute(
        "UPDATE pause SET until = ? WHERE record_id IS NULL AND starts < ? AND until >= ?",
        (yesterday, today, today),
    ).rowcount
    return ended


def remove(connection: sqlite3.Connection, number: int) -> None:
    """Take a pause away."""
    connection.execute("DELETE FROM pause WHERE id = ?", (number,))


def snoozed(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the ISO day before which a record is not due, by its id."""
    return dict(connection.execute("SELECT record_id, until FROM snooze").fetchall())


def snooze(connection: sqlite3.Connection, record_id: str, until: str | None) -> None:
    """Let a record not be due before an ISO day; None takes that away."""
    if until is None:
        connection.execute("DELETE FROM snooze WHERE record_id = ?", (record_id,))
    else:
        connection.execute(
            "INSERT INTO snooze (record_id, until) VALUES (?1, ?2)"
            " ON CONFLICT (record_id) DO UPDATE SET until = ?2",
            (record_id, until),
        )
