"""What an import brings, or would bring: sources of a list, events of a calendar."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from plncli.counted import counted
from plncli.doc import Column, Doc, Span, Table
from plncli.feeds.following.subscribe import Plan
from plncli.formats.opml import Problem
from plncli.redaction import redact_url


class Imported(NamedTuple):
    """A source that is new, or that gains a feed or topics: then only these are named."""

    change: str
    title: str
    feed_url: str
    topics: tuple[str, ...]


class Brought(NamedTuple):
    """An event of a calendar, a group that meets as one says, or a row of an organizer sheet.

    ``change`` is new, changed, cancelled, over or a problem; ``id`` is None where nothing was
    kept.
    """

    change: str
    kind: str
    id: str | None
    name: str
    when: str
    said: str = ""


class ImportReport(NamedTuple):
    """What an import touches, how many it leaves alone, and what it could not read."""

    sources: tuple[Imported, ...] = ()
    same: int = 0
    problems: tuple[str, ...] = ()
    brought: tuple[Brought, ...] = ()

    def data(self) -> object:
        """Return plain data: what JSON prints."""
        sources = [source._asdict() for source in self.sources]
        return [*sources, *(each._asdict() for each in self.brought)]

    def layout(self) -> Doc:
        """Return the page that a person reads."""
        tables = []
        if self.sources or not self.brought:
            tables.append(self._source_table())
        if self.brought:
            tables.append(self._calendar_table())
        return tuple(tables)

    def _calendar_table(self) -> Table:
        columns = (
            Column("change"),
            Column("id"),
            Column("when"),
            Column("name", flexible=True, main=True),
            Column("", flexible=True, whole=True),
        )
        rows = (
            (each.change, Span(each.id or "", "id"), each.when, each.name, each.said)
            for each in self.brought
        )
        return Table(columns, tuple(rows))

    def _source_table(self) -> Table:
        columns = (
            Column("change"),
            Column("source", flexible=True),
            Column("feed", flexible=True),
            Column("topics", flexible=True),
        )
        rows = (
            (source.change, source.title, redact_url(source.feed_url), ", ".join(source.topics))
            for source in self.sources
        )
        return Table(columns, tuple(rows))

    def ids(self) -> list[str]:
        """Return the addresses of the feeds, since sources have no ids yet, and ids of events."""
        known = [each.id for each in self.brought if each.id]
        return [source.feed_url for source in self.sources] + known

    def and_then(self, other: "ImportReport") -> "ImportReport":
        """Return one report on this file and on the next."""
        return ImportReport(
            self.sources + other.sources,
            self.same + other.same,
            self.problems + other.problems,
            self.brought + other.brought,
        )

    def summary(self) -> str:
        """Return one line on the whole import."""
        changes = [source.change for source in self.sources]
        changes += [each.change for each in self.brought]
        parts = [f"{changes.count(word)} {word}" for word in ("new", "changed")]
        parts.append(f"{self.same} same")
        for word in ("over", "cancelled"):
            if word in changes:
                parts.append(f"{changes.count(word)} {word}")
        if wrong := len(self.problems) + changes.count("problem"):
            parts.append(counted(wrong, "problem"))
        return ", ".join(parts)

    @property
    def is_partial(self) -> bool:
        """Whether something could not be read or kept."""
        return bool(self.problems) or any(each.change == "problem" for each in self.brought)


def build(
    name: str, planned: Plan, problems: Sequence[Problem], joined: Mapping[str, str]
) -> ImportReport:
    """Return the report on one file, from its plan and what was wrong in which line of it.

    Args:
        joined: the titles of sources that gained a feed, by its address.
    """
    wrong = {problem.line for problem in problems}
    new = [
        Imported("new", feed.title, feed.feed_url, feed.topics)
        for feed in planned.new
        if feed.line not in wrong
    ]
    changed = [
        Imported("changed", here.title, feed.feed_url, feed.topics)
        for here, feed in planned.changed
    ]
    told = {each.feed_url for each in changed}
    gained = [
        Imported("changed", title, url, ()) for url, title in joined.items() if url not in told
    ]
    return ImportReport(
        (*new, *changed, *gained),
        planned.same - len(gained),
        tuple(
            f"{name}:{problem.line}: {problem.message}"
            for problem in sorted(problems, key=lambda problem: problem.line)
        ),
    )
