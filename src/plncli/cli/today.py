"""`pln today`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format
from plncli.cli.output import emit, note, on_terminal

if TYPE_CHECKING:
    from plncli.reports.today.report import Today


def command(
    ctx: typer.Context,
    minutes: Annotated[
        int | None, typer.Option(metavar="N", min=1, max=1440, help="How long it may take.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="All that is due, however long it takes.")
    ] = False,
    form: Format = None,
) -> None:
    """Show what is due now: promises, chats and events, people, plans.

    The most urgent comes first, as much as fits into the minutes. `!` is due, `!!` is
    past what you want at most. With --quiet it prints nothing: the exit code is 1 when
    something is due and 0 when nothing is. `--format ics` is a calendar of it.
    """
    from plncli.reports.today import report

    invocation = invocation_of(ctx)
    if form == "ics":
        from plncli.cli.export.calendar import write_today

        write_today(invocation)
        return
    budget = None if everything else minutes or invocation.settings.today_minutes
    with invocation.reading() as connection:
        page = report.build(connection, invocation.now, budget)
    if invocation.quiet:
        raise typer.Exit(1 if page.items else 0)
    show(invocation, page, form)


def show(invocation: Invocation, page: "Today", form: str | None) -> None:
    """Print what is due; a table of it for a pipe and a spreadsheet."""
    from plncli.reports.today.page import NOTHING, Rows, away

    flat = form in ("csv", "plain") or (form is None and not on_terminal())
    emit(invocation, Rows(page) if flat else page, form)
    if flat and not page.items:
        note(invocation, away(page) if page.paused_until else NOTHING)
