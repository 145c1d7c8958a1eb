"""`pln hours add`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli import completion
from plncli.cli.hours.shoebox import keep
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.output import note
from plncli.errors import UsageError
from plncli.hours.capture import Captured
from plncli.model import ACTIVITY_KINDS, ACTIVITY_STATUSES, ORIGINS, Event

if TYPE_CHECKING:
    from sqlite3 import Connection

CONTEXT = {"ignore_unknown_options": True, "help_option_names": ["--help"]}
"""`-3d` is a day, not an option."""


def command(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WHEN] TITLE 6h [+PART 4h]",
            help="When, what, how long; or 2 credits, where your licence has such a unit.",
        ),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            help="What it was: workshop, conference, course, webinar, edcamp, chat, …",
            autocompletion=completion.codes(ACTIVITY_KINDS),
        ),
    ] = None,
    event: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="The event it was: gives title, day and place.",
            autocompletion=completion.names("event"),
        ),
    ] = None,
    split: Annotated[
        list[str] | None,
        typer.Option(metavar="PART=4h", help="A part of the time in a category; repeat it."),
    ] = None,
    provider: Annotated[str | None, typer.Option(metavar="NAME", help="Who offered it.")] = None,
    provider_no: Annotated[
        str | None, typer.Option(metavar="NUMBER", help="The number of an approved provider.")
    ] = None,
    status: Annotated[
        str,
        typer.Option(
            metavar="CODE",
            help="planned, done, submitted or approved.",
            autocompletion=completion.codes(ACTIVITY_STATUSES),
        ),
    ] = "done",
    origin: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            help="mandated or self-chosen.",
            autocompletion=completion.codes(ORIGINS),
        ),
    ] = None,
    evidence: Annotated[
        list[str] | None,
        typer.Option(metavar="FILE", help="A certificate or the like; it is copied. Repeat it."),
    ] = None,
    reflection: Annotated[str | None, typer.Option(metavar="TEXT", help="What you learnt.")] = None,
) -> None:
    """Add an activity in one line.

    `pln hours add last sat edcamp Leeds 6h +assessment 4h +ell 2h`: a leading day, a title
    with the kind in it, how long, and how that divides. What has no kind counts as
    independent study, since agencies cap that.
    """
    from pathlib import Path

    from plncli.cli.hours.choosing import shoebox_of, units_known
    from plncli.cli.options import read_code
    from plncli.hours.capture import capture, checked, split_of
    from plncli.store.activities import add_activity, add_evidence

    invocation = invocation_of(ctx)
    with invocation.writing() as connection:
        order = invocation.settings.date_order or None
        units = units_known(invocation, connection)
        said = capture(words or (), invocation.today, order, units)
        splits = checked(said.minutes, (*said.splits, *map(split_of, split or ())))
        at = _event(invocation, connection, event) if event else None
        values = {
            **_known(said, at, invocation.today.isoformat()),
            "provider": provider,
            "provider_number": provider_no,
            "status": read_code("--status", status, ACTIVITY_STATUSES),
            "origin": read_code("--origin", origin, ORIGINS) if origin else None,
            "reflection": reflection,
        }
        if kind:
            values["kind"] = read_code("--kind", kind, ACTIVITY_KINDS)
        activity_id = add_activity(connection, values, splits, invocation.moment)
        for name in evidence or ():
            file = keep(shoebox_of(invocation), Path(name), invocation.moment)
            add_evidence(connection, activity_id, file)
    note(invocation, _echo(activity_id, values, splits, len(evidence or ())))


def _event(invocation: Invocation, connection: "Connection", name: str) -> Event:
    from plncli.cli.event.choosing import event

    return event(invocation, connection, name)


def _known(said: Captured, at: Event | None, today: str) -> dict[str, object]:
    """Return what the line and the event say of an activity.

    Raises:
        UsageError: neither has a title.
    """
    title = said.title or (at.name if at else "")
    if not title:
        raise UsageError("it says no title", "pln hours add yesterday webinar on rubrics 1h")
    day = said.day.isoformat() if said.day else (at.starts if at and at.starts else today)
    kind = said.kind or (at.kind if at and at.kind in ACTIVITY_KINDS else None)
    return {
        "title": title,
        "kind": kind or "independent",
        "starts": day,
        "until": at.until if at else None,
        "minutes": said.minutes,
        "mode": at.mode if at else None,
        "place": at.place if at else None,
        "event_id": at.id if at else None,
        "note": said.credit,
    }


def _echo(
    activity_id: str, values: dict[str, object], splits: dict[str, int], evidence: int
) -> str:
    from datetime import date

    from plncli.counted import counted
    from plncli.dates import format_day, format_duration
    from plncli.reports.words import code

    parts = [f"{code(name)} {format_duration(minutes)}" for name, minutes in splits.items()]
    said = [
        f"added {activity_id}",
        format_day(date.fromisoformat(str(values["starts"]))),
        str(values["title"]),
        code(str(values["kind"])),
        _time(values),
        ", ".join(parts),
        "" if values["status"] == "done" else str(values["status"]),
        f"{counted(evidence, 'file')} of evidence" if evidence else "",
        "undo: pln undo",
    ]
    return " · ".join(part for part in said if part)


def _time(values: dict[str, object]) -> str:
    from plncli.dates import format_duration

    time = format_duration(int(str(values["minutes"])))
    return f"{time} ({values['note']})" if values["note"] else time
