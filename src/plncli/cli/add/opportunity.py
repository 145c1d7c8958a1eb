"""`pln add opportunity`."""

from typing import Annotated

import typer

from plncli.cli.fieldoptions import takes
from plncli.cli.fields import FIELDS
from plncli.cli.options import Format


@takes(field for field in FIELDS["opportunity"] if field.option != "text")
def command(
    ctx: typer.Context,
    text: Annotated[
        list[str], typer.Argument(metavar="TEXT...", help="What it is, in your words.")
    ],
    form: Format = None,
    **given: object,
) -> None:
    """Add a door that opened: a call for partners, a speaker, an invitation."""
    from plncli.cli.add.adding import add

    add(ctx, "opportunity", {"text": " ".join(text), **given}, form=form)
