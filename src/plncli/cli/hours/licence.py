"""`pln hours licence`."""

import json
from typing import Annotated

import typer

from plncli.cli.invocation import invocation_of
from plncli.cli.output import note
from plncli.errors import NotFoundError, UsageError


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
        float | None, typer.Option(metavar="N", min=0, help="Hours asked for, if others.")
    ] = None,
    role: Annotated[
        str | None, typer.Option(metavar="ROLE", help="Your role, where rules depend on it.")
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

    from plncli.cli.hours.choosing import presets_of
    from plncli.dates import add_months, format_day
    from plncli.hours.presets import presets
    from plncli.store import write

    invocation = invocation_of(ctx)
    known = presets(presets_of(invocation))
    if preset is not None and preset not in known:
        raise NotFoundError(f"there is no preset {preset!r}", f"use one of {', '.join(known)}")
    if preset is None and hours is None:
        raise UsageError("a licence asks for hours", "give --preset CODE or --hours N")
    rules = known.get(preset or "")
    if role and rules and not _knows(role, rules.roles, rules.rules):
        roles = sorted({*rules.roles, *(rule.role for rule in rules.rules if rule.role)})
        raise UsageError(
            f"{rules.name} has no rule for the role {role!r}",
            f"it has {', '.join(roles)}" if roles else "leave --role out",
        )
    first = invocation.day(starts)
    years = rules.years if rules else 5
    last: date = (
        invocation.day(until, "future")
        if until
        else add_months(first, 12 * years) - timedelta(days=1)
    )
    if last < first:
        raise UsageError(f"it ends on {format_day(last)}, before it begins", "give --until DATE")
    values = {
        "name": name,
        "preset": preset,
        "role": role,
        "number": number,
        "starts": first.isoformat(),
        "until": last.isoformat(),
        "rules": json.dumps({} if hours is None else {"hours": hours}),
    }
    with invocation.writing() as connection:
        licence_id = write.add(connection, "licence", values, write.Links(), invocation.moment)
    said = f"{format_day(first)} to {format_day(last)}"
    note(invocation, f"added {licence_id} · {name} · {said} · undo: pln undo")


def _knows(role: str, roles: object, rules: object) -> bool:
    assert isinstance(roles, dict)
    assert isinstance(rules, tuple)
    return role in roles or any(rule.role == role for rule in rules)
