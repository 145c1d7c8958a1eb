"""What an import brings, or would bring."""

from collections.abc import Sequence
from typing import NamedTuple

from plncli.counted import counted
from plncli.doc import Column, Doc, Table
from plncli.feeds.following.subscribe import Plan
from plncli.formats.opml import Problem
from plncli.redaction import redact_url


class Imported(NamedTuple):
    """A source that is new, or that gains topics: then only these are named."""

    change: str
    title: str
    feed_url: str
    topics: tuple[str, ...]


class ImportReport(NamedTuple):
    """The sources that an import touches, how many it leaves alone, and what it could not read."""

    sources: tuple[Imported, ...] = ()
    same: int = 0
    problems: tuple[str, ...] = ()

    def data(self) -> object:
        """Return plain data: what JSON prints."""
        return [source._asdict() for source in self.sources]

    def layout(self) -> Doc:
        """Return the page that a person reads."""
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
        return (Table(columns, tuple(rows)),)

    def ids(self) -> list[str]:
        """Return the addresses of the feeds: before an import, sources have no ids."""
        return [source.feed_url for source in self.sources]

    def and_then(self, other: "ImportReport") -> "ImportReport":
        """Return one report on this file and on the next."""
        return ImportReport(
            self.sources + other.sources, self.same + other.same, self.problems + other.problems
        )

    def summary(self) -> str:
        """Return one line on the whole import."""
        new = sum(source.change == "new" for source in self.sources)
        parts = [f"{new} new", f"{len(self.sources) - new} changed", f"{self.same} same"]
        if self.problems:
            parts.append(counted(len(self.problems), "problem"))
        return ", ".join(parts)


def build(name: str, planned: Plan, problems: Sequence[Problem]) -> ImportReport:
    """Return the report on one file, from its plan and what was wrong in which line of it."""
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
    return ImportReport(
        (*new, *changed),
        planned.same,
        tuple(
            f"{name}:{problem.line}: {problem.message}"
            for problem in sorted(problems, key=lambda problem: problem.line)
        ),
    )
