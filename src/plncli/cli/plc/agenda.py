"""`pln plc agenda`."""

from typing import Annotated

import typer

from plncli.cli.export.writing import Force, Form, Output, write
from plncli.cli.invocation import invocation_of
from plncli.cli.plc.choosing import Name, opened


def command(
    ctx: typer.Context,
    name: Name,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day of the meeting.")
    ] = None,
    output: Output = None,
    force: Force = False,
    form: Form = None,
) -> None:
    """Write the agenda of the next meeting, around the step that the group is at."""
    from plncli.reports.plc import page, papers

    invocation = invocation_of(ctx)
    day = invocation.day(on, "future") if on else invocation.today
    with invocation.reading() as connection:
        cycle = opened(invocation, connection, name)
        group = page.build(connection, cycle.community_id, invocation.today)
    paper = papers.agenda(cycle, group.members, day, group.meets)
    write(invocation, paper, output, form, force=force)
