"""`pln plc report`."""

from typing import Annotated

import typer

from plncli.cli.export.writing import Force, Form, Output, write
from plncli.cli.invocation import invocation_of
from plncli.cli.plc.choosing import Name, newest
from plncli.errors import NotFoundError


def command(
    ctx: typer.Context,
    name: Name,
    number: Annotated[
        int | None, typer.Option("--cycle", metavar="N", min=1, help="Which cycle; the newest.")
    ] = None,
    output: Output = None,
    force: Force = False,
    form: Form = None,
) -> None:
    """Write one page: before, what we did, after."""
    from plncli.reports.plc import page, papers

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        cycle = newest(invocation, connection, name)
        group = page.build(connection, cycle.community_id, invocation.today)
    numbered = {each.number: each for each in group.cycles}
    wanted = number or cycle.number
    if wanted not in numbered:
        raise NotFoundError(f"{group.name} has no cycle {wanted}", f"`pln plc show {group.id}`")
    paper = papers.report(numbered[wanted], group.members, numbered.get(wanted - 1))
    write(invocation, paper, output, form, force=force)
