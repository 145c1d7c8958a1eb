"""`pln export digest`: an edition for colleagues, without what is only the user's."""

import sqlite3
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from plncli.doc import Block, Column, Doc, Heading, Span, Table, line, paragraph
from plncli.ranking.entry import Item
from plncli.redaction import redact_url
from plncli.reports.edition_page import one_line
from plncli.reports.grouping import SHARED, grouped
from plncli.reports.skim import Skim
from plncli.reports.words import lasting, long_day
from plncli.store.saved import notes_on

TITLE = "From my learning network"
POINTED_TO = "Several people point to"
"""The heading of what several voices share, as others read it."""
SUMMARY_WIDTH = 160
"""Characters of a summary: two lines of a page."""


class Digest(NamedTuple):
    """An edition with the notes on its entries, by their keys, where these are wanted."""

    skim: Skim
    title: str
    notes: Mapping[int, str]

    def data(self) -> object:
        """Return the entries in the order of the page, their addresses without secrets."""
        return [
            {
                "title": item.entry.title,
                "link": _link(item),
                "source": item.entry.source,
                "contact": item.entry.contact,
                "published": item.entry.published,
                "summary": item.entry.summary,
                "note": self.notes.get(item.entry.key),
            }
            for item in self.items()
        ]

    def layout(self) -> Doc:
        """Return the page: its title and day, and the entries of each voice."""
        blocks: list[Block] = [Heading(self.title)]
        day = long_day(self.skim.now.date().isoformat())
        blocks.append(paragraph(Span(f"{day} · about {lasting(self.skim.edition.seconds)}", "dim")))
        for title, items in grouped(self.skim):
            shared = title == SHARED
            blocks.append(Heading(POINTED_TO if shared else title, 2))
            for item in items:
                blocks += self._item(item, title)
        return tuple(blocks)

    def table(self) -> "DigestTable":
        """Return the same as rows for a spreadsheet."""
        return DigestTable(self)

    def ids(self) -> list[str]:
        """Return the ids of the entries."""
        return [item.entry.id for item in self.items()]

    def items(self) -> Iterator[Item]:
        """Yield the entries in the order of the page."""
        for _, items in grouped(self.skim):
            yield from items

    def _item(self, item: Item, heading: str) -> Iterator[Block]:
        """The title as a link with where it stands, a line of it, and the note."""
        entry = item.entry
        yield Heading(line(Span(entry.title, url=_link(item))), 3)
        places = (name for name in (entry.contact, entry.source) if name and name != heading)
        when = long_day(entry.published) if entry.published else ""
        length = lasting(entry.length) if entry.length >= 60 else ""
        facts = " · ".join(filter(None, (*places, when, length)))
        if facts:
            yield paragraph(Span(facts, "dim"))
        if entry.summary and not entry.is_post:
            yield paragraph(one_line(entry.summary, SUMMARY_WIDTH))
        for words in self.notes.get(entry.key, "").splitlines():
            yield paragraph(Span(words, "em"))


class DigestTable(NamedTuple):
    """The entries of a digest as one table."""

    digest: Digest

    def data(self) -> object:
        """Return what the page returns."""
        return self.digest.data()

    def layout(self) -> Doc:
        """Return a row for each entry."""
        names = ("title", "link", "contact", "source", "published", "summary", "note")
        rows = tuple(
            (
                item.entry.title,
                _link(item) or "",
                item.entry.contact or "",
                item.entry.source,
                (item.entry.published or "")[:10],
                item.entry.summary or "",
                " ".join(self.digest.notes.get(item.entry.key, "").split()),
            )
            for item in self.digest.items()
        )
        return (Table(tuple(Column(name) for name in names), rows),)

    def ids(self) -> list[str]:
        """Return what the page returns."""
        return self.digest.ids()


def build(
    connection: sqlite3.Connection, skim: Skim, *, title: str | None = None, notes: bool = False
) -> Digest:
    """Return the digest of an edition; with ``notes`` with those of the user."""
    keys = [item.entry.key for item in skim.edition.items]
    written = notes_on(connection, keys) if notes else {}
    return Digest(skim, title or TITLE, written)


def _link(item: Item) -> str | None:
    return redact_url(item.entry.link) if item.entry.link else None
