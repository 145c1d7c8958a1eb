"""What keeps records from being due: pauses and snoozes, as they are read."""

import sqlite3
from collections import defaultdict
from datetime import date
from typing import NamedTuple

from plncli.due.pauses import Pauses, merged, moved


class Leave(NamedTuple):
    """What keeps records from being due: pauses, and snoozes by the record's id."""

    pauses: Pauses
    own: dict[str, Pauses]
    snoozes: dict[str, str]

    def of(self, record_id: str) -> Pauses:
        """Return the pauses that hold for a record."""
        return self.own.get(record_id, self.pauses)

    def snoozed(self, record_id: str) -> date | None:
        """Return the day before which a record is not due, if it was put off."""
        until = self.snoozes.get(record_id)
        return moved(date.fromisoformat(until), self.of(record_id)) if until else None

    def put_off(self, record_id: str, due: date) -> date:
        """Return the day on which a record is due: not before its snooze ends."""
        return max(due, self.snoozed(record_id) or due)


def leave(connection: sqlite3.Connection) -> Leave:
    """Return all pauses and snoozes."""
    return Leave(*of_records(connection), snoozed(connection))


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


def snoozed(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the ISO day before which a record is not due, by its id."""
    return dict(connection.execute("SELECT record_id, until FROM snooze").fetchall())
