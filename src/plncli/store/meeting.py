"""What being in touch with somebody changes: wanted becomes active, first meetings are dated."""

import sqlite3
from collections.abc import Sequence
from datetime import date

ONLINE = frozenset({"video", "chat", "email", "message", "post", "comment"})
"""The media by which people meet online."""
WITHOUT_THEM = frozenset({"read", "watched", "listened"})
"""Acts that take in what somebody made: they are no meeting."""


def met(
    connection: sqlite3.Connection,
    ids: Sequence[str],
    day: str,
    act: str | None,
    medium: str | None,
    now: str,
) -> list[str]:
    """Note of the contacts among ``ids`` that one was in touch with them; return what changed.

    Who was wanted is active from now on. The first day on which one met online, or in
    person, is noted where it is not known yet.
    """
    if act in WITHOUT_THEM:
        return []
    column = "met_in_person" if medium == "in_person" else "met_online" if medium in ONLINE else ""
    said = []
    for contact_id in ids:
        row = connection.execute(
            "SELECT name, status, met_online, met_in_person, first_step FROM contact WHERE id = ?",
            (contact_id,),
        ).fetchone()
        if row is None:
            continue
        name, status, online, in_person, step = row
        changes: dict[str, str] = {}
        if status == "wanted":
            changes["status"] = "active"
            said.append(f"{name} was wanted and is active now")
            if step:
                said.append(f"first step taken? pln done {contact_id}")
        if column and (in_person if column == "met_in_person" else online) is None:
            changes[column] = day
            if column == "met_in_person" and online:
                then = date.fromisoformat(online)
                said.append(f"{name}: now in person too, online since {then:%b %Y}")
        if changes:
            assignments = ", ".join(f"{name} = ?" for name in (*changes, "updated_at"))
            connection.execute(
                f"UPDATE contact SET {assignments} WHERE id = ?",
                (*changes.values(), now, contact_id),
            )
    return said
