"""The log of activities: as a page to be signed, as the index of evidence, as a sheet."""

from collections.abc import Iterable, Iterator

from plncli.dates import format_duration
from plncli.doc import Block, Column, Heading, Table, paragraph
from plncli.hours.records import Activity
from plncli.reports.hours.period import Licensed
from plncli.reports.hours.words import clock
from plncli.reports.words import code

SHEET = (
    "licence", "date", "until", "title", "kind", "provider", "provider_number", "minutes",
    "counted", "not_counted_because", "categories", "status", "origin", "evidence", "id",
)  # fmt: skip
"""The columns of a spreadsheet; new ones come at the end."""
SHORT = 12
"""Digits of a hash that tell a file from all others of one person."""


def papers(each: Licensed) -> Iterator[Block]:
    """Return what goes with the chapter of a licence to be filed: log, evidence, signatures."""
    yield Heading("Log", 2)
    yield _log(each)
    proven = [activity for activity in each.inside if activity.evidence]
    if proven:
        yield Heading("Evidence", 2)
        yield _index(proven)
    for who in ("Signed", "Verified by"):
        yield paragraph(f"{who}: {'…' * 20}   Date: {'…' * 10}")


def brief(inside: Iterable[Activity]) -> Table:
    """Return the activities as a list for the screen."""
    return Table(
        (
            Column("date"),
            Column("title", flexible=True, main=True),
            Column("kind", flexible=True),
            Column("time", right=True),
            Column("evidence", right=True),
            Column("status"),
        ),
        tuple(
            (
                activity.starts,
                activity.title,
                code(activity.kind),
                clock(activity.minutes),
                _files(activity),
                "" if activity.status == "done" else activity.status,
            )
            for activity in inside
        ),
    )


def _log(each: Licensed) -> Table:
    """Return the activities of a licence with all that an office may ask for."""
    return Table(
        (
            Column("date"),
            Column("title", flexible=True, main=True),
            Column("provider", flexible=True),
            Column("kind"),
            Column("time", right=True),
            Column("counted", right=True),
            Column("categories", flexible=True),
            Column("status"),
            Column("evidence", right=True),
        ),
        tuple(
            (
                activity.starts,
                activity.title,
                _provider(activity),
                code(activity.kind),
                clock(activity.minutes),
                clock(each.counted(activity)),
                _categories(activity),
                activity.status,
                _files(activity),
            )
            for activity in each.inside
        ),
    )


def sheet(licensed: tuple[Licensed, ...], logged: tuple[Activity, ...]) -> Table:
    """Return a row for each activity in each licence; without a licence, one for each."""
    rows = [_row(activity, each) for each in licensed for activity in each.inside]
    if not licensed:
        rows = [_row(activity, None) for activity in reversed(logged)]
    return Table(tuple(Column(name) for name in SHEET), tuple(rows))


def _index(proven: list[Activity]) -> Table:
    return Table(
        (
            Column("date"),
            Column("title", flexible=True, main=True),
            Column("file", flexible=True),
            Column("hash"),
        ),
        tuple(
            (activity.starts, activity.title, file.name, file.sha256[:SHORT])
            for activity in proven
            for file in activity.evidence
        ),
    )


def _provider(activity: Activity) -> str:
    number = f"no. {activity.provider_number}" if activity.provider_number else None
    return ", ".join(part for part in (activity.provider, number) if part)


def _files(activity: Activity) -> str:
    """Return how many files of evidence there are; of what is planned, none can be."""
    none = "" if activity.status == "planned" else "none"
    return str(len(activity.evidence)) if activity.evidence else none


def _categories(activity: Activity) -> str:
    return ", ".join(f"{code(name)} {format_duration(each)}" for name, each in activity.splits)


def _row(activity: Activity, each: Licensed | None) -> tuple[str, ...]:
    refused = {part.why for part in each.parts_of(activity) if not part.counts} if each else ()
    return (
        each.licence.name if each else "",
        activity.starts,
        activity.until or "",
        activity.title,
        activity.kind,
        activity.provider or "",
        activity.provider_number or "",
        str(activity.minutes),
        str(each.counted(activity)) if each else "",
        "; ".join(sorted(refused)),
        "; ".join(f"{category}={minutes}" for category, minutes in activity.splits),
        activity.status,
        activity.origin or "",
        str(len(activity.evidence)),
        activity.id,
    )
