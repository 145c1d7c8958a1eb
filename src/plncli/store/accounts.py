"""One's own accounts, and moving from one to another."""

import sqlite3

from plncli.identity import Account, Person
from plncli.model import Handle
from plncli.store import append


def accounts(connection: sqlite3.Connection, only: str | None = None) -> list[Account]:
    """Return all accounts, or the one with the id ``only``; those in use come first."""
    cursor = connection.execute(
        "SELECT a.*, n.platform || ':' || n.handle AS moved FROM account a"
        " LEFT JOIN account n ON n.id = a.moved_to WHERE ?1 IS NULL OR a.id = ?1"
        " ORDER BY a.status = 'left', a.platform, a.handle COLLATE NOCASE",
        (only,),
    )
    names = [column[0] for column in cursor.description][:-1]
    return [
        Account(**(dict(zip(names, row, strict=False)) | {"moved_to": row[-1]}))
        for row in cursor.fetchall()
    ]


def people(connection: sqlite3.Connection) -> list[Person]:
    """Return the contacts in use and how each is reached, without handles that they left."""
    found: dict[str, tuple[str, list[Handle]]] = {}
    for contact_id, name, platform, handle in connection.execute(
        "SELECT c.id, c.name, h.platform, h.handle FROM contact c"
        " LEFT JOIN handle h ON h.contact_id = c.id AND h.until IS NULL"
        " WHERE c.status = 'active' ORDER BY c.name COLLATE NOCASE, h.rowid"
    ):
        handles = found.setdefault(contact_id, (name, []))[1]
        if platform:
            handles.append(Handle(platform, handle))
    return [Person(name, tuple(handles)) for name, handles in found.values()]


def find(connection: sqlite3.Connection, handle: Handle) -> str | None:
    """Return the id of the account with this handle, or None."""
    row = connection.execute(
        "SELECT id FROM account WHERE platform = ? AND handle = ? COLLATE NOCASE", handle
    ).fetchone()
    return str(row[0]) if row else None


def move(
    connection: sqlite3.Connection, old: Handle, new: Handle, day: str, now: str
) -> tuple[str, str]:
    """Leave an account for another; both are kept. Return the ids of the old and the new one.

    Either is added where it is not there yet. The new one takes the sphere and the e-mail
    label of the old one.
    """
    left = find(connection, old) or _add(connection, old, now)
    entered = find(connection, new)
    if entered is None:
        entered = _add(connection, new, now)
        connection.execute(
            "UPDATE account SET since = ?1, (email, sphere) ="
            " (SELECT email, sphere FROM account WHERE id = ?2) WHERE id = ?3",
            (day, left, entered),
        )
    connection.execute(
        "UPDATE account SET status = 'left', until = ?, moved_to = ?, updated_at = ? WHERE id = ?",
        (day, entered, now, left),
    )
    return left, entered


def _add(connection: sqlite3.Connection, handle: Handle, now: str) -> str:
    account_id = append.free_id(connection)
    append.insert(
        connection,
        "account",
        {
            "id": account_id,
            "platform": handle.platform,
            "handle": handle.handle,
            "created_at": now,
            "updated_at": now,
        },
    )
    return account_id
