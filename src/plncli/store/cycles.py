"""Cycles of inquiry with their steps and commitments, and who is in a group."""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping

from plncli.inquiry import Commitment, Cycle, Member, Step, whole


def cycles(
    connection: sqlite3.Connection, only: str | None = None, community_id: str | None = None
) -> list[Cycle]:
    """Return all cycles, the one with the id ``only``, or those of one group.

    Open ones come first, then the newest.
    """
    steps: dict[str, list[Step]] = defaultdict(list)
    for cycle_id, *step in connection.execute(
        "SELECT s.cycle_id, s.code, s.text, s.due, s.done_on, s.evidence, s.owner_id, c.name"
        " FROM step s LEFT JOIN contact c ON c.id = s.owner_id"
    ):
        steps[cycle_id].append(Step(*step))
    commitments: dict[str, list[Commitment]] = defaultdict(list)
    for cycle_id, *commitment in connection.execute(
        "SELECT m.cycle_id, c.name, m.text, m.done_on FROM commitment m"
        " LEFT JOIN contact c ON c.id = m.contact_id ORDER BY m.id"
    ):
        commitments[cycle_id].append(Commitment(*commitment))
    cursor = connection.execute(
        "SELECT y.*, o.name AS community FROM cycle y JOIN community o ON o.id = y.community_id"
        " WHERE (?1 IS NULL OR y.id = ?1) AND (?2 IS NULL OR y.community_id = ?2)"
        " ORDER BY y.closed_on IS NOT NULL, y.starts DESC, y.number DESC",
        (only, community_id),
    )
    names = [column[0] for column in cursor.description]
    return [
        Cycle(
            **dict(zip(names, row, strict=True)),
            steps=whole(steps[row[0]]),
            commitments=tuple(commitments[row[0]]),
        )
        for row in cursor.fetchall()
    ]


def members(connection: sqlite3.Connection, community_id: str) -> list[Member]:
    """Return the contacts in a group with their parts, those who lead first."""
    rows = connection.execute(
        "SELECT c.id, c.name, m.role FROM membership m JOIN contact c ON c.id = m.record_id"
        " WHERE m.community_id = ?"
        " ORDER BY coalesce(m.role, 'member') <> 'lead', c.name COLLATE NOCASE",
        (community_id,),
    )
    return [Member(*row) for row in rows]


def add_member(
    connection: sqlite3.Connection, community_id: str, contact_id: str, role: str | None
) -> None:
    """Put a contact into a group, or change the part that the contact has in it."""
    connection.execute(
        "INSERT INTO membership (community_id, record_id, role) VALUES (?1, ?2, ?3)"
        " ON CONFLICT DO UPDATE SET role = coalesce(?3, role)",
        (community_id, contact_id, role),
    )


def set_step(
    connection: sqlite3.Connection, cycle_id: str, code: str, values: Mapping[str, str | None]
) -> None:
    """Set columns of one of the five steps of a cycle."""
    columns = list(values)
    names = ", ".join(["cycle_id", "code", *columns])
    marks = ", ".join("?" * (2 + len(columns)))
    after = ", ".join(f"{column} = excluded.{column}" for column in columns)
    connection.execute(
        f"INSERT INTO step ({names}) VALUES ({marks}) ON CONFLICT (cycle_id, code)"
        + (f" DO UPDATE SET {after}" if columns else " DO NOTHING"),
        (cycle_id, code, *values.values()),
    )


def add_commitment(
    connection: sqlite3.Connection, cycle_id: str, contact_id: str | None, text: str
) -> None:
    """Note what a contact, or the user, takes on in a cycle."""
    connection.execute(
        "INSERT INTO commitment (cycle_id, contact_id, text) VALUES (?, ?, ?)",
        (cycle_id, contact_id, text),
    )
