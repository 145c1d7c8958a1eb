"""What analyses of people ask beside their records: who knows whom, who was read, who rests."""

import sqlite3
from datetime import date, datetime, timedelta
from typing import TypedDict

from plncli.due.pauses import Pauses, running
from plncli.moments import stamp
from plncli.store.leave import leave


class Away(TypedDict):
    """The pauses of records and of everything, and the ids of what is put off or pauses."""

    pauses: dict[str, Pauses]
    put_off: frozenset[str]


def read_lately(connection: sqlite3.Connection, now: datetime, days: int) -> frozenset[str]:
    """Return the ids of contacts who see things differently and of whom something was opened.

    Args:
        now: the moment up to which it counts; ``days`` before it is the first.
    """
    values = (stamp(now - timedelta(days=days)), stamp(now))
    return frozenset(who for (who,) in connection.execute(_READ, values))


def ties(connection: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    """Return the ids of each two contacts who know each other, once, in their order."""
    return frozenset(
        connection.execute(
            "SELECT min(contact_id, other_id), max(contact_id, other_id) FROM contact_tie"
            " WHERE contact_id <> other_id"
        ).fetchall()
    )


def away(connection: sqlite3.Connection, today: date) -> Away:
    """Return what keeps records from being due on a day."""
    found = leave(connection)
    later = {each for each in found.snoozes if (found.snoozed(each) or today) > today}
    resting = {each for each, pauses in found.own.items() if running(pauses, today)}
    return {
        "pauses": {"": found.pauses, **found.own},
        "put_off": frozenset(later | resting),
    }


_READ = (
    "SELECT c.id FROM contact c WHERE c.agreement IN ('mixed', 'often_disagree') AND EXISTS"
    " (SELECT 1 FROM source s JOIN entry e ON e.source_id = s.id JOIN mark m ON m.entry_key = e.key"
    " WHERE s.contact_id = c.id AND m.opened BETWEEN ? AND ?)"
)
