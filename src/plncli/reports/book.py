"""`pln export saved`: a commonplace book of what was saved, topic by topic."""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from plncli.counted import counted
from plncli.doc import Block, Column, Doc, Heading, Quote, Span, Table, line, paragraph
from plncli.model import Entry
from plncli.redaction import redact_url
from plncli.reports import listing
from plncli.reports.listing import Filters
from plncli.reports.words import long_day

TITLE = "What I saved"
OTHERS = "Without a topic"
"""The heading of entries that have no topic, which come last."""


class Book(NamedTuple):
    """Saved entries, the newest first; ``notes`` are the user's own, and may stay out.

    Attributes:
        topics: the topics that were asked for; without any, all are headings.
    """

    entries: tuple[Entry, ...]
    today: date
    title: str = TITLE
    notes: bool = True
    topics: tuple[str, ...] = ()

    def data(self) -> object:
        """Return the entries in the order of the page, their addresses without secrets."""
        return [
            {
                "id": entry.id,
                "title": entry.title,
                "link": _link(entry),
                "source": entry.source,
                "contact": entry.contact,
                "published": entry.published,
                "saved": entry.saved,
                "used_on": entry.used_on,
                "topics": entry.topics,
                "note": entry.note if self.notes else None,
                "summary": entry.summary,
            }
            for _, entries in self.chapters()
            for entry in entries
        ]

    def layout(self) -> Doc:
        """Return the page: a chapter for each topic, in it an entry after the other."""
        blocks: list[Block] = [Heading(self.title)]
        said = counted(len(self.entries), "entry", "entries")
        blocks.append(paragraph(Span(f"{said} · {long_day(self.today.isoformat())}", "dim")))
        for topic, entries in self.chapters():
            blocks.append(Heading(topic, 2))
            for entry in entries:
                blocks += self._entry(entry)
        return tuple(blocks)

    def table(self) -> "BookTable":
        """Return the same as rows for a spreadsheet."""
        return BookTable(self)

    def ids(self) -> list[str]:
        """Return the ids of the entries in the order of the page."""
        return [entry.id for _, entries in self.chapters() for entry in entries]

    def chapters(self) -> list[tuple[str, Sequence[Entry]]]:
        """Return the topics by name, each with its entries; an entry stands under its first one."""
        asked = {topic.casefold() for topic in self.topics}
        chapters: dict[str, list[Entry]] = {}
        for entry in self.entries:
            topics = [topic for topic in entry.topics if not asked or topic.casefold() in asked]
            chapters.setdefault(topics[0] if topics else OTHERS, []).append(entry)
        named = sorted(set(chapters) - {OTHERS}, key=str.casefold)
        return [(name, chapters[name]) for name in (*named, OTHERS) if name in chapters]

    def _entry(self, entry: Entry) -> Iterator[Block]:
        yield Heading(line(Span(entry.title, url=_link(entry))), 3)
        days = (("", entry.published), ("saved ", entry.saved), ("used in class ", entry.used_on))
        facts = [entry.contact or "", entry.source]
        facts += [f"{name}{long_day(day)}" for name, day in days if day]
        facts += [", ".join(entry.topics)]
        yield paragraph(Span(" · ".join(filter(None, facts)), "dim"))
        if self.notes and entry.note:
            for words in entry.note.splitlines():
                yield paragraph(words)
        if entry.summary:
            yield Quote((paragraph(entry.summary),))


class BookTable(NamedTuple):
    """The entries of a book as one table."""

    book: Book

    def data(self) -> object:
        """Return what the page returns."""
        return self.book.data()

    def layout(self) -> Doc:
        """Return a row for each entry."""
        names = ("title", "link", "contact", "source", "published", "saved", "used", "topics",
                 "note")  # fmt: skip
        rows = tuple(
            (
                entry.title,
                _link(entry) or "",
                entry.contact or "",
                entry.source,
                (entry.published or "")[:10],
                (entry.saved or "")[:10],
                entry.used_on or "",
                ", ".join(entry.topics),
                " ".join((entry.note or "").split()) if self.book.notes else "",
            )
            for _, entries in self.book.chapters()
            for entry in entries
        )
        return (Table(tuple(Column(name) for name in names), rows),)

    def ids(self) -> list[str]:
        """Return what the page returns."""
        return self.book.ids()


def build(
    connection: sqlite3.Connection,
    filters: Filters,
    today: date,
    *,
    title: str | None = None,
    notes: bool = True,
) -> Book:
    """Return the saved entries that pass ``filters``."""
    found = listing.build(connection, "saved", filters, today)
    return Book(found.records, today, title or TITLE, notes, filters.topics)


def _link(entry: Entry) -> str | None:
    return redact_url(entry.link) if entry.link else None
