"""What `pln find` reads: people with what speaks for them, and places, best first."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from plncli.config import Settings
from plncli.feeds.parsing.markup import strip_tags
from plncli.finding import Person, Said, Wanted, excerpt
from plncli.query import Query
from plncli.store import search, where

MOST = 200
"""Records and entries that are looked at, the best first: a page shows far fewer."""
EXCERPT_FROM = 20_000
"""Characters of markup of an entry in which an excerpt is looked for."""
TOLD, TOLD_THEM, TALKED = "shared on it", "you told them about it", "you talked of it"
SPOKEN = {
    ("asked", "received"): "you asked about it",
    ("asked", "gave"): "asked you about it",
    ("answered", "received"): "answered you about it",
    ("answered", "gave"): TOLD_THEM,
    ("advised", "received"): "advised you on it",
    ("advised", "gave"): TOLD_THEM,
    ("shared_resource", "received"): TOLD,
    ("shared_resource", "gave"): TOLD_THEM,
    ("shared_tip", "received"): TOLD,
    ("shared_tip", "gave"): TOLD_THEM,
    ("shared_material", "received"): TOLD,
    ("shared_material", "gave"): TOLD_THEM,
    ("met", "mutual"): TALKED,
    (None, None): TALKED,
}
"""What an interaction is called when it is a reason, by act and direction."""
LOGGED = "in your log"
"""What all others are called."""
APART = {"wanted": "somebody you wish to know", "archived": "archived"}
"""What the status of a contact says who is not in touch."""


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
    """A community, source, event, topic, interaction or note: its name, day and reasons."""

    kind: str
    id: str
    name: str
    day: str | None
    why: tuple[str, ...]


def match(query: Query) -> str:
    """Return what FTS5 is asked for the order of what was found: any of the wanted words."""
    terms = [
        search.match_of([term.text], phrase=term.form == "phrase", prefix=term.form == "beginning")
        for term in query.wanted_words()
    ]
    return (" AND " if query.is_all_words else " OR ").join(terms)


def wanted(query: Query) -> tuple[Wanted, ...]:
    """Return the single words that texts are looked through for."""
    return tuple(
        Wanted(word, term.form == "beginning")
        for term in query.wanted_words()
        for word in term.text.split()
    )


def entries(looked: Looked, limit: int) -> list[Entry]:
    """Return the entries that the query means, best first; without words the newest first."""
    words = match(looked.query)
    if looked.query.is_all_words:
        keys = search.ranked_entries(looked.connection, words, limit)
    else:
        meant = where.entries(looked.connection, looked.query, looked.now, looked.settings)
        best = search.ranked_entries(looked.connection, words, search.NEWEST) if words else []
        among = set(_keys(looked.connection, meant, f"e.key {_IN}", [json.dumps(best)]))
        keys = [key for key in best if key in among][:limit]
        if len(keys) < limit:
            tail = f"e.key NOT {_IN} ORDER BY e.sort_at DESC, e.key DESC LIMIT ?"
            others = (json.dumps(keys), limit - len(keys))
            keys += _keys(looked.connection, meant, tail, others)
    found = _entries(looked.connection, keys)
    return [found[key] for key in keys if key in found]


def _keys(
    connection: sqlite3.Connection, meant: where.Condition, tail: str, more: Sequence[object]
) -> list[int]:
    """The keys of the entries that fulfil a condition, and what follows it."""
    condition, parameters = meant
    rows = connection.execute(
        f"SELECT e.key FROM {where.ENTRIES} WHERE ({condition}) AND {tail}", (*parameters, *more)
    )
    return [key for (key,) in rows]


def _entries(connection: sqlite3.Connection, keys: Sequence[int]) -> dict[int, Entry]:
    rows = connection.execute(
        "SELECT e.key, e.id, e.title, e.link, s.title, s.id, c.id, c.name, e.published,"
        f" e.sort_at, coalesce(e.summary, '') FROM {where.ENTRIES} WHERE e.key {_IN}",
        (json.dumps(keys),),
    )
    return {key: Entry._make(row) for key, *row in rows}


def with_excerpts(looked: Looked, found: Sequence[Entry]) -> list[Entry]:
    """Return the entries with the piece of their text in which the first wanted word stands."""
    words = wanted(looked.query)
    rows = looked.connection.execute(
        f"SELECT e.id, c.html FROM entry e JOIN content c ON c.entry_key = e.key WHERE e.id {_IN}",
        (json.dumps([entry.id for entry in found]),),
    )
    texts = {identity: strip_tags(html[:EXCERPT_FROM]) for identity, html in rows}
    return [
        entry._replace(excerpt=excerpt(texts.get(entry.id, ""), words) or entry.excerpt)
        for entry in found
    ]


def places(looked: Looked, kind: str, limit: int) -> list[Place]:
    """Return the records of a kind that the query means, best first, and then by name.

    Interactions come newest first.
    """
    best, others = _meant(looked, kind)
    rank = {identity: at for at, identity in enumerate(best)}
    rows = looked.connection.execute(
        f"{_PLACES[kind]} WHERE r.id {_IN}", (json.dumps([*best, *others]),)
    ).fetchall()
    if kind == "interaction":
        rows.sort(key=lambda row: (row[2], row[0]), reverse=True)
    else:
        rows.sort(key=lambda row: (rank.get(row[0], len(rank)), row[1].casefold()))
    rows = rows[:limit]
    topics = _topics(looked, [identity for identity, *_ in rows])
    return [
        Place(
            kind,
            identity,
            name,
            day,
            (
                *filter(None, (detail.replace("_", " "),)),
                *(f"topic {topic}" for topic in topics.get(identity, ())),
                *_noted(note, wanted(looked.query)),
            ),
        )
        for identity, name, day, detail, note in rows
    ]


def notes(looked: Looked, limit: int) -> list[Place]:
    """Return the notes on entries that have all words of the query, on the newest entry first."""
    if not looked.query.is_all_words:
        return []
    sql, parameters = search.matching_records(match(looked.query), "note")
    rows = looked.connection.execute(
        "SELECT e.id, e.title, k.note FROM mark k JOIN entry e ON e.key = k.entry_key"
        f" WHERE k.entry_key IN (SELECT CAST(id AS INTEGER) FROM ({sql}))"
        " ORDER BY e.sort_at DESC, e.key DESC LIMIT ?",
        (*parameters, limit),
    )
    return [Place("note", identity, title, None, (note,)) for identity, title, note in rows]


def _meant(looked: Looked, kind: str) -> tuple[list[str], frozenset[str]]:
    """The ids of the records of a kind that the query means: the best by its words, the others."""
    meant = where.record_ids(looked.connection, looked.query, kind, looked.now, looked.settings)
    words = match(looked.query)
    hits = search.ranked_records(looked.connection, words, MOST) if words and meant else []
    best = [hit.id for hit in hits if hit.kind == kind and hit.id in meant]
    return best, meant.difference(best)


def _noted(text: str, words: Sequence[Wanted]) -> tuple[str, ...]:
    """The piece of the user's own text that has one of the words, as a reason."""
    piece = excerpt(text, words)
    return (f"you noted “{piece}”",) if piece else ()


def _texts(*columns: str) -> str:
    return " || ' ' || ".join(f"coalesce({column}, '')" for column in columns)


_IN = "IN (SELECT value FROM json_each(?))"
_WORTH = ("r.quality_note", "r.led_to", "r.value_note", "r.note")
_PLACES = {
    "community": "SELECT r.id, r.name, NULL, r.kind,"
    f" {_texts('r.goal', 'r.first_step', *_WORTH)} FROM community r",
    "source": "SELECT r.id, r.title, NULL, r.kind || coalesce(' by ' || c.name, ''),"
    f" {_texts(*_WORTH)} FROM source r LEFT JOIN contact c ON c.id = r.contact_id",
    "event": f"SELECT r.id, r.name, r.starts, r.kind, {_texts('r.note')} FROM event r",
    "topic": f"SELECT r.id, r.name, NULL, r.stance, {_texts('r.note')} FROM topic r",
    "interaction": "SELECT r.id, r.text, r.date, coalesce(r.act, ''),"
    f" {_texts('r.led_to', 'r.note')} FROM interaction r",
}


def people(looked: Looked, found: Sequence[Entry], mine: Collection[str]) -> list[Person]:
    """Return the people who may know: by what they are, said, were asked, and publish.

    Args:
        found: the entries that the query means, best first.
        mine: the user's own subjects and grades.
    """
    best, others = _meant(looked, "contact")
    itself = {*best, *others}
    said = _said(looked)
    for entry in found:
        if entry.contact_id:
            said[entry.contact_id].append(Said(f"wrote “{entry.title}”"))
    ids = [*itself, *(identity for identity in said if identity not in itself)]
    topics = _topics(looked, ids)
    own = {word.casefold() for word in mine}
    rows = looked.connection.execute(_PEOPLE, (json.dumps(ids), looked.now.date().isoformat()))
    return [
        Person(
            identity,
            name,
            scope,
            topics=tuple(topics.get(identity, ())),
            said=tuple(dict.fromkeys(said.get(identity, ()))),
            noted=_stands_in(looked, name, work, note)
            if identity in itself and identity not in topics
            else "",
            shared=tuple(word for word in json.loads(taught) if word.casefold() in own),
            apart=APART.get(status, ""),
            last=last,
            answered=answered,
            asked=asked,
        )
        for identity, name, scope, status, taught, work, note, last, answered, asked in rows
    ]


def _stands_in(looked: Looked, name: str, work: str | None, note: str) -> str:
    """Where the words stand in what is known of a contact, as a reason."""
    words = wanted(looked.query)
    if excerpt(name, words):
        return "by name"
    if noted := _noted(note, words):
        return noted[0]
    return f"“{piece}”" if (piece := excerpt(work or "", words)) else "in what you keep of them"


_LAST = (
    "(SELECT max(i.date) FROM participant p JOIN interaction i ON i.id = p.interaction_id"
    " WHERE p.record_id = r.id AND i.date <= ?2 {})"
)
_PEOPLE = (
    "SELECT r.id, r.name, r.scope, r.status,"
    " (SELECT json_group_array(value) FROM (SELECT value FROM json_each(r.subjects)"
    " UNION ALL SELECT value FROM json_each(r.grades))),"
    " (SELECT group_concat(value, ', ') FROM (SELECT r.organisation AS value"
    " UNION ALL SELECT value FROM json_each(r.roles)"
    " UNION ALL SELECT value FROM json_each(r.subjects)"
    " UNION ALL SELECT value FROM json_each(r.grades)"
    " UNION ALL SELECT value FROM json_each(r.functions)) WHERE value IS NOT NULL),"
    f" {_texts('r.how_met', 'r.wanted_why', *_WORTH)},"
    + ", ".join(
        _LAST.format(which)
        for which in (
            "",
            "AND i.act IN ('answered', 'advised') AND i.direction IS NOT 'gave'",
            "AND i.act = 'asked' AND i.direction IS NOT 'gave'",
        )
    )
    + " FROM contact r WHERE r.id IN (SELECT value FROM json_each(?1))"
)


def _said(looked: Looked) -> defaultdict[str, list[Said]]:
    """What people said and were asked about it, newest first, by contact."""
    told: defaultdict[str, list[Said]] = defaultdict(list)
    best, others = _meant(looked, "interaction")
    for identity, day, act, direction in looked.connection.execute(
        "SELECT p.record_id, i.date, i.act, i.direction FROM interaction i"
        " JOIN participant p ON p.interaction_id = i.id JOIN contact c ON c.id = p.record_id"
        f" WHERE i.id {_IN} ORDER BY i.date DESC, i.id",
        (json.dumps([*best, *others]),),
    ):
        told[identity].append(Said(SPOKEN.get((act, direction), LOGGED), day))
    return told


def _topics(looked: Looked, records: Sequence[str]) -> Mapping[str, list[str]]:
    """The topics of records that the query asks for, by the record's id."""
    asked = [term.value for term in looked.query.wanted() if term.field == "topic"]
    words = match(looked.query)
    sql, parameters = search.matching_records(words, "topic") if words else ("NULL", ())
    found: dict[str, list[str]] = {}
    rows: Any = looked.connection.execute(
        "SELECT rt.record_id, t.name FROM record_topic rt JOIN topic t ON t.id = rt.topic_id"
        f" WHERE rt.record_id {_IN} AND (t.id IN ({sql}) OR t.name COLLATE NOCASE {_IN})"
        " ORDER BY t.name",
        (json.dumps(records), *parameters, json.dumps(asked)),
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
