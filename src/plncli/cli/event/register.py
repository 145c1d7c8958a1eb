"""`pln event register`."""

import typer

from plncli.cli.event.choosing import Name, mark


def command(ctx: typer.Context, name: Name) -> None:
    """Note that you registered for an event."""
    mark(ctx, name, "registered", "next: pln event prep {id}; ")
