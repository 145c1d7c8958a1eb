"""What `pln find` reads: a query and what it means, entries, places and notes, best first."""

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from plncli.config import Settings
from plncli.feeds.parsing.markup import strip_tags
from plncli.finding import Wanted, excerpt
from plncli.query import Query
from plncli.store import search, where
from plncli.store.indexing import WORTH, texts

MOST = 200
"""Records and entries that are looked at, the best first: a page shows far fewer."""
EXCERPT_FROM = 20_000
"""Characters of markup of an entry in which an excerpt is looked for."""


class Meant(NamedTuple):
    """Records of one kind by their ids: those that have the words, best first, and the others."""

    best: list[str]
    others: frozenset[str]


class Looked:
    """A query, and what it is asked of; what it means of each kind is read once.

    Attributes:
        match: what FTS5 is asked for the order of what was found: any of the wanted words.
        words: the single words that texts are looked through for.
    """

    def __init__(
        self, connection: sqlite3.Connection, query: Query, now: datetime, settings: Settings
    ) -> None:
        self.connection = connection
        self.query = query
        self.now = now
        self.settings = settings
        self.match = _match(query)
        self.words = _words(query)
        self._meant: dict[str, Meant] = {}
        where.prepare(connection, query)

    def meant(self, kind: str) -> Meant:
        """Return the records of ``kind`` that the query means."""
        if kind not in self._meant:
            ids = where.record_ids(self.connection, self.query, kind, self.now, self.settings)
            best = [hit.id for hit in self._hits if hit.kind == kind and hit.id in ids]
            self._meant[kind] = Meant(best, ids.difference(best))
        return self._meant[kind]

    @cached_property
    def _hits(self) -> list[search.Hit]:
        return search.ranked_records(self.connection, self.match, MOST) if self.match else []

    @cached_property
    def told(self) -> frozenset[str]:
        """The interactions in which the questions that the query means were asked and answered."""
        best, others = self.meant("question")
        rows = self.connection.execute(
            f"SELECT interaction_id FROM question_step WHERE question_id {IN}",
            (json.dumps([*best, *others]),),
        )
        return frozenset(identity for (identity,) in rows)

    def topics(self, records: Sequence[str]) -> Mapping[str, list[str]]:
        """Return the topics of records that the query asks for, by the record's id."""
        asked = [term.value for term in self.query.wanted() if term.field == "topic"]
        sql, parameters = (
            search.matching_records(self.match, "topic") if self.match else ("NULL", ())
        )
        found: dict[str, list[str]] = {}
        rows = self.connection.execute(
            "SELECT rt.record_id, t.name FROM record_topic rt JOIN topic t ON t.id = rt.topic_id"
            f" WHERE rt.record_id {IN} AND (t.id IN ({sql}) OR t.name COLLATE NOCASE {IN})"
            " ORDER BY t.name",
            (json.dumps(records), *parameters, json.dumps(asked)),
        )
        for identity, name in rows:
            found.setdefault(identity, []).append(name)
        return found

    def noted(self, text: str) -> str:
        """Return the piece of the user's own text that has one of the words, as a reason."""
        piece = excerpt(text, self.words)
        return f"you noted “{piece}”" if piece else ""


def _match(query: Query) -> str:
    terms = [
        search.match_of([term.text], phrase=term.form == "phrase", prefix=term.form == "beginning")
        for term in query.wanted_words()
    ]
    return (" AND " if query.is_all_words else " OR ").join(terms)


def _words(query: Query) -> tuple[Wanted, ...]:
    return tuple(
        Wanted(word, term.form == "beginning")
        for term in query.wanted_words()
        for word in term.text.split()
    )


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


def entries(looked: Looked, limit: int) -> list[Entry]:
    """Return the entries that the query means, best first; without words the newest first."""
    if looked.query.is_all_words:
        keys = search.ranked_entries(looked.connection, looked.match, limit)
    else:
        meant = where.entries(looked.connection, looked.query, looked.now, looked.settings)
        best = (
            search.ranked_entries(looked.connection, looked.match, search.NEWEST)
            if looked.match
            else []
        )
        among = set(_keys(looked.connection, meant, f"e.key {IN}", [json.dumps(best)]))
        keys = [key for key in best if key in among][:limit]
        if len(keys) < limit:
            tail = f"e.key NOT {IN} ORDER BY e.sort_at DESC, e.key DESC LIMIT ?"
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
        f" e.sort_at, coalesce(e.summary, '') FROM {where.ENTRIES} WHERE e.key {IN}",
        (json.dumps(keys),),
    )
    return {key: Entry._make(row) for key, *row in rows}


def with_excerpts(looked: Looked, found: Sequence[Entry]) -> list[Entry]:
    """Return the entries with the piece of their text in which the first wanted word stands."""
    rows = looked.connection.execute(
        f"SELECT e.id, c.html FROM entry e JOIN content c ON c.entry_key = e.key WHERE e.id {IN}",
        (json.dumps([entry.id for entry in found]),),
    )
    texts = {identity: strip_tags(html[:EXCERPT_FROM]) for identity, html in rows}
    return [
        entry._replace(excerpt=excerpt(texts.get(entry.id, ""), looked.words) or entry.excerpt)
        for entry in found
    ]


def places(looked: Looked, kind: str, limit: int, without: Collection[str] = ()) -> list[Place]:
    """Return the records of a kind that the query means, best first, and then by name.

    Interactions come newest first.

    Args:
        without: ids of records that are left out.
    """
    best, others = looked.meant(kind)
    rank = {identity: at for at, identity in enumerate(best)}
    rows = looked.connection.execute(
        f"{_PLACES[kind]} WHERE r.id {IN}", (json.dumps([*best, *others]),)
    ).fetchall()
    if kind == "interaction":
        rows.sort(key=lambda row: (row[2], row[0]), reverse=True)
    else:
        rows.sort(key=lambda row: (rank.get(row[0], len(rank)), row[1].casefold()))
    rows = [row for row in rows if row[0] not in without][:limit]
    topics = looked.topics([identity for identity, *_ in rows])
    return [
        Place(
            kind,
            identity,
            name,
            day,
            (
                *filter(None, (detail.replace("_", " "),)),
                *(f"topic {topic}" for topic in topics.get(identity, ())),
                *filter(None, (looked.noted(note),)),
            ),
        )
        for identity, name, day, detail, note in rows
    ]


def questions(looked: Looked, limit: int) -> list[Place]:
    """Return the questions that the query means, best first, with the answers that helped."""
    best, others = looked.meant("question")
    if not (best or others):
        return []
    from plncli.questions import answers
    from plncli.store.questions import questions as read

    ids = [*best, *sorted(others)][:limit]
    found = [each for identity in ids for each in read(looked.connection, identity)]
    why = [answers(each) or ("no answer yet",) for each in found]
    return [
        Place("question", each.id, each.text, each.opened_at[:10], reasons)
        for each, reasons in zip(found, why, strict=True)
    ]


def notes(looked: Looked, limit: int) -> list[Place]:
    """Return the notes on entries that have all words of the query, on the newest entry first."""
    if not looked.query.is_all_words:
        return []
    sql, parameters = search.matching_records(looked.match, "note")
    rows = looked.connection.execute(
        "SELECT e.id, e.title, k.note FROM mark k JOIN entry e ON e.key = k.entry_key"
        f" WHERE k.entry_key IN (SELECT CAST(id AS INTEGER) FROM ({sql}))"
        " ORDER BY e.sort_at DESC, e.key DESC LIMIT ?",
        (*parameters, limit),
    )
    return [Place("note", identity, title, None, (note,)) for identity, title, note in rows]


def names(connection: sqlite3.Connection) -> list[str]:
    """Return the names of topics and of contacts, each once, sorted."""
    rows = connection.execute("SELECT name FROM topic UNION SELECT name FROM contact")
    return [name for (name,) in rows]


IN = "IN (SELECT value FROM json_each(?))"
_PLACES = {
    "community": "SELECT r.id, r.name, NULL, r.kind,"
    f" {texts('r.goal', 'r.first_step', *WORTH)} FROM community r",
    "source": "SELECT r.id, r.title, NULL, r.kind || coalesce(' by ' || c.name, ''),"
    f" {texts(*WORTH)} FROM source r LEFT JOIN contact c ON c.id = r.contact_id",
    "event": f"SELECT r.id, r.name, r.starts, r.kind, {texts('r.note')} FROM event r",
    "topic": f"SELECT r.id, r.name, NULL, r.stance, {texts('r.note')} FROM topic r",
    "interaction": "SELECT r.id, r.text, r.date, coalesce(r.act, ''),"
    f" {texts('r.led_to', 'r.note')} FROM interaction r",
}
