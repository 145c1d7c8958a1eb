"""`pln pause`."""

from datetime import date, timedelta
from typing import Annotated

import typer

from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format


def command(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FROM] [TO]",
            help="First and last day: 20 dec 3 jan; the last one alone begins today: 2w.",
        ),
    ] = None,
    end: Annotated[bool, typer.Option("--end", help="You are back: end it.")] = False,
    form: Format = None,
) -> None:
    """Take leave: while you are away nothing is due.

    Days of a pause do not count, so that no list waits when you come back. Alone it
    lists your pauses.
    """
    invocation = invocation_of(ctx)
    if end:
        _end(invocation)
    elif words:
        _begin(invocation, words)
    else:
        _list(invocation, form)


def _begin(invocation: Invocation, words: list[str]) -> None:
    from plncli.cli.ahead import span
    from plncli.cli.output import note
    from plncli.counted import counted
    from plncli.dates import format_day
    from plncli.store import pauses

    first, last = span(invocation, words)
    with invocation.writing() as connection:
        pauses.add(connection, first.isoformat(), last.isoformat())
    days = counted((last - first).days + 1, "day")
    said = f"nothing is due from {format_day(first)} to {format_day(last)}, {days}"
    note(invocation, f"{said}; undo: pln undo")


def _end(invocation: Invocation) -> None:
    from plncli.cli.output import note
    from plncli.dates import format_day
    from plncli.errors import NotFoundError
    from plncli.store import pauses

    today = invocation.today
    with invocation.writing() as connection:
        yesterday = (today - timedelta(days=1)).isoformat()
        if pauses.end(connection, today.isoformat(), yesterday):
            note(invocation, "welcome back; undo: pln undo")
            return
        coming = [each for each in pauses.all_pauses(connection) if each.starts > today.isoformat()]
        if not coming:
            raise NotFoundError("there is no pause to end", "`pln pause 2w` begins one")
        pauses.remove(connection, coming[0].id)
    first = format_day(date.fromisoformat(coming[0].starts))
    note(invocation, f"the pause from {first} on is taken away; undo: pln undo")


def _list(invocation: Invocation, form: str | None) -> None:
    from plncli.cli.output import emit, note
    from plncli.reports import pauses

    with invocation.reading() as connection:
        report = pauses.build(connection, invocation.today)
    if report.pauses or form:
        emit(invocation, report, form)
    else:
        note(invocation, "no pause is planned; `pln pause 20 dec 3 jan` plans one")
