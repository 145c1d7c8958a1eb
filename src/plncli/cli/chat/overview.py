"""`pln chat list`."""

import typer

from plncli.cli.invocation import invocation_of
from plncli.cli.options import Format


def command(ctx: typer.Context, form: Format = None) -> None:
    """List what meets, when, and where it stands."""
    from plncli.cli.output import emit, note
    from plncli.reports.chats import overview

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        report = overview.build(connection, invocation.today)
    if report.chats or form:
        emit(invocation, report, form)
    else:
        note(
            invocation,
            'no group has a time; `pln edit NAME --meets "wed 20:00 Europe/London"` gives it one',
        )
