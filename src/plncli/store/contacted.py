"""When records were last in the log: a few rows for many records, or a look at each.

The newest interactions are read first, since most of those who are asked about are
among them; who is not is looked up alone.
"""

import json
import sqlite3
from collections.abc import Collection

ROWS = 5
"""So many rows of the log are read for each record that is asked about, before each is
looked up alone: in a log where all are met equally often, one in 150 is left then."""


def last_days(
    connection: sqlite3.Connection, record_ids: Collection[str], until: str
) -> dict[str, str]:
    """Return the last ISO day in the log of each record, up to and with the day ``until``.

    What was never logged has none.
    """
    waiting = set(record_ids)
    last: dict[str, str] = {}
    rows = connection.execute(
        "SELECT p.record_id, i.date FROM interaction i"
        " CROSS JOIN participant p ON p.interaction_id = i.id"
        " WHERE i.date <= ? ORDER BY i.date DESC LIMIT ?",
        (until, ROWS * len(waiting)),
    )
    for record_id, day in rows:
        if record_id in waiting:
            last[record_id] = day
            waiting.discard(record_id)
            if not waiting:
                break
    if waiting:
        last.update(
            connection.execute(
                "SELECT p.record_id, max(i.date) FROM json_each(?) w"
                " CROSS JOIN participant p ON p.record_id = w.value"
                " CROSS JOIN interaction i ON i.id = p.interaction_id"
                " WHERE i.date <= ? GROUP BY p.record_id",
                (json.dumps(list(waiting)), until),
            ).fetchall()
        )
    return last
