"""`pln event cancelled`."""

import typer

from plncli.cli.event.choosing import Name, mark


def command(ctx: typer.Context, name: Name) -> None:
    """Note that an event was called off."""
    mark(ctx, name, "cancelled", "")
