"""Pauses and snoozes: when nothing is due, or one record is not."""

import sqlite3
from typing import NamedTuple


class Pause(NamedTuple):
    """A pause of everything: its number, first and last ISO day."""

    id: int
    starts: str
    until: str


def all_pauses(connection: sqlite3.Connection) -> list[Pause]:
    """Return the pauses of everything, in the order of their first days."""
    rows = connection.execute(
        "SELECT id, starts, until FROM pause WHERE record_id IS NULL ORDER BY starts, until"
    )
    return [Pause(*row) for row in rows]


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
