"""Which event is meant, and noting where it stands."""

import sqlite3
from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.output import note
from plncli.model import Event

Name = Annotated[
    str,
    typer.Argument(
        metavar="NAME",
        help="Name, hashtag or id of the event.",
        autocompletion=completion.names("event"),
    ),
]


def event(invocation: Invocation, connection: sqlite3.Connection, name: str) -> Event:
    """Return the event that ``name`` chooses.

    Raises:
        NotFoundError: none answers to it.
        AmbiguousNameError: several do.
    """
    from plncli.cli.resolve import resolve
    from plncli.store import read

    found = resolve(invocation, connection, name, ("event",), spelling=False)
    (chosen,) = read.events(connection, found.id)
    return chosen


def mark(ctx: typer.Context, name: str, status: str, then: str) -> None:
    """Set where an event stands, and say what comes ``then``; {id} in it is the event's."""
    from plncli.store.gatherings import set_status

    invocation = invocation_of(ctx)
    with invocation.writing() as connection:
        chosen = event(invocation, connection, name)
        set_status(connection, chosen.id, status, invocation.moment)
    note(invocation, f"{chosen.name}: {status}; {then.format(id=chosen.id)}undo: pln undo")
