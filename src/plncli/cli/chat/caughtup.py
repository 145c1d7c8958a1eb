"""`pln chat caught-up`."""

import typer

from plncli.cli.chat.choosing import Name, Takeaways, When
from plncli.cli.invocation import invocation_of


def command(
    ctx: typer.Context, name: Name, words: When = None, takeaways: Takeaways = None
) -> None:
    """Note that you read it afterwards.

    `all` in place of a day stands for all that `pln chat missed` shows of it.
    """
    from plncli.cli.chat.noting import without_being_there

    without_being_there(invocation_of(ctx), name, words, "caught_up", takeaways)
