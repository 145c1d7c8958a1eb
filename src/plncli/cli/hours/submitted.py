"""`pln hours submitted`."""

from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.hours.choosing import mark


def command(
    ctx: typer.Context,
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="ACTIVITY...",
            help="Ids or titles.",
            autocompletion=completion.names("activity"),
        ),
    ],
) -> None:
    """Note that activities were handed in."""
    mark(ctx, names, "submitted")
