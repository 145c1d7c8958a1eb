"""`pln redo`."""

import typer

from plncli.cli.invocation import invocation_of
from plncli.cli.output import note


def command(ctx: typer.Context) -> None:
    """Do again what was undone last."""
    from plncli.store import journal
    from plncli.store.connection import open_store

    invocation = invocation_of(ctx)
    with open_store(invocation.store) as connection:
        again = journal.redo(connection)
    note(invocation, f"did `{again.command}` again ({journal.summary(again.changes)})")
