"""`pln add community`."""

from typing import Annotated

import typer

from plncli.cli.fieldoptions import takes
from plncli.cli.fields import FIELDS
from plncli.cli.options import Duplicate, Format


@takes(field for field in FIELDS["community"] if field.option != "name")
def command(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name of the community.")],
    duplicate: Duplicate = False,
    form: Format = None,
    **given: object,
) -> None:
    """Add a group, an organisation or a circle."""
    from plncli.cli.add.adding import add

    add(ctx, "community", {"name": name, **given}, duplicate=duplicate, form=form)
