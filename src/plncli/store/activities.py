"""Activities that count as professional development, their evidence, and licences; plain SQL."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from plncli.hours.records import Activity, Evidence, Licence, Split


class Learnt(NamedTuple):
    """What came of activities beside hours: reflections, people met, resources found there."""

    reflections: int
    people: int
    resources: int


def activities(connection: sqlite3.Connection, only: str | None = None) -> list[Activity]:
    """Return all activities, or the one with the id ``only``, newest first."""
    splits: dict[str, list[Split]] = defaultdict(list)
    for activity_id, category, minutes in connection.execute(
        "SELECT activity_id, category, minutes FROM activity_split ORDER BY category"
    ):
        splits[activity_id].append(Split(category, minutes))
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    for activity_id, *file in connection.execute(
        "SELECT activity_id, sha256, name, size, added_at FROM evidence ORDER BY added_at, name"
    ):
        evidence[activity_id].append(Evidence(*file))
    cursor = connection.execute(
        "SELECT * FROM activity WHERE ?1 IS NULL OR id = ?1 ORDER BY starts DESC, rowid DESC",
        (only,),
    )
    names = [column[0] for column in cursor.description]
    return [
        Activity(
            **dict(zip(names, row, strict=True)),
            splits=tuple(splits[row[0]]),
            evidence=tuple(evidence[row[0]]),
        )
        for row in cursor.fetchall()
    ]


def licences(connection: sqlite3.Connection, only: str | None = None) -> list[Licence]:
    """Return all periods of licences, or the one with the id ``only``, the latest first."""
    cursor = connection.execute(
        "SELECT * FROM licence WHERE ?1 IS NULL OR id = ?1 ORDER BY until DESC, name", (only,)
    )
    names = [column[0] for column in cursor.description]
    return [Licence(**dict(zip(names, row, strict=True))) for row in cursor.fetchall()]


def learnt(connection: sqlite3.Connection, done: Iterable[Activity]) -> Learnt:
    """Return what came of activities, as their events and reflections say."""
    those = list(done)
    events = sorted({each.event_id for each in those if each.event_id})
    here = ", ".join("?" * len(events))
    people, resources = (
        connection.execute(f"{counting} AND event_id IN ({here})", events).fetchone()[0]
        for counting in (
            "SELECT count(DISTINCT contact_id) FROM event_contact WHERE met_on IS NOT NULL",
            "SELECT count(DISTINCT source_id) FROM event_source WHERE 1",
        )
    )
    return Learnt(sum(bool(each.reflection) for each in those), people, resources)


def add_activity(
    connection: sqlite3.Connection,
    values: Mapping[str, object],
    splits: Mapping[str, int],
    now: str,
) -> str:
    """Add an activity that divides over categories, and return its id.

    Raises:
        UsageError: a value that cannot be.
    """
    from plncli.store import write

    activity_id = write.add(connection, "activity", values, write.Links(), now)
    set_splits(connection, activity_id, splits)
    return activity_id


def set_splits(connection: sqlite3.Connection, activity_id: str, splits: Mapping[str, int]) -> None:
    """Say how the minutes of an activity divide; what was said before is gone."""
    connection.execute("DELETE FROM activity_split WHERE activity_id = ?", (activity_id,))
    connection.executemany(
        "INSERT INTO activity_split (activity_id, category, minutes) VALUES (?, ?, ?)",
        [(activity_id, category, minutes) for category, minutes in splits.items()],
    )


def set_status(connection: sqlite3.Connection, activity_id: str, status: str, now: str) -> None:
    """Set where an activity stands; one of ``model.ACTIVITY_STATUSES``."""
    connection.execute(
        "UPDATE activity SET status = ?, updated_at = ? WHERE id = ?", (status, now, activity_id)
    )


def add_evidence(connection: sqlite3.Connection, activity_id: str, file: Evidence) -> bool:
    """Note a file of evidence for an activity; whether it was not there before."""
    cursor = connection.execute(
        "INSERT OR IGNORE INTO evidence (activity_id, sha256, name, size, added_at)"
        " VALUES (?, ?, ?, ?, ?)",
        (activity_id, *file),
    )
    return cursor.rowcount > 0
