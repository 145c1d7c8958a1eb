"""`pln add topic`."""

from typing import Annotated

import typer

from plncli.cli.fieldoptions import takes
from plncli.cli.fields import FIELDS
from plncli.cli.options import Format


@takes(field for field in FIELDS["topic"] if field.option != "name")
def command(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name of the topic.")],
    form: Format = None,
    **given: object,
) -> None:
    """Add something to learn, keep up with or teach."""
    from plncli.cli.add.adding import add

    add(ctx, "topic", {"name": name, **given}, form=form)
