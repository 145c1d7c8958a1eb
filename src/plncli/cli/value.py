"""`pln value`."""

from typing import Annotated

import typer

from plncli import model
from plncli.cli import completion
from plncli.cli.invocation import invocation_of
from plncli.cli.options import Format

KINDS = ("contact", "community", "source", "event", "topic", "interaction")
"""What can be worth something."""


def command(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="What was worth it: a name or an id.",
            autocompletion=completion.any_name,
        ),
    ],
    words: Annotated[
        list[str], typer.Argument(metavar="TEXT...", help="What it was worth, in your words.")
    ],
    outcome: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            help="What it made you: " + ", ".join(model.OUTCOMES) + ".",
            autocompletion=completion.codes(model.OUTCOMES),
        ),
    ] = None,
    cycle: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            help="How far it went: immediate (it was good), potential (an idea, a contact),"
            " applied (you did it), realized (it worked), reframing (you see it anew).",
            autocompletion=completion.codes(model.VALUE_CYCLES),
        ),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day, in place of today.")
    ] = None,
    form: Format = None,
) -> None:
    """Note what a person, a group, a source or an event was worth to you.

    `pln list values` has all notes, `pln show NAME` those on one record.
    """
    from plncli.cli.options import read_code
    from plncli.cli.resolve import resolve
    from plncli.cli.saved import say_saved
    from plncli.store import write

    invocation = invocation_of(ctx)
    with invocation.writing() as connection:
        about = resolve(invocation, connection, name, KINDS, spelling=False)
        values = {
            "record_id": about.id,
            "text": " ".join(words),
            "date": (invocation.day(on) if on else invocation.today).isoformat(),
            "outcome": outcome and read_code("--outcome", outcome, model.OUTCOMES),
            "cycle": cycle and read_code("--cycle", cycle, model.VALUE_CYCLES),
        }
        note_id = write.add(connection, "value_note", values, write.Links(), invocation.moment)
    with invocation.reading() as connection:
        say_saved(invocation, connection, "noted", "value_note", note_id, form)
