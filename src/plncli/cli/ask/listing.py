"""`pln ask list`."""

from typing import Annotated

import typer

from plncli.cli.invocation import invocation_of
from plncli.cli.options import Format
from plncli.cli.output import emit, note, on_terminal


def command(
    ctx: typer.Context,
    everything: Annotated[
        bool, typer.Option("--all/--open", help="All, or those with something left to do.")
    ] = False,
    form: Format = None,
) -> None:
    """List your questions and what to do next."""
    from plncli.reports.questions import page

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        report = page.build(connection, invocation.today, everything=everything)
    flat = form in ("csv", "plain") or (form is None and not on_terminal())
    emit(invocation, page.Rows(report) if flat else report, form)
    if flat and not report.questions:
        note(invocation, report.nothing())
