"""`pln norms`."""

import typer

from plncli.cli.invocation import invocation_of


def command(ctx: typer.Context) -> None:
    """Show what everybody agrees on: in a backchannel, and in a class's network."""
    from plncli.classroom import BACKCHANNEL, NORMS
    from plncli.store.classroom import is_class

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        norms = NORMS if is_class(connection) else BACKCHANNEL
    for norm in norms:
        print(norm)
