"""`pln plc commit`."""

from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import invocation_of
from plncli.cli.output import note
from plncli.cli.plc.choosing import Name, opened, said, somebody


def command(
    ctx: typer.Context,
    name: Name,
    who: Annotated[
        str,
        typer.Argument(
            metavar="WHO|me",
            help="The contact who takes it on.",
            autocompletion=completion.names("contact"),
        ),
    ],
    words: Annotated[
        list[str], typer.Argument(metavar="WHAT", help="What it is: ten minutes a day in class 3b.")
    ],
) -> None:
    """Note what somebody takes on."""
    from plncli.store.cycles import add_commitment, cycles

    invocation = invocation_of(ctx)
    text = said(words, "nothing to take on", "`pln plc commit NAME me ten minutes a day`")
    with invocation.writing() as connection:
        cycle = opened(invocation, connection, name)
        contact_id = somebody(invocation, connection, who)
        add_commitment(connection, cycle.id, contact_id, text)
        (after,) = cycles(connection, cycle.id)
    by = after.commitments[-1].who
    takes = f"{by} takes" if by else "you take"
    note(invocation, f"{cycle.community}: {takes} on {text}; undo: pln undo")
