"""`pln stats`."""

import os
import shutil
from typing import Annotated

import typer

from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format
from plncli.cli.output import emit, note, on_terminal
from plncli.cli.since import past_day


def command(
    ctx: typer.Context,
    since: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="First day; without it, half a year ago."),
    ] = None,
    why: Annotated[
        bool,
        typer.Option("--why", help="Also what you noted for each of seven reasons for a network."),
    ] = False,
    snapshot: Annotated[
        bool,
        typer.Option("--snapshot", help="Keep today's numbers, for pln diff to compare with."),
    ] = False,
    ascii_only: Annotated[
        bool, typer.Option("--ascii", help="Draw with letters and signs that every screen has.")
    ] = False,
    form: Format = None,
) -> None:
    """Show what happens in your network: sharing, connections, perspectives.

    The plots are counts, each within the dates on top; more is not better.
    """
    invocation = invocation_of(ctx)
    if snapshot:
        _keep(invocation)
        return
    from plncli.plots import ASCII, COLUMNS, UNICODE
    from plncli.reports import stats
    from plncli.reports.stats.panel import Period

    is_page = form == "table" or (form is None and on_terminal())
    with invocation.reading() as connection:
        report = stats.build(
            connection,
            invocation.now,
            Period(past_day(invocation, since), invocation.today) if since else None,
            why=why,
            marks=ASCII if ascii_only or _is_plain_screen() else UNICODE,
            width=shutil.get_terminal_size().columns if is_page else COLUMNS,
        )
    emit(invocation, stats.Flat(report) if form == "csv" else report, form)


def _keep(invocation: Invocation) -> None:
    from plncli.dates import format_day
    from plncli.reports.snapshot import take
    from plncli.store import snapshots

    with invocation.writing() as connection:
        snapshots.keep(
            connection, take(connection, invocation.now, invocation.settings), invocation.moment
        )
    day = format_day(invocation.today)
    note(invocation, f"kept the numbers of {day}; later: pln diff last; undo: pln undo")


def _is_plain_screen() -> bool:
    """Whether the locale says that the screen has no characters beyond ASCII."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    locale = next((name for name in names if name), "")
    return locale in ("C", "POSIX")
