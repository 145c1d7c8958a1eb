"""`pln hours licence add`."""

import json
from math import isnan
from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli.invocation import invocation_of
from plncli.cli.output import note
from plncli.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from plncli.hours.rules import Preset


def command(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What you call it.")],
    starts: Annotated[str, typer.Option("--from", metavar="DATE", help="First day.")],
    preset: Annotated[
        str | None, typer.Option(metavar="CODE", help="The rules: see `pln hours presets`.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Last day; else after the preset's years.")
    ] = None,
    hours: Annotated[
        float | None, typer.Option(metavar="N", min=0, max=9999, help="Hours asked for, if others.")
    ] = None,
    role: Annotated[
        str | None, typer.Option(metavar="ROLE", help="Your role, where rules depend on it.")
    ] = None,
    practised: Annotated[
        int | None,
        typer.Option(
            metavar="YEARS",
            min=0,
            max=99,
            help="Years of practice in it, where fewer hours are asked of fewer years.",
        ),
    ] = None,
    number: Annotated[
        str | None, typer.Option(metavar="NUMBER", help="Its number (private).")
    ] = None,
) -> None:
    """Add the period of a licence.

    A preset has the rules of an agency as of a day; check them with the agency. Without
    one give the hours that are asked for.
    """
    from datetime import date, timedelta

    from plncli.dates import add_months, format_day
    from plncli.hours.presets import period_of, presets
    from plncli.reports.hours.words import in_hours
    from plncli.store import write
    from plncli.store.activities import licences

    invocation = invocation_of(ctx)
    known = presets(invocation.own_presets)
    if preset is not None and preset not in known:
        raise NotFoundError(f"there is no preset {preset!r}", f"use one of {', '.join(known)}")
    if preset is None and hours is None:
        raise UsageError("a licence asks for hours", "give --preset CODE or --hours N")
    if hours is not None and isnan(hours):
        raise UsageError("--hours nan is no number", "give --hours 100")
    rules = known.get(preset or "")
    if rules:
        _check(rules, role, practised)
    first = invocation.day(starts)
    years = rules.years if rules else 5
    last: date = (
        invocation.day(until, "future")
        if until
        else add_months(first, 12 * years) - timedelta(days=1)
    )
    if last < first:
        raise UsageError(f"it ends on {format_day(last)}, before it begins", "give --until DATE")
    changes = {"hours": hours, "practised": practised}
    values = {
        "name": name,
        "preset": preset,
        "role": role,
        "number": number,
        "starts": first.isoformat(),
        "until": last.isoformat(),
        "rules": json.dumps({key: each for key, each in changes.items() if each is not None}),
    }
    with invocation.writing() as connection:
        licence_id = write.add(connection, "licence", values, write.Links(), invocation.moment)
        (licence,) = licences(connection, licence_id)
    asked = in_hours(period_of(licence, known).required)
    said = f"{format_day(first)} to {format_day(last)} · {asked}"
    note(invocation, f"added {licence_id} · {name} · {said} · undo: pln undo")


def _check(preset: "Preset", role: str | None, practised: int | None) -> None:
    """Refuse a role or years of practice that a preset has no rule for."""
    roles = preset.known_roles()
    if role and role not in roles:
        raise UsageError(
            f"{preset.name} has no rule for the role {role!r}",
            f"it has {', '.join(roles)}" if roles else "leave --role out",
        )
    if practised is not None and preset.per_year is None:
        raise UsageError(
            f"{preset.name} asks for the same hours whatever the years of practice",
            "leave --practised out, or give --hours N",
        )
