"""`pln event prep`."""

import typer

from plncli.cli.event.choosing import Name, event
from plncli.cli.invocation import invocation_of
from plncli.cli.options import Format
from plncli.cli.output import emit


def command(ctx: typer.Context, name: Name, form: Format = None) -> None:
    """Show whom to meet at an event, and how to begin.

    Five people are enough: those whom you marked with `pln event meet`, and others out of
    your network for whom something speaks, with a line to begin with for each.
    """
    from plncli.reports import prep

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        chosen = event(invocation, connection, name)
        report = prep.build(connection, chosen.id, invocation.today)
    emit(invocation, report, form)
