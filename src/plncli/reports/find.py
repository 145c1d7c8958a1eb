"""`pln find`: who to ask and where to go, out of one's own network."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from plncli.counted import counted
from plncli.finding import Person, Ranked, Wanted, marked, ranked
from plncli.mentions import folded
from plncli.query import Query, fields
from plncli.shellwords import command
from plncli.store import finding, read
from plncli.store.finding import Entry, Looked, Place
from plncli.store.people import channels, who_may_know

if TYPE_CHECKING:
    from plncli.config import Settings
    from plncli.doc import Block, Doc, Span

PLURALS = {**fields.PLURALS, "note": "notes"}
"""What can be found, and under which key the data have it."""
READ = 30
"""Entries that are looked at for who wrote them."""
INDENT = 4
CLOSE = 0.75
"""How much alike two spellings are, of 1, to be offered for each other; see `difflib`."""
LOGGED = ("question", "interaction", "note")
"""What the user wrote: it stands behind what others have."""
_SAID_THEN = ("today", "tonight", "yesterday", "last", "this")
"""Words that begin a day which is another one later."""


class Found(NamedTuple):
    """What was found, each kind with the best first.

    Attributes:
        about: what a person may be asked about: the whole words and topics of the query.
        words: the single words that are shown where they stand.
        channels: how to reach a contact, by id.
        near: topics and names that are spelled much like what was asked for.
    """

    asked: str
    about: str
    today: date
    words: tuple[Wanted, ...] = ()
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
        from plncli.reports.words import ago

        if not self.people:
            yield paragraph(
                "Nobody yet. Who might know somebody? `pln add contact NAME` adds them."
            )
        for person, why in self.people:
            yield paragraph(Span(person.name, "strong"), Span(f"  {person.id}", "id"))
            yield paragraph(_sentence(why), indent=INDENT)
            touch = f"in touch {ago(person.last, self.today)}" if person.last else ""
            reach = " · ".join(filter(None, (self.channels.get(person.id), touch)))
            if reach:
                yield paragraph(Span(reach, "dim"), indent=INDENT)
            yield paragraph(Span(self._question(person), "dim"), indent=INDENT)

    def _question(self, person: Person) -> str:
        subject = self.about or " ".join(person.topics[:1])
        about = ("about", *subject.split()) if subject else ()
        return command("log", "asked", f"@{person.name}", *about)

    def _where(self) -> "Iterator[Block]":
        from plncli.doc import paragraph

        if not (self.places or self.entries):
            yield paragraph("Nothing yet. `pln follow URL` follows a page, `pln pull` fetches it.")
        for place in self.places:
            if place.kind not in LOGGED:
                yield from self._place(place)
        for entry in self.entries:
            yield from self._article(entry)
        for place in self.places:
            if place.kind in LOGGED:
                yield from self._own(place)

    def _place(self, place: Place) -> "Iterator[Block]":
        from plncli.doc import Span, paragraph
        from plncli.reports.words import ago

        yield paragraph(Span(place.name, "strong"))
        known = _sentence(place.why), ago(place.day, self.today)
        yield paragraph(*_show(place.id), *(f" · {each}" for each in known if each), indent=INDENT)

    def _article(self, entry: Entry) -> "Iterator[Block]":
        from plncli.doc import Span, paragraph
        from plncli.reports.words import ago

        yield paragraph(Span(entry.title, "strong"))
        whose = f" · {entry.contact or entry.source} · {ago(entry.sort_at, self.today)}"
        yield paragraph(*_show(entry.id), whose, indent=INDENT)
        if entry.excerpt:
            yield paragraph(
                *(
                    Span(piece, "strong" if is_wanted else None)
                    for piece, is_wanted in marked(entry.excerpt, self.words)
                ),
                indent=INDENT,
            )

    def _own(self, place: Place) -> "Iterator[Block]":
        from plncli.doc import Span, paragraph
        from plncli.reports.words import ago

        line = _first_line(place)
        if place.kind == "question":
            yield paragraph(line, Span(f"  {place.id}", "id"))
            yield paragraph(f"you asked it {ago(place.day, self.today)}", indent=INDENT)
            for each in place.why:
                yield paragraph(each, indent=INDENT)
            return
        said = _without_day(line, self.today) if place.day else line
        yield paragraph(said, Span(f"  {place.id}", "id"))
        if place.day:
            yield paragraph(f"you logged it {ago(place.day, self.today)}", indent=INDENT)
        else:
            yield paragraph(f"you noted: {_sentence(place.why)}", indent=INDENT)

    def nothing(self) -> str:
        """Return what to say where nothing was found, with what may have been meant."""
        near = f" Did you mean {' or '.join(self.near)}?" if self.near else ""
        return (
            f"Nothing and nobody for “{self.asked}” in your network.{near}"
            " `pln add contact NAME --topic TOPIC` says who knows it, `pln follow URL` where it is."
        )

    def _person(self, each: Ranked) -> dict[str, Any]:
        return {
            "id": each.person.id,
            "name": each.person.name,
            "why": each.why,
            "channel": self.channels.get(each.person.id),
            "last_interaction": each.person.last,
            "action": self._question(each.person),
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
    about = [
        term.text
        for term in query.wanted()
        if (term.is_words or term.field == "topic") and term.form != "beginning"
    ]
    entries = finding.entries(looked, max(READ, limit)) if {"entry", "contact"} & set(kinds) else []
    people: list[Ranked] = []
    if "contact" in kinds:
        me = read.profile(connection)
        people = ranked(who_may_know(looked, entries, (*me.subjects, *me.grades)), today)[:limit]
    places = [
        place
        for kind in ("community", "source", "event", "topic")
        if kind in kinds
        for place in finding.places(looked, kind, limit)
    ]
    told: frozenset[str] = frozenset()
    if "question" in kinds:
        places += finding.questions(looked, limit)
        told = looked.told
    if "interaction" in kinds:
        places += finding.places(looked, "interaction", limit, told)
    if "note" in kinds:
        places += finding.notes(looked, limit)
    found = Found(
        str(query),
        " ".join(about),
        today,
        looked.words,
        tuple(people),
        tuple(finding.with_excerpts(looked, entries[:limit])) if "entry" in kinds else (),
        tuple(places),
        channels(connection, [each.person.id for each in people]),
    )
    if not (found.people or found.entries or found.places):
        return found._replace(near=_near(connection, about))
    return found


def _near(connection: sqlite3.Connection, about: Sequence[str]) -> tuple[str, ...]:
    """Topics and names that are spelled much like what was asked for, or like a word of it."""
    from difflib import get_close_matches

    names: dict[str, str] = {}
    for name in finding.names(connection):
        for word in (name, *name.split()):
            names.setdefault(folded(word), name)
    asked = dict.fromkeys(folded(words) for words in (" ".join(about), *about))
    close = [each for words in asked for each in get_close_matches(words, names, 3, CLOSE)]
    return tuple(dict.fromkeys(names[each] for each in close))[:3]


def _place(place: Place) -> dict[str, Any]:
    name = "name" if place.kind in ("community", "event", "topic") else "title"
    return {
        "id": place.id,
        name: _first_line(place),
        "why": place.why,
        "date": place.day,
        "action": f"pln show {place.id}",
    }


def _show(identity: str) -> "tuple[Span, ...]":
    """The command that shows a thing: it begins its line, so that no line breaks it."""
    from plncli.doc import Span

    return (Span("pln show ", "dim"), Span(identity, "id"))


def _first_line(place: Place) -> str:
    return place.name.partition("\n")[0]


def _without_day(line: str, today: date) -> str:
    """Return a line of the log without the day that it begins with, if it is another by now.

    `yesterday` and `-3d` were said when it was logged; `3 apr` and a name such as Friday stay.
    """
    from plncli.dates import parse_leading_date
    from plncli.errors import UsageError

    words = line.split()
    try:
        used = parse_leading_date(words, today)[1]
    except UsageError:  # `3/4`, which was settled by a setting of then
        return line
    day = [word.lower().strip(",:;") for word in words[:used]] or [""]
    moves = day[0] in _SAID_THEN or day[0].startswith("-") or day[-1] == "ago"
    return " ".join(words[used:]) or line if moves else line


def _sentence(why: Iterable[str]) -> str:
    return "; ".join(why)
