"""Finding one record or entry by what the user typed, in plain SQL."""

import sqlite3

from plncli.model import Handle
from plncli.names import Candidate


def has_records(connection: sqlite3.Connection) -> bool:
    """Whether anything was added to the network yet."""
    return connection.execute("SELECT 1 FROM record LIMIT 1").fetchone() is not None


def kind_of(connection: sqlite3.Connection, record_id: str) -> str | None:
    """Return the kind of the record with exactly this id, or None."""
    row = connection.execute("SELECT kind FROM record WHERE id = ?", (record_id,)).fetchone()
    return str(row[0]) if row else None


def interaction_names(connection: sqlite3.Connection, prefix: str) -> list[Candidate]:
    """Return the interactions whose id begins with ``prefix``, named by day and text."""
    return [
        Candidate(identity, "interaction", name, (), "")
        for identity, name in connection.execute(
            "SELECT id, date || ' ' || text FROM interaction WHERE id >= ?1 AND id < ?1 || '{'"
            " ORDER BY id",
            (prefix,),
        )
    ]


def contact_of_handle(connection: sqlite3.Connection, handle: Handle) -> Candidate | None:
    """Return the contact who has this handle, when it is one contact only."""
    rows = connection.execute(
        "SELECT c.id, c.name FROM handle h JOIN contact c ON c.id = h.contact_id"
        " WHERE h.handle = ? AND h.platform = ?",
        (handle.handle, handle.platform),
    ).fetchall()
    return Candidate(rows[0][0], "contact", rows[0][1]) if len(rows) == 1 else None


def members(connection: sqlite3.Connection, community_id: str) -> frozenset[str]:
    """Return the ids of the records that belong to a community."""
    rows = connection.execute(
        "SELECT record_id FROM membership WHERE community_id = ?", (community_id,)
    )
    return frozenset(record_id for (record_id,) in rows)


def linked(connection: sqlite3.Connection, link: str, record_id: str) -> list[str]:
    """Return the ids that a record is tied to by ``link``, a field of ``store.write.Links``."""
    column, table, owner = _TIES[link]
    rows = connection.execute(
        f"SELECT {column} FROM {table} WHERE {owner} = ? ORDER BY rowid", (record_id,)
    )
    return [identity for (identity,) in rows]


def topic_names(connection: sqlite3.Connection, record_id: str) -> list[str]:
    """Return the names of a record's topics."""
    rows = connection.execute(
        "SELECT t.name FROM record_topic rt JOIN topic t ON t.id = rt.topic_id"
        " WHERE rt.record_id = ? ORDER BY t.name COLLATE NOCASE",
        (record_id,),
    )
    return [name for (name,) in rows]


def words(connection: sqlite3.Connection, table: str, column: str, row_id: str) -> list[str]:
    """Return the words of a list that is a column, as in the roles of a contact."""
    rows = connection.execute(
        f'SELECT w.value FROM "{table}" AS t, json_each(t."{column}") AS w WHERE t.id = ?',
        (row_id,),
    )
    return [word for (word,) in rows]


def interaction_ids(connection: sqlite3.Connection, record_id: str, limit: int) -> list[str]:
    """Return the ids of the last interactions with a record, newest first."""
    rows = connection.execute(
        "SELECT i.id FROM participant p JOIN interaction i ON i.id = p.interaction_id"
        " WHERE p.record_id = ? ORDER BY i.date DESC, i.rowid DESC LIMIT ?",
        (record_id, limit),
    )
    return [identity for (identity,) in rows]


def source_ids(connection: sqlite3.Connection, contact_id: str) -> list[str]:
    """Return the ids of the sources that a contact publishes, by title."""
    rows = connection.execute(
        "SELECT id FROM source WHERE contact_id = ? ORDER BY title COLLATE NOCASE", (contact_id,)
    )
    return [identity for (identity,) in rows]


def known_by(connection: sqlite3.Connection, contact_id: str) -> list[tuple[str, str]]:
    """Return id and name of the contacts who know this one."""
    return connection.execute(
        "SELECT c.id, c.name FROM contact_tie t JOIN contact c ON c.id = t.contact_id"
        " WHERE t.other_id = ? ORDER BY c.name COLLATE NOCASE",
        (contact_id,),
    ).fetchall()


def has_worth(connection: sqlite3.Connection, record_id: str) -> bool:
    """Whether there are value notes about a record, or opportunities that came from it."""
    row = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM value_note WHERE record_id = ?1)"
        " OR EXISTS (SELECT 1 FROM opportunity WHERE record_id = ?1)",
        (record_id,),
    ).fetchone()
    return bool(row[0])


def tagged(connection: sqlite3.Connection, topic_id: str) -> list[tuple[str, str]]:
    """Return id and kind of the records that bear a topic."""
    return connection.execute(
        "SELECT r.id, r.kind FROM record_topic rt JOIN record r ON r.id = rt.record_id"
        " WHERE rt.topic_id = ? ORDER BY r.kind, r.rowid",
        (topic_id,),
    ).fetchall()


_TIES = {
    "communities": ("community_id", "membership", "record_id"),
    "members": ("record_id", "membership", "community_id"),
    "knows": ("other_id", "contact_tie", "contact_id"),
    "participants": ("record_id", "participant", "interaction_id"),
}
"""Column, table and owner's column of each tie between records."""
