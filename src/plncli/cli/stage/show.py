"""`pln stage show`."""

from typing import Annotated

import typer

from plncli.cli.invocation import invocation_of
from plncli.cli.options import Format
from plncli.cli.output import emit
from plncli.cli.stage.part import Circle, Topic, part_of


def command(
    ctx: typer.Context,
    topic: Topic = None,
    circle: Circle = None,
    everything: Annotated[
        bool, typer.Option("--all", help="The signs of all stages, also of those not near.")
    ] = False,
    form: Format = None,
) -> None:
    """Show where you are; the word show can be left out.

    Your own word comes first, then what the log of the last weeks looks like, sign by
    sign, and one thing to try.
    """
    from plncli.reports import stage

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        part, about = part_of(invocation, connection, topic, circle)
        report = stage.build(connection, invocation.today, part, about, whole=everything)
    emit(invocation, stage.SignsTable(report) if form == "csv" else report, form)
