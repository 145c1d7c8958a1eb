"""`pln chat pause`."""

from datetime import timedelta
from typing import Annotated

import typer

from plncli.cli.chat.choosing import Name
from plncli.cli.invocation import invocation_of


def command(
    ctx: typer.Context,
    name: Name,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FROM] [TO]",
            help="First and last day: 20 dec 6 jan; the last one alone begins today: 6 jan.",
        ),
    ] = None,
    end: Annotated[bool, typer.Option("--end", help="It meets again.")] = False,
) -> None:
    """Note that a chat takes a break.

    In a break it does not come up, and nothing of it is missed.
    """
    from plncli.cli.ahead import span
    from plncli.cli.chat.choosing import chat
    from plncli.cli.output import note
    from plncli.dates import format_day
    from plncli.errors import NotFoundError, UsageError
    from plncli.store import sessions

    invocation = invocation_of(ctx)
    if not words and not end:
        raise UsageError("from when to when", '`pln chat pause "#edchat" 20 dec 6 jan`')
    with invocation.writing() as connection:
        found = chat(invocation, connection, name)
        if end:
            today = invocation.today
            yesterday = (today - timedelta(days=1)).isoformat()
            if not sessions.end_pause(connection, found.id, today.isoformat(), yesterday):
                raise NotFoundError(f"{found.name} takes no break")
            said = "meets again"
        else:
            first, last = span(invocation, words or [])
            sessions.pause(connection, found.id, first.isoformat(), last.isoformat())
            said = f"takes a break from {format_day(first)} to {format_day(last)}"
    note(invocation, f"{found.name} {said}; undo: pln undo")
