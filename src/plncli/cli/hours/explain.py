"""`pln hours explain`."""

import typer

from plncli.cli.hours.choosing import Name, activity
from plncli.cli.invocation import invocation_of
from plncli.cli.options import Format
from plncli.cli.output import emit


def command(ctx: typer.Context, name: Name, form: Format = None) -> None:
    """Say which rule took or refused each minute."""
    from plncli.hours.presets import presets
    from plncli.reports.hours import explaining, period

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        chosen = activity(invocation, connection, name)
        hours = period.build(connection, presets(invocation.own_presets), invocation.today)
    emit(invocation, explaining.explain(hours, chosen), form)
