"""`pln event meet`."""

from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.event.choosing import Name, event
from plncli.cli.invocation import invocation_of
from plncli.cli.output import note


def command(
    ctx: typer.Context,
    name: Name,
    who: Annotated[
        list[str],
        typer.Argument(
            metavar="WHO...",
            help="Contacts whom you want to meet there.",
            autocompletion=completion.names("contact"),
        ),
    ],
    line: Annotated[str | None, typer.Option(metavar="TEXT", help="A line to begin with.")] = None,
) -> None:
    """Note whom you want to meet at an event."""
    from plncli.cli.resolve import resolve
    from plncli.drafts import in_words
    from plncli.store.gatherings import mark
    from plncli.text import clean_line

    invocation = invocation_of(ctx)
    with invocation.writing() as connection:
        chosen = event(invocation, connection, name)
        people = [
            resolve(invocation, connection, each, ("contact",), spelling=False) for each in who
        ]
        for person in people:
            mark(connection, chosen.id, person.id, clean_line(line or "") or None)
    said = in_words(tuple(person.name for person in people))
    note(invocation, f"{chosen.name}: to meet {said}; undo: pln undo")
