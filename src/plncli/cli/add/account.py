"""`pln add account`."""

from typing import Annotated

import typer

from plncli.cli.fieldoptions import takes
from plncli.cli.fields import FIELDS
from plncli.cli.options import Format


@takes(field for field in FIELDS["account"] if field.option not in ("platform", "username"))
def command(
    ctx: typer.Context,
    handle: Annotated[
        str,
        typer.Argument(
            metavar="PLATFORM:HANDLE|URL", help="Your handle, or the address of your profile."
        ),
    ],
    form: Format = None,
    **given: object,
) -> None:
    """Add an account of your own.

    --email-label is a word, such as home or school, never a password: `pln me --check` looks
    whether your accounts hang together.
    """
    from plncli.cli.add.adding import add
    from plncli.handles import parse_handle

    named = parse_handle(handle)
    add(
        ctx,
        "account",
        {"platform": named.platform, "username": named.handle, **given},
        form=form,
    )
