"""What is known before an event, and what is written after it; plain SQL."""

import sqlite3
from collections import defaultdict
from typing import NamedTuple

from plncli.gatherings.debrief import Talk
from plncli.gatherings.prep import Known
from plncli.model import Event


class Around(NamedTuple):
    """What hangs on an event: people, talks, sources, minutes, promises."""

    people: tuple[tuple[str, str, str | None, str | None], ...] = ()
    talks: tuple[Talk, ...] = ()
    sources: tuple[tuple[str, str], ...] = ()
    minutes: int = 0
    promises: tuple[tuple[str, str, str, str | None], ...] = ()


def known(connection: sqlite3.Connection, event: Event) -> list[Known]:
    """Return the contacts in use, with what matters of them before ``event``."""
    topics = _topics(connection, event)
    marked = {
        contact_id: (line,)
        for contact_id, line in connection.execute(
            "SELECT contact_id, line FROM event_contact WHERE event_id = ?", (event.id,)
        )
    }
    inside = {
        record_id
        for (record_id,) in connection.execute(
            "SELECT m.record_id FROM membership m JOIN community o ON o.id = m.community_id"
            " WHERE o.name = ?1 COLLATE NOCASE OR (?2 <> '' AND ltrim(o.hashtag, '#') = ?2"
            " COLLATE NOCASE)",
            (event.name, (event.hashtag or "").lstrip("#")),
        )
    }
    promised = dict(
        connection.execute(
            "SELECT contact_id, text FROM promise WHERE done_on IS NULL AND contact_id IS NOT NULL"
            " ORDER BY due DESC"
        ).fetchall()
    )
    rows = connection.execute(
        "SELECT c.id, c.name, c.status = 'wanted', coalesce(e.name, '') = ?,"
        " c.met_online IS NOT NULL AND c.met_in_person IS NULL,"
        " (SELECT max(i.date) FROM participant p JOIN interaction i ON i.id = p.interaction_id"
        "  WHERE p.record_id = c.id)"
        " FROM contact c LEFT JOIN event e ON e.id = c.met_at AND e.id <> ?"
        " WHERE c.status IN ('active', 'wanted') ORDER BY c.name COLLATE NOCASE",
        (event.name, event.id),
    ).fetchall()
    return [
        Known(
            contact_id,
            name,
            topics.get(contact_id, ()),
            contact_id in marked,
            marked.get(contact_id, (None,))[0],
            contact_id in inside,
            bool(wanted),
            bool(met_here),
            bool(online_only),
            last,
            promised.get(contact_id),
        )
        for contact_id, name, wanted, met_here, online_only, last in rows
    ]


def around(connection: sqlite3.Connection, event_id: str) -> Around:
    """Return what hangs on an event."""
    people = connection.execute(
        "SELECT c.id, c.name, x.line, x.met_on FROM event_contact x"
        " JOIN contact c ON c.id = x.contact_id WHERE x.event_id = ? ORDER BY x.rowid",
        (event_id,),
    ).fetchall()
    talks = connection.execute(
        "SELECT title, speaker, takeaways FROM event_talk WHERE event_id = ? ORDER BY id",
        (event_id,),
    ).fetchall()
    sources = connection.execute(
        "SELECT s.id, s.title FROM event_source x JOIN source s ON s.id = x.source_id"
        " WHERE x.event_id = ? ORDER BY x.rowid",
        (event_id,),
    ).fetchall()
    (minutes,) = connection.execute(
        "SELECT coalesce(sum(minutes), 0) FROM activity WHERE event_id = ?", (event_id,)
    ).fetchone()
    promises = connection.execute(
        "SELECT id, text, due, done_on FROM promise WHERE event_id = ? ORDER BY due, rowid",
        (event_id,),
    ).fetchall()
    return Around(
        tuple(people), tuple(Talk(*row) for row in talks), tuple(sources), minutes, tuple(promises)
    )


def mark(connection: sqlite3.Connection, event_id: str, contact_id: str, line: str | None) -> None:
    """Note that the user wants to meet a contact at an event, and how to begin."""
    connection.execute(
        "INSERT INTO event_contact (event_id, contact_id, line) VALUES (?1, ?2, ?3)"
        " ON CONFLICT DO UPDATE SET line = coalesce(?3, line)",
        (event_id, contact_id, line),
    )


def meet(connection: sqlite3.Connection, event: Event, contact_id: str, day: str, now: str) -> None:
    """Note that a contact was met at an event: there, and in the contact where that is empty.

    Somebody who was wanted is active from now on.
    """
    connection.execute(
        "INSERT INTO event_contact (event_id, contact_id, met_on) VALUES (?1, ?2, ?3)"
        " ON CONFLICT DO UPDATE SET met_on = ?3",
        (event.id, contact_id, day),
    )
    column = "met_online" if event.mode == "virtual" else "met_in_person"
    connection.execute(
        f"UPDATE contact SET met_at = coalesce(met_at, ?1), {column} = coalesce({column}, ?2),"
        " status = CASE status WHEN 'wanted' THEN 'active' ELSE status END, updated_at = ?3"
        " WHERE id = ?4",
        (event.id, day, now, contact_id),
    )


def add_talk(connection: sqlite3.Connection, event_id: str, talk: Talk) -> None:
    """Note a talk that was heard at an event."""
    connection.execute(
        "INSERT INTO event_talk (event_id, title, speaker, takeaways) VALUES (?, ?, ?, ?)",
        (event_id, *talk),
    )


def add_source(connection: sqlite3.Connection, event_id: str, source_id: str) -> None:
    """Note that a source was found at an event."""
    connection.execute(
        "INSERT OR IGNORE INTO event_source (event_id, source_id) VALUES (?, ?)",
        (event_id, source_id),
    )


def source_of(connection: sqlite3.Connection, title: str, url: str | None) -> str | None:
    """Return the id of the source with this address or title, if there is one."""
    row = connection.execute(
        "SELECT id FROM source WHERE (?1 IS NOT NULL AND url = ?1)"
        " OR (?1 IS NULL AND title = ?2 COLLATE NOCASE)",
        (url, title),
    ).fetchone()
    return str(row[0]) if row else None


def set_status(connection: sqlite3.Connection, event_id: str, status: str, now: str) -> None:
    """Set where an event stands; one of ``model.EVENT_STATUSES``."""
    connection.execute(
        "UPDATE event SET status = ?, updated_at = ? WHERE id = ?", (status, now, event_id)
    )


def _topics(connection: sqlite3.Connection, event: Event) -> dict[str, tuple[str, ...]]:
    """Return the topics that contacts share with an event."""
    shared: dict[str, list[str]] = defaultdict(list)
    for contact_id, name in connection.execute(
        "SELECT theirs.record_id, t.name FROM record_topic ours"
        " JOIN record_topic theirs ON theirs.topic_id = ours.topic_id"
        " JOIN contact c ON c.id = theirs.record_id JOIN topic t ON t.id = ours.topic_id"
        " WHERE ours.record_id = ? ORDER BY t.priority, t.name COLLATE NOCASE",
        (event.id,),
    ):
        shared[contact_id].append(name)
    return {contact_id: tuple(names) for contact_id, names in shared.items()}
