"""The reflection: a Markdown draft, one file per section.

A section has a prompt, as a comment, and facts; the sentences are the
writer's own. Facts name their window. People are called by role and place
unless their names are asked for; how far one agrees with somebody, personal
notes and students are never printed.
"""

import sqlite3
from collections.abc import Collection
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from plncli.config import Settings
from plncli.doc import Block, Comment, Doc, Heading, paragraph
from plncli.errors import UsageError
from plncli.network import active
from plncli.reports.reflection import (
    changes,
    connections,
    gatherings,
    maintaining,
    missing,
    now,
    perspectives,
    plc,
    references,
    resources,
    solving,
    stage,
    students,
)
from plncli.reports.reflection.hiding import hidden
from plncli.reports.reflection.section import Facts, Section
from plncli.store.network import read_network
from plncli.store.outcomes import acts

SECTIONS: tuple[Section, ...] = (
    now.SECTION,
    solving.SECTION,
    connections.SECTION,
    resources.SECTION,
    maintaining.SECTION,
    missing.SECTION,
    perspectives.SECTION,
    gatherings.SECTION,
    plc.SECTION,
    stage.SECTION,
    students.SECTION,
    changes.SECTION,
    references.SECTION,
)
"""The sections in the order of the draft; a new one is one new file and one row."""

PERIOD = timedelta(days=365)
"""How far the facts go back where nothing else is said (our default: a school year)."""

WORDS_OF_ROW = 25
"""How many words of the writer's a row of facts stands for, where they are few (our default)."""


class Draft(NamedTuple):
    """A draft, ready to be laid out.

    Attributes:
        words: how many the writer wants to write.
        sheet: the organizer sheet, as a last part.
    """

    title: str
    day: date
    since: date
    course: str | None
    words: int | None
    sections: tuple[tuple[Section, Doc], ...]
    sheet: Doc = ()

    def data(self) -> object:
        """Return the draft's frame and its sections as Markdown."""
        from plncli.render import markdown

        return {
            "title": self.title,
            "date": self.day.isoformat(),
            "since": self.since.isoformat(),
            "course": self.course,
            "words": self.words,
            "status": "draft",
            "sections": [
                {"name": section.name, "title": section.title, "markdown": markdown.render(blocks)}
                for section, blocks in self.sections
            ],
            **({"organizer": markdown.render(self.sheet)} if self.sheet else {}),
        }

    def layout(self) -> Doc:
        """Return the draft as a document."""
        blocks: list[Block] = [Heading(self.title)]
        if self.words:
            blocks.append(Comment(_shared(self.words, [section for section, _ in self.sections])))
        for section, facts in self.sections:
            blocks += [Heading(section.title, 2), Comment(section.prompt), *facts]
        return (*blocks, *self.sheet)

    def ids(self) -> list[str]:
        """Return nothing: a reflection is about the whole network."""
        return []

    def markdown(self) -> str:
        """Return the draft with its front matter (YAML, as static blogs read it)."""
        from plncli.render import markdown

        course = [f"course: {_quoted(self.course)}"] if self.course else []
        front = [
            "---",
            f"title: {_quoted(self.title)}",
            f"date: {self.day.isoformat()}",
            f"period: {self.since.isoformat()} to {self.day.isoformat()}",
            *course,
            *([f"words: {self.words}"] if self.words else []),
            "status: draft",
            "---",
            "",
        ]
        body = self.layout()[1:]  # the title stands in the front matter
        return "\n".join(front) + "\n" + markdown.render(body)


def build(
    connection: sqlite3.Connection,
    now: datetime,
    settings: Settings,
    *,
    since: date | None = None,
    named: Collection[str] | None = (),
    only: tuple[str, ...] = (),
    skip: tuple[str, ...] = (),
    words: int | None = None,
    title: str | None = None,
    course: str | None = None,
    with_organizer: bool = False,
    own_presets: Path | None = None,
) -> Draft:
    """Return a draft over the network as it stands now.

    Args:
        since: the first day of the period; a year ago where it is not given.
        named: the ids of the contacts who may be named; None is everybody but students.
        only, skip: names of sections.
        words: how many the writer wants to write; for few of them the facts are fewer too.
        title: the title; without it, whose network it is.
        course: the course or assignment that the draft answers.
        with_organizer: put the organizer sheet behind it.
        own_presets: the folder of the user's own rules of licences.

    Raises:
        UsageError: no such section, or none that is left, or a period that lies ahead.
    """
    chosen = _chosen(only, skip)
    today = now.date()
    first_day = since or today - PERIOD
    if first_day > today:
        raise UsageError(f"a reflection cannot look ahead: {first_day} lies after {today}")
    network = read_network(connection, now, settings, own_presets=own_presets)
    facts = Facts(
        connection=connection,
        acts=acts(connection, first_day.isoformat(), today.isoformat()),
        network=network,
        active=active(network, today, settings.gaps_window_days),
        now=now,
        since=first_day,
        settings=settings,
        rows=max(1, words // (WORDS_OF_ROW * len(chosen))) if words else None,
    )
    parts = [section.facts(facts) or _nothing(facts) for section in chosen]
    sheet = _sheet(connection, now, settings, own_presets) if with_organizer else ()
    *parts, sheet = hidden([*parts, sheet], network.contacts, named)
    return Draft(
        title=title or f"My {network.profile.word} learning network",
        day=today,
        since=first_day,
        course=course,
        words=words,
        sections=tuple(zip(chosen, parts, strict=True)),
        sheet=sheet,
    )


def _sheet(
    connection: sqlite3.Connection, now: datetime, settings: Settings, own_presets: Path | None
) -> Doc:
    """The organizer sheet, its headings one level down."""
    from plncli.reports import organizer

    return tuple(
        block._replace(level=block.level + 1) if isinstance(block, Heading) else block
        for block in organizer.build(connection, now, settings, own_presets=own_presets).layout()
    )


def _shared(words: int, sections: list[Section]) -> str:
    """Say how the words are shared: a section that asks for a story gets more of them."""
    total = sum(section.share for section in sections)
    parts = [(section.title, 5 * round(words * section.share / total / 5)) for section in sections]
    each = ", ".join(f"{title} {count}" for title, count in parts)
    return f"About {words} words in all, as you like: {each}."


def _chosen(only: tuple[str, ...], skip: tuple[str, ...]) -> list[Section]:
    names = [section.name for section in SECTIONS]
    for name in (*only, *skip):
        if name not in names:
            raise UsageError(f"no section {name!r}", f"there are {', '.join(names)}")
    chosen = [
        section
        for section in SECTIONS
        if (not only or section.name in only) and section.name not in skip
    ]
    if not chosen:
        raise UsageError("no section is left", "leave out fewer with --skip")
    return chosen


def _nothing(facts: Facts) -> tuple[Block, ...]:
    return (paragraph(f"Nothing about this is noted, {facts.period}."),)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
