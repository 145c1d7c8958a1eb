"""`pln event missed`."""

import typer

from plncli.cli.event.choosing import Name, mark


def command(ctx: typer.Context, name: Name) -> None:
    """Note that you could not be there."""
    mark(ctx, name, "missed", "")
