"""`pln find`: who to ask and where to go, out of one's own network."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from plncli.counted import counted
from plncli.finding import Ranked, ranked
from plncli.query import Query
from plncli.shellwords import command
from plncli.store import finding, read
from plncli.store.finding import Entry, Looked, Place

if TYPE_CHECKING:
    from plncli.config import Settings
    from plncli.doc import Block, Doc

PLURALS = {
    "contact": "contacts", "community": "communities", "source": "sources", "entry": "entries",
    "interaction": "interactions", "event": "events", "topic": "topics", "note": "notes",
}  # fmt: skip
"""What can be found, and under which key the data have it."""
READ = 30
"""Entries that are looked at for who wrote them."""


class Found(NamedTuple):
    """What was found, each kind with the best first.

    Attributes:
        about: what a person may be asked about: the words and topics of the query.
        channels: how to reach a contact, by id.
        near: topics and names that are spelled much like what was asked for.
    """

    asked: str
    about: str
    today: date
    people: tuple[Ranked, ...] = ()
    entries: tuple[Entry, ...] = ()
    places: tuple[Place, ...] = ()
    channels: Mapping[str, str] = MappingProxyType({})
    near: tuple[str, ...] = ()

    def data(self) -> dict[str, list[dict[str, Any]]]:
        """Return each kind as a list of objects with id, name or title, and why."""
        kinds: dict[str, list[dict[str, Any]]] = {
            "contacts": [self._person(each) for each in self.people],
            "communities": [],
            "sources": [],
            "entries": [self._entry(each) for each in self.entries],
            "interactions": [],
            "questions": [],
            "events": [],
            "topics": [],
            "notes": [],
        }
        for place in self.places:
            kinds[PLURALS[place.kind]].append(_place(place))
        return kinds

    def layout(self) -> "Doc":
        """Return the page: whom to ask beside where to go."""
        from plncli.doc import Beside, Heading, paragraph

        if not (self.people or self.entries or self.places):
            return (paragraph(self.nothing()),)
        people = (Heading("Who do you ask?", 2), *self._whom())
        places = (Heading("Where do you go?", 2), *self._where())
        return (Heading(self._headline()), Beside(people, places))

    def ids(self) -> list[str]:
        """Return the ids of everything that was found."""
        found: list[Any] = [ranked.person for ranked in self.people]
        return [each.id for each in (*found, *self.entries, *self.places)]

    def _headline(self) -> str:
        log = sum(place.kind in LOGGED for place in self.places)
        counts = (
            counted(len(self.people), "person", "people"),
            counted(len(self.places) - log + len(self.entries), "place"),
            f"{counted(log, 'line')} of your own",
        )
        return f"{self.asked} · {', '.join(counts)}"

    def _whom(self) -> "Iterator[Block]":
        from plncli.doc import Span, paragraph

        if not self.people:
            yield paragraph(
                "Nobody yet. Who might know somebody? `pln add contact NAME` adds them."
            )
        for person, why in self.people:
            yield paragraph(Span(person.name, "strong"), Span(f"  {person.id}", "id"))
            yield paragraph(_sentence(why), indent=INDENT)
            if person.id in self.channels:
                yield paragraph(Span(self.channels[person.id], "dim"), indent=INDENT)
            yield paragraph(Span(self._question(person.name), "dim"), indent=INDENT)

    def _question(self, name: str) -> str:
        about = ("about", *self.about.split()) if self.about else ()
        return command("log", "asked", f"@{name}", *about)

    def _where(self) -> "Iterator[Block]":
        from plncli.doc import Span, paragraph
        from plncli.reports.words import ago

        if not (self.places or self.entries):
            yield paragraph("Nothing yet. `pln follow URL` follows a page, `pln pull` fetches it.")
        for place in self.places:
            if place.kind not in LOGGED:
                yield paragraph(Span(place.name, "strong"), Span(f"  {place.id}", "id"))
                yield paragraph(
                    _spoken(place.detail), Span(f"  pln show {place.id}", "dim"), indent=INDENT
                )
        for entry in self.entries:
            yield paragraph(Span(entry.title, "strong"), Span(f"  {entry.id}", "id"))
            whose = entry.contact or entry.source
            when = ago(entry.sort_at, self.today)
            yield paragraph(
                f"{whose} · {when}", Span(f"  pln show {entry.id}", "dim"), indent=INDENT
            )
            if entry.excerpt:
                yield paragraph(entry.excerpt, indent=INDENT)
        for place in self.places:
            if place.kind in LOGGED:
                yield paragraph(_first_line(place), Span(f"  {place.id}", "id"))
                what = f"you logged it {ago(place.day, self.today)}" if place.day else "you noted: "
                yield paragraph(what + ("" if place.day else place.detail), indent=INDENT)

    def nothing(self) -> str:
        near = "".join(f" Did you mean {' or '.join(self.near)}?" for _ in self.near[:1])
        return (
            f"Nothing and nobody for {self.asked!r} in your network.{near}"
            " `pln add contact NAME --topic TOPIC` says who knows it, `pln follow URL` where it is."
        )

    def _person(self, each: Ranked) -> dict[str, Any]:
        return {
            "id": each.person.id,
            "name": each.person.name,
            "why": each.why,
            "channel": self.channels.get(each.person.id),
            "last_interaction": each.person.last,
            "action": self._question(each.person.name),
        }

    def _entry(self, entry: Entry) -> dict[str, Any]:
        return {
            "id": entry.id,
            "title": entry.title,
            "link": entry.link,
            "source": entry.source,
            "source_id": entry.source_id,
            "contact": entry.contact,
            "published": entry.published,
            "excerpt": entry.excerpt,
            "why": (f"by {entry.contact or entry.source}",),
            "action": f"pln show {entry.id}",
        }


class Rows(NamedTuple):
    """What was found as one flat table, for a pipe or a spreadsheet."""

    found: Found

    def data(self) -> dict[str, list[dict[str, Any]]]:
        """Return what the page returns."""
        return self.found.data()

    def layout(self) -> "Doc":
        """Return a row for each thing that was found."""
        from plncli.doc import Column, Table

        rows = tuple(
            (kind, each["id"], each.get("name") or each["title"], "; ".join(each["why"]))
            for kind, several in self.data().items()
            for each in several
        )
        return (Table(tuple(map(Column, ("kind", "id", "name", "why"))), rows),)

    def ids(self) -> list[str]:
        """Return what the page returns."""
        return self.found.ids()


INDENT = 4
LOGGED = ("interaction", "note")
"""What the user wrote: it stands behind what others have."""


def build(
    connection: sqlite3.Connection,
    query: Query,
    now: datetime,
    settings: "Settings",
    *,
    limit: int,
    kinds: Sequence[str] = tuple(PLURALS),
) -> Found:
    """Return what the query means in the network, ``limit`` of each kind.

    Args:
        kinds: what to look for, keys of `PLURALS`.
    """
    looked = Looked(connection, query, now, settings)
    today = now.date()
    about = " ".join(term.text for term in query.terms() if term.is_words or term.field == "topic")
    entries = finding.entries(looked, max(READ, limit)) if {"entry", "contact"} & set(kinds) else []
    people: list[Ranked] = []
    if "contact" in kinds:
        me = read.profile(connection)
        people = ranked(finding.people(looked, entries, (*me.subjects, *me.grades)), today)[:limit]
    places = [
        place
        for kind in ("community", "source", "event", "topic", "interaction")
        if kind in kinds
        for place in finding.places(looked, kind, limit)
    ]
    if "note" in kinds:
        places += finding.notes(looked, limit)
    found = Found(
        str(query),
        about,
        today,
        tuple(people),
        tuple(finding.with_excerpts(looked, entries[:limit])) if "entry" in kinds else (),
        tuple(places),
        finding.channels(connection, [each.person.id for each in people]),
    )
    if not (found.people or found.entries or found.places):
        return found._replace(near=_near(connection, about))
    return found


def _near(connection: sqlite3.Connection, asked: str) -> tuple[str, ...]:
    """Topics and names that are spelled much like what was asked for."""
    from difflib import get_close_matches

    names: dict[str, str] = {}
    for (name,) in connection.execute("SELECT name FROM topic UNION SELECT name FROM contact"):
        for word in (name, *name.split()):
            names.setdefault(word.casefold(), name)
    close = get_close_matches(asked.casefold(), names, n=3, cutoff=0.75)
    return tuple(dict.fromkeys(names[each] for each in close))


def _place(place: Place) -> dict[str, Any]:
    name = "name" if place.kind in ("community", "event", "topic") else "title"
    why = place.detail if place.kind == "note" else _spoken(place.detail)
    return {
        "id": place.id,
        name: _first_line(place),
        "why": (why,) if why else (),
        "date": place.day,
        "action": f"pln show {place.id}",
    }


def _first_line(place: Place) -> str:
    return place.name.partition("\n")[0]


def _spoken(code: str) -> str:
    return code.replace("_", " ")


def _sentence(why: Iterable[str]) -> str:
    return "; ".join(why)
