"""`pln undo`."""

import typer

from plncli.cli.invocation import invocation_of
from plncli.cli.output import note


def command(ctx: typer.Context) -> None:
    """Take back the last command whole."""
    from plncli.store import journal
    from plncli.store.connection import open_store

    invocation = invocation_of(ctx)
    with open_store(invocation.store) as connection:
        undone = journal.undo(connection, invocation.moment)
    note(
        invocation, f"took back `{undone.command}` ({journal.summary(undone.changes)}); `pln redo`"
    )
