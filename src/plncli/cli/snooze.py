"""`pln snooze`."""

from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import invocation_of


def command(
    ctx: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME WHEN",
            help="A name or an id, and until when: 2w, friday, 20 oct.",
            autocompletion=completion.any_name,
        ),
    ],
    end: Annotated[bool, typer.Option("--end", help="Let it be due again when it is.")] = False,
) -> None:
    """Put something that is due off to a later day.

    A person, a source, a topic, a promise: whatever `pln today` shows.
    """
    from plncli.cli.ahead import name_and_day
    from plncli.cli.output import note
    from plncli.cli.resolve import resolve
    from plncli.dates import format_day
    from plncli.errors import UsageError
    from plncli.store import pauses

    invocation = invocation_of(ctx)
    name, day = (" ".join(words), None) if end else name_and_day(invocation, words)
    if day is not None and day <= invocation.today:
        raise UsageError(f"{format_day(day)} is not to come", "choose a later day")
    with invocation.writing() as connection:
        found = resolve(invocation, connection, name)
        pauses.snooze(connection, found.id, day.isoformat() if day else None)
    until = f"is not due before {format_day(day)}" if day else "is put off no longer"
    note(invocation, f"{found.id} {found.name} {until}; undo: pln undo")
