"""Giving an entry to somebody: who they are, and the interaction that remembers it."""

import json
import sqlite3
from collections.abc import Sequence

from plncli.redaction import redact_url
from plncli.sharing import Recipient, spoken_names
from plncli.store import append


def recipients(connection: sqlite3.Connection, ids: Sequence[str]) -> list[Recipient]:
    """Return the contacts and communities with these ids, in their order, as one reaches them."""
    rows = connection.execute(
        "SELECT c.id, c.name,"
        " (SELECT h.handle FROM handle h WHERE h.contact_id = c.id AND h.platform = 'email'"
        "  AND h.until IS NULL"
        "  ORDER BY h.rowid),"
        " (SELECT h.handle FROM handle h WHERE h.contact_id = c.id AND h.platform = 'mastodon'"
        "  AND h.until IS NULL"
        "  ORDER BY h.rowid)"
        " FROM contact c WHERE c.id IN (SELECT value FROM json_each(?1))"
        " UNION ALL SELECT o.id, o.name, NULL, NULL FROM community o"
        " WHERE o.id IN (SELECT value FROM json_each(?1))",
        (json.dumps(list(ids)),),
    )
    found = {row[0]: Recipient._make(row) for row in rows}
    return [found[identity] for identity in dict.fromkeys(ids) if identity in found]


def topics_of(connection: sqlite3.Connection, key: int) -> list[str]:
    """Return the names of the topics that the user gave an entry."""
    rows = connection.execute(
        "SELECT t.name FROM entry_topic x JOIN topic t ON t.id = x.topic_id"
        " WHERE x.entry_key = ? ORDER BY t.name COLLATE NOCASE",
        (key,),
    )
    return [name for (name,) in rows]


def share_entry(
    connection: sqlite3.Connection,
    key: int,
    ids: Sequence[str],
    *,
    day: str,
    now: str,
    text: str = "",
    medium: str | None = None,
) -> str:
    """Log that an entry was given to contacts or communities; return the interaction's id.

    The interaction names the entry and its page, and is about the entry's topics. Belongs
    inside an operation of the journal.

    Args:
        day: the local day, as YYYY-MM-DD.
        now: the moment, ISO 8601 in UTC.
        text: what the user said with it, which becomes the note.
        medium: one of `model.MEDIA`, where it is known.
    """
    title, link = connection.execute(
        "SELECT title, link FROM entry WHERE key = ?", (key,)
    ).fetchone()
    names = spoken_names(recipients(connection, ids))
    where = f" {redact_url(link)}" if link else ""
    return append.add_interaction(
        connection,
        {
            "date": day,
            "text": f"shared “{title}” with {names}{where}",
            "act": "shared_resource",
            "direction": "gave",
            "medium": medium,
            "note": text.strip() or None,
        },
        ids,
        topics_of(connection, key),
        now,
    )
