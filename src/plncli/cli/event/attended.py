"""`pln event attended`."""

import typer

from plncli.cli.event.choosing import Name, mark


def command(ctx: typer.Context, name: Name) -> None:
    """Note that you were there."""
    mark(ctx, name, "attended", "next: pln event debrief {id}; ")
