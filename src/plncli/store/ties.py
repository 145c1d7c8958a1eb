"""Who knows whom, asked from the other side."""

import sqlite3


def known_by(connection: sqlite3.Connection, contact_id: str) -> list[tuple[str, str]]:
    """Return id and name of the contacts who know this one."""
    return connection.execute(
        "SELECT c.id, c.name FROM contact_tie t JOIN contact c ON c.id = t.contact_id"
        " WHERE t.other_id = ? ORDER BY c.name COLLATE NOCASE",
        (contact_id,),
    ).fetchall()
