"""What is kept of saved entries beside the mark: a note, and when it was used in class."""

import json
import sqlite3
from collections.abc import Sequence


def use(connection: sqlite3.Connection, keys: Sequence[int], day: str) -> None:
    """Note that entries were used in class on a day (YYYY-MM-DD); the last one counts."""
    connection.executemany(
        "INSERT INTO mark (entry_key, used_on) VALUES (?1, ?2)"
        " ON CONFLICT (entry_key) DO UPDATE SET used_on = excluded.used_on",
        [(key, day) for key in keys],
    )


def note_of(connection: sqlite3.Connection, key: int) -> str:
    """Return the note on an entry; empty where there is none."""
    row = connection.execute("SELECT note FROM mark WHERE entry_key = ?", (key,)).fetchone()
    return row[0] or "" if row else ""


def notes_on(connection: sqlite3.Connection, keys: Sequence[int]) -> dict[int, str]:
    """Return the notes on entries, by key; those without one are left out."""
    rows = connection.execute(
        "SELECT entry_key, note FROM mark WHERE note IS NOT NULL"
        " AND entry_key IN (SELECT value FROM json_each(?))",
        (json.dumps(keys),),
    )
    return dict(rows.fetchall())


def write_note(connection: sqlite3.Connection, key: int, note: str) -> None:
    """Write a note on an entry in place of the one that is there; an empty one takes it away."""
    from plncli.text import clean_text

    connection.execute(
        "INSERT INTO mark (entry_key, note) VALUES (?1, ?2)"
        " ON CONFLICT (entry_key) DO UPDATE SET note = excluded.note",
        (key, clean_text(note).strip() or None),
    )


def unsave(connection: sqlite3.Connection, keys: Sequence[int]) -> None:
    """Keep entries no longer; their notes and topics stay."""
    connection.executemany(
        "UPDATE mark SET saved = NULL WHERE entry_key = ?", [(key,) for key in keys]
    )


def saved_among(connection: sqlite3.Connection, keys: Sequence[int]) -> set[int]:
    """Return those of ``keys`` whose entries are saved."""
    rows = connection.execute(
        "SELECT entry_key FROM mark WHERE saved IS NOT NULL"
        " AND entry_key IN (SELECT value FROM json_each(?))",
        (json.dumps(keys),),
    )
    return {key for (key,) in rows}
