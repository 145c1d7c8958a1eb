"""What `pln find` reads: people with what speaks for them, and places, best first."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from plncli.config import Settings
from plncli.feeds.markup import strip_tags
from plncli.finding import Person, Said, excerpt
from plncli.query import Query
from plncli.store import search, where

MOST = 200
"""Records and entries that are looked at, the best first: a page shows far fewer."""
EXCERPT_FROM = 20_000
"""Characters of markup of an entry in which an excerpt is looked for."""
SPOKEN = {
    "asked": "you asked about it",
    "answered": "answered you about it",
    "advised": "advised you on it",
    "shared_resource": "shared on it",
}
"""What an act is called when it is a reason."""


class Looked(NamedTuple):
    """A query, and what it is asked of."""

    connection: sqlite3.Connection
    query: Query
    now: datetime
    settings: Settings


class Entry(NamedTuple):
    """An entry that was found."""

    id: str
    title: str
    link: str | None
    source: str
    source_id: str
    contact_id: str | None
    contact: str | None
    published: str | None
    sort_at: str
    excerpt: str


class Place(NamedTuple):
    """A community, source, event, topic, interaction or note: its name, day and more."""

    kind: str
    id: str
    name: str
    day: str | None
    detail: str


def match(query: Query) -> str:
    """Return what FTS5 is asked for the order of what was found: any of the wanted words."""
    terms = [
        search.match_of([term.text], phrase=term.form == "phrase", prefix=term.form == "beginning")
        for term in query.wanted_words()
    ]
    return (" AND " if query.is_plain else " OR ").join(terms)


def entries(looked: Looked, limit: int) -> list[Entry]:
    """Return the entries that the query means, best first; without words the newest first."""
    if looked.query.is_plain:
        keys = search.ranked_entries(looked.connection, match(looked.query), limit)
        found = dict(_entries(looked.connection, f"e.key {_IN}", (keys,)))
        return [found[key] for key in keys if key in found]
    condition, parameters = where.entries(
        looked.connection, looked.query, looked.now, looked.settings
    )
    tail = f"({condition}) ORDER BY e.sort_at DESC, e.key DESC LIMIT {int(limit)}"
    return [entry for _, entry in _entries(looked.connection, tail, parameters)]


def _entries(
    connection: sqlite3.Connection, tail: str, parameters: Sequence[object]
) -> list[tuple[int, Entry]]:
    rows = connection.execute(
        "SELECT e.key, e.id, e.title, e.link, s.title, s.id, c.id, c.name, e.published,"
        f" e.sort_at, coalesce(e.summary, '') FROM {where.ENTRIES} WHERE {tail}",
        [json.dumps(each) if isinstance(each, list) else each for each in parameters],
    )
    return [(key, Entry._make(row)) for key, *row in rows]


def with_excerpts(looked: Looked, found: Sequence[Entry]) -> list[Entry]:
    """Return the entries with the piece of their text in which the first wanted word stands."""
    words = [word for term in looked.query.wanted_words() for word in term.text.split()]
    rows = looked.connection.execute(
        f"SELECT e.id, c.html FROM entry e JOIN content c ON c.entry_key = e.key WHERE e.id {_IN}",
        (json.dumps([entry.id for entry in found]),),
    )
    texts = {identity: strip_tags(html[:EXCERPT_FROM]) for identity, html in rows}
    return [
        entry._replace(excerpt=excerpt(texts.get(entry.id, ""), words) or entry.excerpt)
        for entry in found
    ]


def ids(looked: Looked, kind: str) -> list[str]:
    """Return the ids of the records of a kind that the query means, best first."""
    meant = where.record_ids(looked.connection, looked.query, kind, looked.now, looked.settings)
    if not meant:
        return []
    words = match(looked.query)
    hits = search.ranked_records(looked.connection, words, MOST) if words else []
    best = [hit.id for hit in hits if hit.kind == kind and hit.id in meant]
    return [*best, *sorted(meant.difference(best))]


def places(looked: Looked, kind: str, limit: int) -> list[Place]:
    """Return the records of a kind that the query means, best first; interactions newest first."""
    wanted = ids(looked, kind)
    rows = looked.connection.execute(_PLACES[kind], (json.dumps(wanted),))
    found = {row[0]: Place(kind, *row) for row in rows}
    ordered = [found[identity] for identity in wanted if identity in found]
    if kind == "interaction":
        ordered.sort(key=lambda place: place.day or "", reverse=True)
    return ordered[:limit]


def notes(looked: Looked, limit: int) -> list[Place]:
    """Return the notes on entries that have the words of the query."""
    words = match(looked.query)
    if not words or not looked.query.is_plain:
        return []
    hits = search.ranked_records(looked.connection, words, MOST)
    wanted = [hit.id for hit in hits if hit.kind == "note"][:limit]
    rows = looked.connection.execute(_PLACES["note"], (json.dumps(wanted),))
    found = {row[0]: Place("note", *row) for row in rows}
    return [found[identity] for identity in wanted if identity in found]


_IN = "IN (SELECT value FROM json_each(?))"
_PLACES = {
    "community": f"SELECT id, name, NULL, kind FROM community WHERE id {_IN}",
    "source": "SELECT s.id, s.title, NULL, s.kind || coalesce(' by ' || c.name, '')"
    f" FROM source s LEFT JOIN contact c ON c.id = s.contact_id WHERE s.id {_IN}",
    "event": f"SELECT id, name, starts, kind FROM event WHERE id {_IN}",
    "topic": f"SELECT id, name, NULL, stance FROM topic WHERE id {_IN}",
    "interaction": f"SELECT id, text, date, coalesce(act, '') FROM interaction WHERE id {_IN}",
    "note": "SELECT e.id, e.title, NULL, m.note FROM mark m JOIN entry e ON e.key = m.entry_key"
    f" WHERE e.id {_IN}",
}


def people(looked: Looked, found: Sequence[Entry], mine: Collection[str]) -> list[Person]:
    """Return the people who may know: by what they are, said, were asked, and publish.

    Args:
        found: the entries that the query means, best first.
        mine: the user's own subjects and grades.
    """
    itself = ids(looked, "contact")
    said = _said(looked)
    for entry in found:
        if entry.contact_id:
            said[entry.contact_id].append(Said(f"wrote “{entry.title}”"))
    wanted = dict.fromkeys((*itself, *said))
    topics = _topics(looked, list(wanted))
    own = {word.casefold() for word in mine}
    since = looked.now.date().isoformat()
    rows = looked.connection.execute(_PEOPLE, (json.dumps(list(wanted)), since))
    return [
        Person(
            identity,
            name,
            scope,
            tuple(topics.get(identity, ())),
            tuple(dict.fromkeys(said.get(identity, ()))),
            identity in itself,
            tuple(
                word
                for word in (*json.loads(subjects), *json.loads(grades))
                if word.casefold() in own
            ),
            *days,
        )
        for identity, name, scope, subjects, grades, *days in rows
    ]


_LAST = (
    "(SELECT max(i.date) FROM participant p JOIN interaction i ON i.id = p.interaction_id"
    " WHERE p.record_id = c.id AND i.date <= ?2 {})"
)
_PEOPLE = (
    f"SELECT c.id, c.name, c.scope, c.subjects, c.grades, {_LAST.format('')},"
    + _LAST.format("AND i.act IN ('answered', 'advised') AND i.direction IS NOT 'gave'")
    + ", "
    + _LAST.format("AND i.act = 'asked'")
    + " FROM contact c WHERE c.id IN (SELECT value FROM json_each(?1))"
    " AND c.status NOT IN ('archived', 'wanted')"
)


def _said(looked: Looked) -> defaultdict[str, list[Said]]:
    """What people said and were asked about it, newest first, by contact."""
    told: defaultdict[str, list[Said]] = defaultdict(list)
    wanted = json.dumps(ids(looked, "interaction")[:MOST])
    for identity, day, act, direction in looked.connection.execute(
        "SELECT p.record_id, i.date, i.act, i.direction FROM interaction i"
        " JOIN participant p ON p.interaction_id = i.id JOIN contact c ON c.id = p.record_id"
        " WHERE i.id IN (SELECT value FROM json_each(?)) ORDER BY i.date DESC, i.id",
        (wanted,),
    ):
        spoken = SPOKEN.get(act, "you talked of it")
        if act in ("answered", "advised", "shared_resource") and direction == "gave":
            spoken = "you told them about it"
        told[identity].append(Said(spoken, day))
    return told


def _topics(looked: Looked, contacts: Sequence[str]) -> Mapping[str, list[str]]:
    """The topics of contacts that the query asks for, by the contact's id."""
    asked = [term.value for term in looked.query.terms() if term.field == "topic"]
    words = match(looked.query)
    sql, parameters = search.matching_records(words, "topic") if words else ("NULL", ())
    found: dict[str, list[str]] = {}
    rows: Any = looked.connection.execute(
        "SELECT rt.record_id, t.name FROM record_topic rt JOIN topic t ON t.id = rt.topic_id"
        " WHERE rt.record_id IN (SELECT value FROM json_each(?)) AND (t.id IN"
        f" ({sql}) OR t.name COLLATE NOCASE IN (SELECT value FROM json_each(?))) ORDER BY t.name",
        (json.dumps(contacts), *parameters, json.dumps(asked)),
    )
    for identity, name in rows:
        found.setdefault(identity, []).append(name)
    return found


def channels(connection: sqlite3.Connection, contacts: Sequence[str]) -> dict[str, str]:
    """Return the first handle of each contact, such as ``mastodon: @ana@example.social``."""
    rows = connection.execute(
        "SELECT contact_id, platform || ': ' || handle FROM handle WHERE contact_id IN"
        " (SELECT value FROM json_each(?)) ORDER BY rowid DESC",
        (json.dumps(contacts),),
    )
    return dict(rows.fetchall())
