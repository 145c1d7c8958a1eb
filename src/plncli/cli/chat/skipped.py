"""`pln chat skipped`."""

import typer

from plncli.cli.chat.choosing import Name, When
from plncli.cli.invocation import invocation_of


def command(ctx: typer.Context, name: Name, words: When = None) -> None:
    """Leave one out; it is not asked again.

    `all` in place of a day stands for all that `pln chat missed` shows of it.
    """
    from plncli.cli.chat.noting import without_being_there

    without_being_there(invocation_of(ctx), name, words, "skipped")
