"""Promises: made, kept, read; plain SQL inside an operation of the journal."""

import sqlite3

from plncli.promises import Promise
from plncli.store.append import free_id, insert
from plncli.text import clean_text


def promises(connection: sqlite3.Connection, only: str | None = None) -> list[Promise]:
    """Return all promises, or the one with the id ``only``: open ones first, by their day."""
    where = "p.id = ?1" if only else "?1 IS NULL"
    rows = connection.execute(
        "SELECT p.id, p.text, p.kind, p.due, p.done_on, p.contact_id, p.event_id, p.question_id,"
        " p.interaction_id, p.created_at, p.updated_at, c.name, e.name FROM promise p"
        " LEFT JOIN contact c ON c.id = p.contact_id LEFT JOIN event e ON e.id = p.event_id"
        f" WHERE {where} ORDER BY p.done_on IS NOT NULL, p.done_on DESC, p.due, p.rowid",
        (only,),
    )
    return [Promise(*row) for row in rows]


def add_promise(
    connection: sqlite3.Connection,
    kind: str,
    text: str,
    due: str,
    now: str,
    *,
    contact_id: str | None = None,
    event_id: str | None = None,
    question_id: str | None = None,
    interaction_id: str | None = None,
) -> str:
    """Add a promise that is due on an ISO day, and return its id.

    Args:
        kind: one of ``model.PROMISE_KINDS``.
        now: the moment, ISO 8601 in UTC.
    """
    promise_id = free_id(connection)
    insert(
        connection,
        "promise",
        {
            "id": promise_id,
            "text": clean_text(text).strip(),
            "kind": kind,
            "due": due,
            "contact_id": contact_id,
            "event_id": event_id,
            "question_id": question_id,
            "interaction_id": interaction_id,
            "created_at": now,
            "updated_at": now,
        },
    )
    return promise_id


def keep(connection: sqlite3.Connection, promise_id: str, day: str) -> None:
    """Mark a promise as kept on an ISO day; one that was kept before stays as it is."""
    connection.execute(
        "UPDATE promise SET done_on = ? WHERE id = ? AND done_on IS NULL", (day, promise_id)
    )


def keep_thanks(connection: sqlite3.Connection, contact_ids: list[str], day: str) -> list[str]:
    """Keep the open promises to thank these contacts, and return their texts."""
    marks = ", ".join("?" * len(contact_ids))
    rows = connection.execute(
        "UPDATE promise SET done_on = ? WHERE kind = 'thank' AND done_on IS NULL"
        f" AND contact_id IN ({marks}) RETURNING text",
        (day, *contact_ids),
    )
    return [text for (text,) in rows.fetchall()]
