"""`pln show ENTRY`: an entry to be read, with where it comes from and what was done with it."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from plncli.doc import Block, Doc, Heading, Item, Span, line_text, paragraph
from plncli.model import Entry
from plncli.reading import page
from plncli.redaction import redact_url
from plncli.render import plain
from plncli.reports.listing import fields_of
from plncli.reports.words import lasting, size, spoken_day
from plncli.store import read
from plncli.store.content import Content, contents, markup

WIDTH = 80
"""Lines of text that are wider are hard to read."""


class EntryPage(NamedTuple):
    """An entry with its text as blocks, and with its files."""

    entry: Entry
    content: Content
    text: Doc
    today: date

    def data(self) -> dict[str, object]:
        """Return what a list has of an entry, its marks, its files and its text."""
        entry = self.entry
        return {
            **fields_of("saved", entry),
            **self.content._asdict(),
            "summary": entry.summary,
            "text": plain.render(self.text).strip("\n"),
        }

    def layout(self) -> Doc:
        """Return the page: title, where it comes from, what was done with it, files, text."""
        blocks: list[Block] = [Heading(self.entry.title)]
        blocks += [paragraph(Span(text, "dim")) for text in (self._origin(),) if text]
        if self.entry.link:
            link = redact_url(self.entry.link)
            blocks.append(paragraph(Span(link, "link", link)))
        blocks.append(paragraph(Span(self.entry.id, "id"), *self._marks()))
        blocks += self._notes()
        blocks += self._files()
        blocks.append(paragraph())
        blocks += self._body()
        return tuple(blocks)

    def ids(self) -> list[str]:
        """Return the id of the entry."""
        return [self.entry.id]

    def _origin(self) -> str:
        """Who published it, where, when, and how long it takes."""
        entry = self.entry
        names = [entry.contact or "", entry.source]
        if entry.author and entry.author not in names:
            names.append(f"by {entry.author}")
        plays = any(each.get("seconds") for each in self.content.enclosures)
        length = f"{lasting(entry.seconds)} {'to play' if plays else 'to read'}"
        when = spoken_day(entry.published or entry.first_seen, self.today)
        return " · ".join(filter(None, (*names, when, length if entry.seconds else "")))

    def _marks(self) -> Iterator[Span]:
        """What the user did with it, and its topics."""
        entry = self.entry
        days = (("saved", entry.saved), ("opened", entry.opened), ("used in class", entry.used_on))
        marks = [f"{name} {spoken_day(day, self.today)}" for name, day in days if day]
        if marks:
            yield Span(f"  {' · '.join(marks)}")
        for topic in entry.topics:
            yield Span(f"  +{topic}", "id")

    def _notes(self) -> Iterator[Block]:
        if self.content.categories:
            filed = ", ".join(self.content.categories)
            yield paragraph(Span(f"filed under {filed}", "dim"))
        if self.entry.note:
            lines = tuple(paragraph(line) for line in self.entry.note.splitlines())
            yield Item("note  ", lines)

    def _files(self) -> Iterator[Block]:
        """The files to play or to open, and how."""
        for each in self.content.enclosures:
            facts = (
                each.get("type") or "file",
                lasting(each["seconds"]) if each.get("seconds") else "",
                size(each["length"]) if each.get("length") else "",
            )
            url = redact_url(each["url"])
            about = " · ".join(filter(None, facts))
            yield Item("file  ", (paragraph(about), paragraph(Span(url, "link", url))))
        if self.content.enclosures:
            how = f"`pln open {self.entry.id} --file` plays or opens it in the browser"
            yield paragraph(Span(how, "dim"))

    def _body(self) -> Doc:
        """The text without its title; the summary and a hint where there is none."""
        if self.text:
            first, *rest = self.text
            if not (isinstance(first, Heading) and _said(first) == self.entry.title):
                return self.text
            return tuple(rest[1:] if rest and rest[0] == paragraph() else rest)
        hint = (
            f"The feed has no text of it; `pln open {self.entry.id}` shows its page."
            if self.entry.link
            else "The feed has neither a text nor a page of it."
        )
        summary = (paragraph(self.entry.summary), paragraph()) if self.entry.summary else ()
        return (*summary, paragraph(Span(hint, "dim")))


def build(connection: sqlite3.Connection, key: int, today: date) -> EntryPage:
    """Return the entry with this key, its text with its links numbered."""
    (entry,) = read.entries(connection, "WHERE e.key = ?", (key,))
    text = page(markup(connection, key), entry.link)
    return EntryPage(entry, contents(connection, [key])[key], text, today)


def _said(heading: Heading) -> str:
    return heading.text if isinstance(heading.text, str) else line_text(heading.text)
