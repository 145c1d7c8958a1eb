"""How often a source is skimmed, changed without the rest of its record."""

import sqlite3


def set_pace(connection: sqlite3.Connection, source_id: str, pace: str, now: str) -> None:
    """Give a source a pace, one of ``plncli.model.PACES``; part of an operation of the journal."""
    connection.execute(
        "UPDATE source SET pace = ?, updated_at = ? WHERE id = ?", (pace, now, source_id)
    )
