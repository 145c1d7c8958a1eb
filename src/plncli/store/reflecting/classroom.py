"""What reached the classroom: entries that were used there, links of classes, doors that opened."""

import sqlite3
from typing import NamedTuple

from plncli.store.days import within


class Used(NamedTuple):
    """An entry that was used in class on a day."""

    day: str
    title: str
    source: str
    link: str | None


class Door(NamedTuple):
    """An opportunity for students: what it is, its kind and where it stands."""

    text: str
    kind: str
    status: str


FOR_STUDENTS = ("speaker", "class_exchange", "student_experience")
"""The kinds of opportunities that are for students."""


def used(connection: sqlite3.Connection, since: str, until: str) -> list[Used]:
    """Return the saved entries that were used in class in a period, the latest first."""
    rows = connection.execute(
        "SELECT m.used_on, e.title, s.title, e.link FROM mark m JOIN entry e ON e.key = m.entry_key"
        " JOIN source s ON s.id = e.source_id WHERE m.saved IS NOT NULL"
        " AND m.used_on BETWEEN ? AND ? ORDER BY m.used_on DESC, e.key DESC",
        (since, until),
    )
    return [Used(*row) for row in rows]


def class_links(connection: sqlite3.Connection) -> list[str]:
    """Return the names of the classes that one's own is linked with, by name."""
    rows = connection.execute(
        "SELECT name FROM community WHERE kind = 'class' AND status = 'active'"
        " ORDER BY name COLLATE NOCASE, id"
    )
    return [name for (name,) in rows]


def doors(connection: sqlite3.Connection, since: str, until: str) -> list[Door]:
    """Return the opportunities for students that were noted in a period, taken ones first."""
    kinds = ", ".join(map(repr, FOR_STUDENTS))
    rows = connection.execute(
        f"SELECT text, kind, status FROM opportunity WHERE kind IN ({kinds})"
        f" AND {within('created_at', '?1', '?2')}"
        " ORDER BY status <> 'taken', status <> 'open', created_at DESC, id",
        (since, until),
    )
    return [Door(*row) for row in rows]
