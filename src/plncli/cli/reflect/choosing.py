"""Which reflection is meant."""

import sqlite3
from collections.abc import Collection
from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation
from plncli.errors import NotFoundError

Which = Annotated[
    str | None,
    typer.Option(
        "--reflection",
        metavar="NAME",
        help="Which one, by its id or title; without it, the last that waits.",
        autocompletion=completion.names("reflection"),
    ),
]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day, if not today.")]


def reflection(
    invocation: Invocation,
    connection: sqlite3.Connection,
    name: str | None,
    waiting: Collection[str],
) -> str:
    """Return the id of the reflection that is meant: the named one, else the last that waits.

    Args:
        waiting: the statuses of those that wait.

    Raises:
        NotFoundError: there is none.
    """
    if name is not None:
        from plncli.cli.resolve import resolve

        return resolve(invocation, connection, name, ("reflection",), spelling=False).id
    from plncli.store.reflections import reflections

    last = next((each for each in reflections(connection) if each.status in waiting), None)
    if last is None:
        raise NotFoundError("no reflection waits", "`pln reflect -o FILE` writes one")
    return last.id
