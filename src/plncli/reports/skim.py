"""`pln skim`: a few minutes of what the network published, by person or source."""

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import NamedTuple

from plncli.config import Settings
from plncli.counted import counted
from plncli.doc import Block, Column, Doc, Heading, Paragraph, Span, Table, line, paragraph
from plncli.ranking import Candidate, Edition, Item, cap, select
from plncli.store import edition as editions
from plncli.store.skim import Wanted, candidates, count_feeds, count_unseen, followed_topics

INDENT = 4
"""Room for the numbers of the entries."""
SUMMARY_WIDTH = 74
"""A summary is one line, also where the screen is narrow."""


class Skim(NamedTuple):
    """An edition and how it came about.

    Attributes:
        now: the moment that ages are counted from.
        minutes: the budget.
        selection: what was asked for; empty for the day's own edition.
        fixed: whether it was shown on a terminal before.
        why: how the edition was chosen, when the page is to give the reasons.
        empty: what the page says when there is nothing.
    """

    now: datetime
    minutes: int
    edition: Edition
    selection: str = ""
    fixed: bool = False
    why: str = ""
    empty: str = ""

    def data(self) -> dict[str, object]:
        """Return the edition in the order of the page; ``seconds`` are those of the budget."""
        return {
            "date": self.now.date().isoformat(),
            "minutes": self.minutes,
            "planned_seconds": self.edition.seconds,
            "entries": [_entry(item) for item in self.edition.items],
            "held_back": self.edition.held_back,
            "today": [],
        }

    def layout(self) -> Doc:
        """Return the page: a headline, the entries of each voice, and what to type next."""
        items = self.edition.items
        if not items:
            return (paragraph(self.empty),)
        blocks: list[Block] = [Heading(headline(self.now.date(), items, self.edition.seconds))]
        for _, group in groupby(items, key=lambda item: item.entry.voice):
            blocks += self._voice(list(group))
        blocks.append(paragraph())
        if self.why:
            blocks.append(paragraph(Span(self.why, "dim")))
        blocks.append(paragraph(self._ending()))
        return tuple(blocks)

    def ids(self) -> list[str]:
        """Return the ids of the entries."""
        return [item.entry.id for item in self.edition.items]

    def _voice(self, items: list[Item]) -> Iterator[Block]:
        entries = [item.entry for item in items]
        places = {_place(entry) for entry in entries}
        alike = places.pop() if len(places) == 1 else ""
        name = entries[0].contact or entries[0].source
        yield Heading(f"{name} · {alike}" if alike not in ("", name) else name, 2)
        for item in items:
            place = "" if alike else _place(item.entry)
            detail = Span(f"  {_detail(item.entry, place, self.now)}", "dim")
            title = Span(item.entry.title, "strong")
            yield Paragraph(line(title, detail), INDENT, f"{item.n:>2}")
            if item.with_summary:
                yield paragraph(_one_line(item.entry.summary or ""), indent=INDENT)
            if item.also_in:
                yield paragraph(Span(f"also in: {', '.join(item.also_in)}", "dim"), indent=INDENT)
            if self.why:
                yield paragraph(Span(f"why: {', '.join(item.why)}", "dim"), indent=INDENT)
        for source, title_of in {entry.source_id: entry.source for entry in entries}.items():
            if more := self.edition.more.get(source):
                yield paragraph(Span(f"and {more} more from {title_of}", "dim"), indent=INDENT)

    def _ending(self) -> str:
        number = self.edition.items[0].n
        return (
            "That is all."
            f" `pln open {number}` reads, `pln save {number} +topic` keeps,"
            f" `pln mute {number}` hides its source"
            + (", `pln skim --next` goes on." if self.edition.held_back else ".")
        )


class Rows(NamedTuple):
    """The same edition as one flat table, for a pipe or a spreadsheet."""

    skim: Skim

    def data(self) -> dict[str, object]:
        """Return what the page returns."""
        return self.skim.data()

    def layout(self) -> Doc:
        """Return a row for each entry."""
        columns = ("n", "title", "source", "contact", "published", "link", "id")
        rows = tuple(
            (
                str(item.n),
                item.entry.title,
                item.entry.source,
                item.entry.contact or "",
                item.entry.published or "",
                item.entry.link or "",
                item.entry.id,
            )
            for item in self.skim.edition.items
        )
        return (Table(tuple(Column(name) for name in columns), rows),)

    def ids(self) -> list[str]:
        """Return what the page returns."""
        return self.skim.ids()


def build(
    connection: sqlite3.Connection,
    wanted: Wanted,
    now: datetime,
    settings: Settings,
    *,
    anew: bool = False,
    why: bool = False,
) -> Skim:
    """Return the edition that was shown today for what is ``wanted``, or else a new one.

    Args:
        anew: make the next edition even where one was shown today.
        why: let the page give the reasons.
    """
    page = Skim(now, wanted.minutes, Edition((), {}, 0), wanted.label(settings.skim_minutes))
    if why:
        page = page._replace(why=_rules(wanted, settings))
    earlier = None if anew else editions.fixed(connection, now.date(), page.selection)
    if earlier is not None:
        empty = "The entries of this edition are gone. `pln skim --next` makes another."
        return page._replace(edition=earlier, fixed=True, empty=empty)
    found = candidates(connection, wanted, now, settings)
    if not found:
        return page._replace(empty=_reason(connection, page.selection, anew))
    budget = None if wanted.everything else wanted.minutes * 60
    edition = select(found, *followed_topics(connection), settings, budget)
    if not wanted.everything:
        unseen = count_unseen(connection, wanted, now, [item.entry for item in edition.items])
        edition = with_uncompared(edition, found, unseen)
    return page._replace(edition=edition)


def with_uncompared(
    edition: Edition, compared: Collection[Candidate], unseen: dict[str, int]
) -> Edition:
    """Return ``edition`` with what its sources hold beyond the entries that were compared."""
    beyond = dict(unseen)
    for entry in compared:
        if entry.source_id in beyond:
            beyond[entry.source_id] -= 1
    more = {source: count + beyond.get(source, 0) for source, count in edition.more.items()}
    return edition._replace(more=more, held_back=edition.held_back + sum(beyond.values()))


def headline(day: date, items: Sequence[Item], seconds: int) -> str:
    """Return the first line of the page: the day, who speaks, how much, how long."""
    people = len({item.entry.contact_id for item in items if item.entry.contact_id})
    others = len({item.entry.source_id for item in items if not item.entry.contact_id})
    voices = " and ".join(
        counted(number, one, many)
        for number, one, many in ((people, "person", "people"), (others, "source", "sources"))
        if number
    )
    minutes = counted(max(round(seconds / 60), 1), "minute")
    return (
        f"{day:%a} {day.day} {day:%b %Y} · {voices}, {counted(len(items), 'entry', 'entries')},"
        f" about {minutes}"
    )


def _entry(item: Item) -> dict[str, object]:
    entry = item.entry
    return {
        "n": item.n,
        "id": entry.id,
        "title": entry.title,
        "link": entry.link,
        "source": entry.source,
        "source_id": entry.source_id,
        "contact": entry.contact,
        "published": entry.published,
        "seconds": item.seconds,
        "summary": entry.summary if item.with_summary else None,
        "why": item.why,
        "also_in": item.also_in,
    }


def _rules(wanted: Wanted, settings: Settings) -> str:
    if wanted.everything:
        return "Everything that is unseen, best first."
    return (
        "Chosen in rounds, one entry of each person or source at a time: close ones first, then"
        " those who were silent for long, then your topics, then what is new; at most"
        f" {cap('daily', settings)} of one source ({cap('close', settings)} of a close one),"
        f" {counted(wanted.minutes, 'minute')} in all."
    )


def _reason(connection: sqlite3.Connection, selection: str, anew: bool) -> str:
    """Why there is nothing, and what to type."""
    feeds = count_feeds(connection)
    if not feeds:
        return "Nothing to skim: you follow no feed yet. Try `pln follow URL` or `pln import FILE`."
    if selection:
        return f"Nothing to skim for {selection}. Plain `pln skim` shows the day's edition."
    ask = f"`pln pull` asks your {counted(feeds, 'feed')}."
    return f"Nothing more to skim today. {ask}" if anew else f"Nothing new to skim. {ask}"


def _place(entry: Candidate) -> str:
    """Where an entry stands: the source of a person's entry, the host of a source's."""
    return entry.source if entry.contact else _host(entry.link)


def _detail(entry: Candidate, place: str, now: datetime) -> str:
    length = f"{round(entry.length / 60)} min" if entry.length >= 60 else ""
    return " · ".join(part for part in (place, _age(entry.sort_at, now), length) if part)


def _host(link: str | None) -> str:
    place = (link or "").partition("://")[2].partition("/")[0]
    return place.rpartition("@")[2].removeprefix("www.")  # a user may look like a host


def _age(moment: str, now: datetime) -> str:
    """How long ago, in one unit."""
    then = datetime.fromisoformat(moment)
    minutes = int((now - then).total_seconds()) // 60
    if minutes < 60:
        return "just now"
    if minutes < 24 * 60:
        return f"{minutes // 60} h"
    return f"{minutes // (24 * 60)} d"


def _one_line(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= SUMMARY_WIDTH:
        return words
    cut = words[: SUMMARY_WIDTH - 1]
    return (cut.rpartition(" ")[0] or cut) + "…"
