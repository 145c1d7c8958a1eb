"""`pln unsave`."""

from typing import Annotated

import typer

from plncli.cli.invocation import invocation_of
from plncli.cli.output import note


def command(
    ctx: typer.Context,
    words: Annotated[
        list[str], typer.Argument(metavar="N…", help="Numbers of the last edition, or ids.")
    ],
) -> None:
    """Save entries no longer.

    Their notes and topics stay, and come back with them when they are saved again.
    """
    from plncli.store import edition, saved

    invocation = invocation_of(ctx)
    with invocation.writing() as connection:
        chosen = edition.choose_entries(connection, words)
        kept = saved.saved_among(connection, [entry.key for entry in chosen])
        saved.unsave(connection, list(kept))
    for entry in chosen:
        said = "no longer saved" if entry.key in kept else "was not saved"
        note(invocation, f"{said}: {entry.id} {entry.title}")
