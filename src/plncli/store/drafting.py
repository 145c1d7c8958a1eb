"""What is known of people for a message to them; nothing that is private."""

import sqlite3
from typing import NamedTuple

from plncli.model import Contact
from plncli.store import read


class Help(NamedTuple):
    """The last time that somebody helped: the day, and what it was about."""

    day: str
    topics: tuple[str, ...]


class Known(NamedTuple):
    """What a message to a contact can say.

    Attributes:
        emails: addresses, as they were given.
        shared: topics of the contact that the user wants to learn or keep up with,
            the most urgent first.
        met_at: the event where they met.
        helped: the last time that the contact gave something.
    """

    contact: Contact
    emails: tuple[str, ...]
    shared: tuple[str, ...]
    met_at: str | None
    helped: Help | None


class Asked(NamedTuple):
    """A question and what came of it, for those who helped."""

    text: str
    outcome: str | None
    opened_on: str


def known(connection: sqlite3.Connection, contact_id: str) -> Known:
    """Return what is known of the contact with this id."""
    (contact,) = read.contacts(connection, contact_id)
    rows = connection.execute(
        "SELECT t.name FROM topic t JOIN record_topic rt ON rt.topic_id = t.id"
        " WHERE rt.record_id = ? AND t.status = 'open'"
        " ORDER BY t.stance = 'can_teach', t.priority, t.name COLLATE NOCASE",
        (contact_id,),
    )
    return Known(
        contact,
        tuple(each.handle for each in contact.handles if each.platform == "email"),
        tuple(name for (name,) in rows),
        contact.met_at,
        _helped(connection, contact_id),
    )


def asked(connection: sqlite3.Connection, question_id: str) -> tuple[Asked, list[str]]:
    """Return a question, and the ids of the contacts who answered it or helped."""
    text, outcome, opened_at = connection.execute(
        "SELECT text, outcome, opened_at FROM question WHERE id = ?", (question_id,)
    ).fetchone()
    helpers = connection.execute(
        "SELECT DISTINCT p.record_id FROM question_step s"
        " JOIN participant p ON p.interaction_id = s.interaction_id"
        " JOIN contact c ON c.id = p.record_id"
        " WHERE s.question_id = ? AND s.part = 'answered' ORDER BY s.helped DESC, s.at",
        (question_id,),
    )
    return Asked(text, outcome, opened_at[:10]), [identity for (identity,) in helpers]


def _helped(connection: sqlite3.Connection, contact_id: str) -> Help | None:
    row = connection.execute(
        "SELECT i.id, i.date FROM interaction i JOIN participant p ON p.interaction_id = i.id"
        " WHERE p.record_id = ? AND i.direction IN ('received', 'mutual')"
        " ORDER BY i.date DESC, i.rowid DESC LIMIT 1",
        (contact_id,),
    ).fetchone()
    if row is None:
        return None
    topics = connection.execute(
        "SELECT t.name FROM record_topic rt JOIN topic t ON t.id = rt.topic_id"
        " WHERE rt.record_id = ? ORDER BY t.name COLLATE NOCASE",
        (row[0],),
    )
    return Help(row[1], tuple(name for (name,) in topics))
