"""Whether this network is a class's, and how its people could be reached."""

import sqlite3

from plncli.model import Handle


def is_class(connection: sqlite3.Connection) -> bool:
    """Whether this is the network of a class."""
    row = connection.execute("SELECT 1 FROM profile WHERE kind = 'class'").fetchone()
    return row is not None


def handles_of(connection: sqlite3.Connection, contact_id: str) -> list[Handle]:
    """Return the ways to reach a contact."""
    rows = connection.execute(
        "SELECT platform, handle FROM handle WHERE contact_id = ?", (contact_id,)
    )
    return [Handle(*row) for row in rows]
