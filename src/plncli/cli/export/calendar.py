"""`pln export calendar`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from plncli.cli.export.writing import Force
from plncli.cli.forms import file_of
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.leaving import let_leave
from plncli.cli.output import note, write_file


def command(
    ctx: typer.Context,
    days: Annotated[
        int, typer.Option(metavar="N", min=1, max=366, help="How many days ahead.")
    ] = 90,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, such as pln.ics."),
    ] = None,
    force: Force = False,
) -> None:
    """Write a calendar file: chats, events, promises, check-ins, plans, renewals.

    Import it into your calendar, or let cron write it where the calendar reads it again
    and again: each thing keeps its identity. Check-ins and promises are things to do.
    """
    from plncli.formats import ics
    from plncli.reports import calendar

    invocation = invocation_of(ctx)
    let_leave(invocation)
    with invocation.reading() as connection:
        items = calendar.build(connection, invocation.now, days)
    text = ics.write(items, invocation.now).decode()
    output = file_of(output)
    if output is None:
        sys.stdout.write(text)
    else:
        write_file(invocation, output, text, force=force)
        note(invocation, f"wrote {output}")


def write_today(invocation: Invocation) -> None:
    """Print a calendar of what is due today."""
    from plncli.formats import ics
    from plncli.reports import calendar
    from plncli.reports.today import items

    let_leave(invocation)
    with invocation.reading() as connection:
        found, _ = items.items_due(connection, invocation.now, None)
        made = calendar.of_today(connection, found, invocation.now)
    sys.stdout.write(ics.write(made, invocation.now).decode())
