"""One page of the whole network for the browser: sheet, gaps, what happened, hours, reflections.

What is private stays out: who is a student, how far one agrees with somebody, whom and what one
means to drop, notes, channels, numbers of licences.
"""

import sqlite3
from collections.abc import Container
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from plncli.config import Settings
from plncli.dates import format_day
from plncli.doc import Column, Doc, Heading, Span, Table, paragraph
from plncli.hours.presets import presets
from plncli.model import Profile
from plncli.reports import gaps, organizer, stats
from plncli.reports.hours import period
from plncli.reports.reflection.hiding import hidden
from plncli.reports.reflection.naming import UNTOLD
from plncli.store import read
from plncli.store.reflections import reflections

PRIVATE = ("D4",)
"""Findings that are made of private fields."""
TOLD = tuple(key for key in organizer.SHOWN if key != "intention")
"""The columns of the sheet; nobody is to read "drop" beside a name."""


class Section(NamedTuple):
    """A part of the page: its anchor, its title, its blocks without a title of their own."""

    anchor: str
    title: str
    blocks: Doc


class Page(NamedTuple):
    """The page, ready to be laid out."""

    title: str
    lead: Doc
    sections: tuple[Section, ...]


def build(
    connection: sqlite3.Connection,
    now: datetime,
    settings: Settings,
    own_presets: Path,
) -> Page:
    """Return the page of the network as it stands at ``now``."""
    profile, contacts = read.profile(connection), read.contacts(connection)
    students = {each.id for each in contacts if UNTOLD in each.roles}
    sheet = organizer.build(connection, now, settings, own_presets=own_presets)
    year = stats.build(connection, now, why=True)
    sections = (
        Section("sheet", "The sheet", _untitled(_public_sheet(sheet, students))),
        Section("gaps", "What is missing", _gaps(connection, now, settings, own_presets)),
        Section("year", "What happened", _untitled(_public(year))),
        Section(
            "hours", "Hours", _untitled(period.build(connection, presets(own_presets), now.date()))
        ),
        Section("reflections", "Reflections", _reflections(connection, now)),
    )
    lead, *blocks = hidden(
        [_lead(profile, now), *(section.blocks for section in sections)], contacts, named=None
    )
    told = (
        section._replace(blocks=public) for section, public in zip(sections, blocks, strict=True)
    )
    return Page(
        title=f"My {profile.word} learning network",
        lead=lead,
        sections=tuple(section for section in told if section.blocks),
    )


def _public_sheet(sheet: organizer.Sheet, students: Container[str]) -> organizer.Sheet:
    """Return the sheet without students, what is said of agreement, and whom one may drop."""
    return sheet._replace(
        boxes={
            box: tuple(row for row in rows if row.id not in students)
            for box, rows in sheet.boxes.items()
        },
        missing=tuple(each for each in sheet.missing if each.finding not in PRIVATE),
        shown=TOLD,
    )


def _public(year: stats.Stats) -> stats.Stats:
    """Return the statistics without how many people see things differently."""
    return year._replace(perspectives=year.perspectives._replace(apart=0, engaged=0))


def _lead(profile: Profile, now: datetime) -> Doc:
    said = [f"As of {format_day(now.date())}."]
    said += [f"What it is to me: {profile.definition}"] if profile.definition else []
    said += [f"Why: {profile.why}"] if profile.why else []
    return tuple(paragraph(text) for text in said)


def _untitled(report: "organizer.Sheet | stats.Stats | period.Hours") -> Doc:
    """Return the blocks of a report without its own title, below that of a section."""
    return _lowered(report.layout()[1:])


def _lowered(blocks: Doc) -> Doc:
    return tuple(
        block._replace(level=block.level + 1) if isinstance(block, Heading) else block
        for block in blocks
    )


def _gaps(
    connection: sqlite3.Connection, now: datetime, settings: Settings, own_presets: Path
) -> Doc:
    found = gaps.build(connection, now, settings, whole=True, own_presets=own_presets)
    found = found._replace(
        findings=tuple(each for each in found.findings if each.dimension not in PRIVATE)
    )
    rows = tuple(
        (
            Span(gaps.WORDS[each.status], "strong" if each.status in ("gap", "thin") else None),
            each.name,
            gaps.sentence(each.measured),
            "" if each.status == "ok" else Span(each.action, "code"),
        )
        for each in found.findings
    )
    columns = tuple(map(Column, ("status", "what", "measured", "a first step")))
    return (*found.layout()[1:2], Table(columns, rows))


def _reflections(connection: sqlite3.Connection, now: datetime) -> Doc:
    rows = tuple(
        (each.day, Span(each.title, None, each.url), each.course or "", each.status)
        for each in reflections(connection)
        if each.day <= now.date().isoformat()
    )
    columns = tuple(map(Column, ("date", "title", "for", "status")))
    return (Table(columns, rows),) if rows else ()
