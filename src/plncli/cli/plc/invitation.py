"""`pln plc invitation`."""

import typer

from plncli.cli.export.writing import Force, Form, Output, write
from plncli.cli.invocation import invocation_of
from plncli.cli.plc.choosing import Name, opened


def command(
    ctx: typer.Context,
    name: Name,
    output: Output = None,
    force: Force = False,
    form: Form = None,
) -> None:
    """Write the text that asks colleagues to join.

    Nothing is sent.
    """
    from plncli.reports.plc import page, papers
    from plncli.store import read

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        cycle = opened(invocation, connection, name)
        group = page.build(connection, cycle.community_id, invocation.today)
        sender = read.profile(connection).name
    paper = papers.invitation(cycle, group.members, sender, group.meets)
    write(invocation, paper, output, form, force=force)
