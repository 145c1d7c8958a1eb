"""`pln plc list`."""

import typer

from plncli.cli.invocation import invocation_of
from plncli.cli.options import Format
from plncli.cli.output import emit, note


def command(ctx: typer.Context, form: Format = None) -> None:
    """List your PLCs and where each cycle stands.

    A PLC is a group of colleagues who work on one outcome for their students, in cycles
    of five steps. It is one part of your learning network (PLN), which is all the people
    and sources that you learn from.
    """
    from plncli.reports.plc import overview

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        report = overview.build(connection, invocation.today)
    if not report.cycles:
        note(invocation, "no PLC yet; begin one with: pln plc new NAME --outcome TEXT")
    emit(invocation, report, form)
