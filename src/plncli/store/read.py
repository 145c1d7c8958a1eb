"""Rows to immutable records: a fixed number of queries, whatever the store holds."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from plncli.names import Candidate

if TYPE_CHECKING:
    from plncli.model import Community, Contact, Entry, Event, Interaction, Profile, Source, Topic

KINDS = (
    "contact",
    "source",
    "community",
    "event",
    "topic",
    "interaction",
    "question",
    "session",
    "cycle",
    "activity",
    "licence",
    "account",
    "promise",
    "value_note",
    "opportunity",
    "reflection",
    "plan",
)
"""The kinds of records, in the order in which a name is looked for."""

_LISTS = frozenset(
    {
        "roles", "subjects", "grades", "functions", "authors", "offers", "values", "passions",
        "expertise", "availability",
    }
)  # fmt: skip
_FLAGS = frozenset({"rely", "essential", "allow_private", "used_in_class", "changed_my_mind"})


def profile(connection: sqlite3.Connection) -> "Profile":
    """Return who the network belongs to; an empty profile where nothing was said yet."""
    from plncli.model import Profile

    cursor = connection.execute("SELECT * FROM profile")
    row = cursor.fetchone()
    if row is None:
        return Profile()
    fields = _fields(cursor, row)
    del fields["id"]
    return Profile(**fields)


def contacts(connection: sqlite3.Connection, only: str | None = None) -> "list[Contact]":
    """Return all contacts, or the one with the id ``only``, by name."""
    from plncli.model import Contact, FormerHandle, Handle

    topics = _grouped(connection, _topics("contact", only), only)
    handles, former = defaultdict(list), defaultdict(list)
    for contact_id, platform, handle, until in connection.execute(
        "SELECT contact_id, platform, handle, until FROM handle"
        f" WHERE {_only('contact_id', only)} ORDER BY rowid",
        (only,),
    ):
        if until is None:
            handles[contact_id].append(Handle(platform, handle))
        else:
            former[contact_id].append(FormerHandle(platform, handle, until))
    circles = _grouped(connection, _memberships("contact", only), only)
    ties = _grouped(
        connection,
        "SELECT t.contact_id, c.name FROM contact_tie t JOIN contact c ON c.id = t.other_id"
        f" WHERE {_only('t.contact_id', only)} ORDER BY 2",
        only,
    )
    met_at = dict(
        connection.execute(
            "SELECT c.id, e.name FROM contact c JOIN event e ON e.id = c.met_at"
            f" WHERE {_only('c.id', only)}",
            (only,),
        ).fetchall()
    )
    through = dict(
        connection.execute(
            "SELECT c.id, t.name FROM contact c JOIN contact t ON t.id = c.met_through"
            f" WHERE {_only('c.id', only)}",
            (only,),
        ).fetchall()
    )
    return [
        Contact(
            **(
                fields
                | {"met_at": met_at.get(fields["id"]), "met_through": through.get(fields["id"])}
            ),
            kind="contact",
            topics=topics[fields["id"]],
            handles=tuple(handles[fields["id"]]),
            former_handles=tuple(former.get(fields["id"], ())),
            communities=circles[fields["id"]],
            knows=ties[fields["id"]],
        )
        for fields in _rows(
            connection,
            "SELECT c.*, (SELECT max(d.day) FROM in_touch d WHERE d.record_id = c.id)"
            " AS last_interaction FROM contact c"
            f" WHERE {_only('c.id', only)} ORDER BY c.name COLLATE NOCASE, c.id",
            only,
        )
    ]


def sources(connection: sqlite3.Connection, only: str | None = None) -> "list[Source]":
    """Return all sources, or the one with the id ``only``, by title."""
    from plncli.model import Source

    topics = _grouped(connection, _topics("source", only), only)
    circles = _grouped(connection, _memberships("source", only), only)
    return [
        Source(**fields, topics=topics[fields["id"]], communities=circles[fields["id"]])
        for fields in _rows(
            connection,
            "SELECT s.*, c.name AS contact, f.checked_at, f.error_message AS error,"
            " (SELECT max(e.sort_at) FROM entry e WHERE e.source_id = s.id) AS last_entry"
            " FROM source s LEFT JOIN contact c ON c.id = s.contact_id"
            " LEFT JOIN feed f ON f.source_id = s.id"
            f" WHERE {_only('s.id', only)} ORDER BY s.title COLLATE NOCASE, s.id",
            only,
        )
    ]


def communities(connection: sqlite3.Connection, only: str | None = None) -> "list[Community]":
    """Return all communities, circles among them, or the one with the id ``only``, by name."""
    from plncli.model import Community

    topics = _grouped(connection, _topics("community", only), only)
    members = _grouped(
        connection,
        "SELECT m.community_id, coalesce(c.name, s.title, o.name) FROM membership m"
        " LEFT JOIN contact c ON c.id = m.record_id LEFT JOIN source s ON s.id = m.record_id"
        " LEFT JOIN community o ON o.id = m.record_id"
        f" WHERE {_only('m.community_id', only)} ORDER BY 2",
        only,
    )
    return [
        Community(**fields, topics=topics[fields["id"]], members=members[fields["id"]])
        for fields in _rows(
            connection,
            "SELECT c.*, (SELECT max(d.day) FROM in_touch d WHERE d.record_id = c.id)"
            " AS last_interaction FROM community c"
            f" WHERE {_only('c.id', only)} ORDER BY c.name COLLATE NOCASE, c.id",
            only,
        )
    ]


def events(connection: sqlite3.Connection, only: str | None = None) -> "list[Event]":
    """Return all events, or the one with the id ``only``, by date, undated ones last."""
    from plncli.model import Event

    topics = _grouped(connection, _topics("event", only), only)
    return [
        Event(**fields, topics=topics[fields["id"]])
        for fields in _rows(
            connection,
            f"SELECT * FROM event WHERE {_only('id', only)}"
            " ORDER BY starts IS NULL, starts, name COLLATE NOCASE, id",
            only,
        )
    ]


def topics(connection: sqlite3.Connection, only: str | None = None) -> "list[Topic]":
    """Return all topics, or the one with the id ``only``, by priority and name."""
    from plncli.model import Topic

    return [
        Topic(**fields)
        for fields in _rows(
            connection,
            f"SELECT * FROM topic WHERE {_only('id', only)}"
            " ORDER BY priority, name COLLATE NOCASE, id",
            only,
        )
    ]


def interactions(
    connection: sqlite3.Connection, only: str | None = None, since: str = ""
) -> "list[Interaction]":
    """Return interactions from the day ``since`` on, or the one with the id ``only``, newest first.

    A participant is a contact, community, source or event.
    """
    from plncli.model import Interaction, Link

    topics_of = _grouped(connection, _topics("interaction", only), only)
    participants: dict[str, list[Link]] = defaultdict(list)
    for interaction_id, *link in connection.execute(
        "SELECT p.interaction_id, p.record_id, r.kind, coalesce(c.name, o.name, s.title, e.name)"
        " FROM participant p JOIN record r ON r.id = p.record_id"
        " LEFT JOIN contact c ON c.id = p.record_id LEFT JOIN community o ON o.id = p.record_id"
        " LEFT JOIN source s ON s.id = p.record_id LEFT JOIN event e ON e.id = p.record_id"
        f" WHERE {_only('p.interaction_id', only)} ORDER BY p.rowid",
        (only,),
    ):
        participants[interaction_id].append(Link(*link))
    return [
        Interaction(
            **fields,
            kind="interaction",
            topics=topics_of[fields["id"]],
            participants=tuple(participants[fields["id"]]),
        )
        for fields in _rows(
            connection,
            f"SELECT * FROM interaction WHERE {_only('id', only)} AND date >= ?2"
            " ORDER BY date DESC, rowid DESC",
            only,
            since,
        )
    ]


def entries(
    connection: sqlite3.Connection, where: str = "", parameters: Iterable[object] = ()
) -> "list[Entry]":
    """Return entries with their marks, newest first.

    Args:
        where: the end of an SQL statement, from ``WHERE`` on, over ``e`` (entry), ``s``
            (source), ``c`` (contact) and ``m`` (mark). Its values come as ``parameters``.
    """
    from plncli.model import Entry

    rows = connection.execute(
        "SELECT e.key, e.id, e.source_id, s.title, c.name, s.contact_id, e.guid, e.link, e.title,"
        " e.author, e.published, e.first_seen, e.summary, e.language, e.seconds,"
        " m.seen, m.opened, m.saved, m.used_on, m.note"
        " FROM entry e JOIN source s ON s.id = e.source_id"
        " LEFT JOIN contact c ON c.id = s.contact_id LEFT JOIN mark m ON m.entry_key = e.key "
        + (where or "ORDER BY e.sort_at DESC, e.key DESC"),
        tuple(parameters),
    ).fetchall()
    tagged = defaultdict(list)
    for key, name in connection.execute(
        "SELECT et.entry_key, t.name FROM entry_topic et JOIN topic t ON t.id = et.topic_id"
        " ORDER BY t.name COLLATE NOCASE"
    ):
        tagged[key].append(name)
    return [Entry._make((*row, tuple(tagged.get(row[0], ())))) for row in rows]


def names(
    connection: sqlite3.Connection, kinds: Iterable[str] = KINDS, words: Iterable[str] = ()
) -> list[Candidate]:
    """Return what the records of ``kinds`` answer to; interactions answer to their ids only.

    With ``words``, in lower case and without accents, only records that they may
    choose: those whose id begins with the first one or whose name and keys hold all,
    and every record with an accent or punctuation in its name.
    """
    condition, parameters = _naming(list(words))
    return [
        Candidate(identity, kind, name, tuple(filter(None, (keys or "").split("\x1f"))), detail)
        for kind_wanted in kinds
        for identity, kind, name, keys, detail in connection.execute(
            f"SELECT * FROM ({_NAMES[kind_wanted]}) {condition}", parameters
        )
    ]


def topic_names(connection: sqlite3.Connection) -> list[str]:
    """Return the names of all topics."""
    return [name for (name,) in connection.execute("SELECT name FROM topic")]


def last_contact(connection: sqlite3.Connection, contact_id: str) -> tuple[str, int] | None:
    """Return the day of the last interaction with a contact and the days of its cadence.

    None without an interaction or a cadence.
    """
    row: tuple[str, int] | None = connection.execute(
        "SELECT max(i.date), c.cadence_days FROM contact c"
        " JOIN participant p ON p.record_id = c.id"
        " JOIN interaction i ON i.id = p.interaction_id"
        " WHERE c.id = ? AND c.cadence_days IS NOT NULL GROUP BY c.id",
        (contact_id,),
    ).fetchone()
    return row


def _naming(words: list[str]) -> tuple[str, list[str]]:
    if not words:
        return "", []
    holds = " AND ".join("instr(lower(name || ' ' || coalesce(keys, '')), ?)" for _ in words)
    return (
        f"WHERE substr(id, 1, length(?)) = ? OR name GLOB '*[^a-zA-Z0-9 ]*' OR {holds}",
        [words[0], words[0], *words],
    )


_NAMES = {
    "contact": "SELECT c.id AS id, 'contact' AS kind, c.name AS name,"
    " (SELECT group_concat(h.handle, char(31)) FROM handle h WHERE h.contact_id = c.id) AS keys,"
    " coalesce(c.organisation, c.scope, '') AS detail FROM contact c",
    "source": "SELECT id, 'source' AS kind, title AS name,"
    " coalesce(feed_url, '') || char(31) || coalesce(url, '') AS keys, kind AS detail FROM source",
    "community": "SELECT id, 'community' AS kind, name, hashtag AS keys, kind AS detail"
    " FROM community",
    "event": "SELECT id, 'event' AS kind, name, hashtag AS keys, coalesce(starts, '') AS detail"
    " FROM event",
    "topic": "SELECT id, 'topic' AS kind, name, NULL AS keys, stance AS detail FROM topic",
    "interaction": "SELECT id, 'interaction' AS kind, date || ' ' || text AS name, NULL AS keys,"
    " '' AS detail FROM interaction",
    "question": "SELECT id, 'question' AS kind, text AS name, NULL AS keys,"
    " 'number ' || number AS detail FROM question",
    "account": "SELECT id, 'account' AS kind, platform || ':' || handle AS name, NULL AS keys,"
    " status AS detail FROM account",
    "session": "SELECT s.id AS id, 'session' AS kind, o.name || ' '"
    " || coalesce(i.date, substr(s.starts_at, 1, 10)) AS name, NULL AS keys, s.status AS detail"
    " FROM session s JOIN community o ON o.id = s.community_id"
    " LEFT JOIN interaction i ON i.id = s.interaction_id",
    "cycle": "SELECT y.id AS id, 'cycle' AS kind, o.name || ', cycle ' || y.number AS name,"
    " NULL AS keys, y.text AS detail FROM cycle y JOIN community o ON o.id = y.community_id",
    "activity": "SELECT id, 'activity' AS kind, title AS name, NULL AS keys, starts AS detail"
    " FROM activity",
    "licence": "SELECT id, 'licence' AS kind, name, NULL AS keys, until AS detail FROM licence",
    "value_note": "SELECT id, 'value_note' AS kind, text AS name, NULL AS keys, date AS detail"
    " FROM value_note",
    "opportunity": "SELECT id, 'opportunity' AS kind, text AS name, NULL AS keys,"
    " coalesce(due, '') AS detail FROM opportunity",
    "reflection": "SELECT id, 'reflection' AS kind, title AS name,"
    " coalesce(path, '') || char(31) || coalesce(url, '') AS keys, day AS detail FROM reflection",
    "plan": "SELECT id, 'plan' AS kind, text AS name, finding AS keys, due AS detail FROM plan",
    "promise": "SELECT id, 'promise' AS kind, text AS name, NULL AS keys, due AS detail"
    " FROM promise",
}


def _topics(kind: str, only: str | None) -> str:
    return (
        "SELECT rt.record_id, t.name FROM record_topic rt JOIN topic t ON t.id = rt.topic_id"
        f"{_of_kind('rt.record_id', kind, only)} ORDER BY t.name COLLATE NOCASE"
    )


def _memberships(kind: str, only: str | None) -> str:
    return (
        "SELECT m.record_id, o.name FROM membership m JOIN community o ON o.id = m.community_id"
        f"{_of_kind('m.record_id', kind, only)} ORDER BY o.name COLLATE NOCASE"
    )


def _of_kind(column: str, kind: str, only: str | None) -> str:
    """Return the end of a query over one record, or over all of a kind."""
    if only:
        return f" WHERE {column} = ?1"
    return f" JOIN record r ON r.id = {column} WHERE r.kind = '{kind}' AND ?1 IS NULL"


def _grouped(
    connection: sqlite3.Connection, query: str, only: str | None
) -> dict[str, tuple[str, ...]]:
    """Return names by the id that they belong to."""
    grouped: dict[str, list[str]] = defaultdict(list)
    for key, name in connection.execute(query, (only,)):
        grouped[key].append(name)
    result: dict[str, tuple[str, ...]] = defaultdict(tuple)
    result.update((key, tuple(found)) for key, found in grouped.items())
    return result


def _only(column: str, only: str | None) -> str:
    """Return the condition that a column is the first parameter; any row where that is None.

    `? IS NULL OR column = ?` would say the same, and no index would help.
    """
    return f"{column} = ?1" if only else "?1 IS NULL"


def _rows(connection: sqlite3.Connection, query: str, *parameters: object) -> list[dict[str, Any]]:
    cursor = connection.execute(query, parameters)
    return [_fields(cursor, row) for row in cursor.fetchall()]


def _fields(cursor: sqlite3.Cursor, row: tuple[object, ...]) -> dict[str, Any]:
    """Return a row by column name: JSON lists as tuples, 0 and 1 as booleans where meant."""
    fields: dict[str, Any] = {}
    for (name, *_), value in zip(cursor.description, row, strict=True):
        if name in _LISTS:
            assert isinstance(value, str)
            value = tuple(json.loads(value)) if value != "[]" else ()
        elif name in _FLAGS:
            value = bool(value)
        fields[name] = value
    return fields
