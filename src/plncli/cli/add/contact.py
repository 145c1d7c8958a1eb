"""`pln add contact`."""

from typing import Annotated

import typer

from plncli.cli.fieldoptions import takes
from plncli.cli.fields import FIELDS
from plncli.cli.invocation import invocation_of
from plncli.cli.options import Duplicate, Format


@takes(field for field in FIELDS["contact"] if field.option != "name")
def command(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name of the person.")],
    duplicate: Duplicate = False,
    form: Format = None,
    **given: object,
) -> None:
    """Add a person to the network."""
    from plncli.cli.add.adding import add

    add(ctx, "contact", {"name": name, **given}, duplicate=duplicate, form=form)
    handles = given.get("handle")
    if isinstance(handles, list):
        from plncli.cli.following import offer

        offer(invocation_of(ctx), name, handles)
