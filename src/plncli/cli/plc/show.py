"""`pln plc show`."""

import typer

from plncli.cli.invocation import invocation_of
from plncli.cli.options import Format
from plncli.cli.output import emit
from plncli.cli.plc.choosing import Name, group


def command(ctx: typer.Context, name: Name, form: Format = None) -> None:
    """Show one PLC: its people, its steps, its cycles."""
    from plncli.reports.plc import page

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        chosen = group(invocation, connection, name)
        report = page.build(connection, chosen.id, invocation.today)
    emit(invocation, report, form)
