"""Which activity and which licence is meant; where evidence and presets lie."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.output import note
from plncli.hours.records import Activity

Name = Annotated[
    str,
    typer.Argument(
        metavar="ACTIVITY",
        help="Id or title of the activity.",
        autocompletion=completion.names("activity"),
    ),
]


def activity(invocation: Invocation, connection: sqlite3.Connection, name: str) -> Activity:
    """Return the activity that ``name`` chooses.

    Raises:
        NotFoundError: none answers to it.
        AmbiguousNameError: several do.
    """
    from plncli.cli.resolve import resolve
    from plncli.store.activities import activities

    found = resolve(invocation, connection, name, ("activity",), spelling=False)
    (chosen,) = activities(connection, found.id)
    return chosen


def shoebox_of(invocation: Invocation) -> Path:
    """Return the folder of evidence: beside the store, one for each network."""
    return invocation.home / "evidence" / invocation.store.stem


def units_known(invocation: Invocation, connection: sqlite3.Connection) -> dict[str, set[int]]:
    """Return the units that the user's licences turn into hours."""
    from plncli.hours.presets import presets, units_of
    from plncli.store.activities import licences

    held = licences(connection)
    return units_of(held, presets(invocation.own_presets)) if held else {}


def mark(ctx: typer.Context, names: Sequence[str], status: str) -> None:
    """Set where activities stand, all in one operation."""
    from plncli.store.activities import set_status

    invocation = invocation_of(ctx)
    with invocation.writing() as connection:
        chosen = [activity(invocation, connection, name) for name in names]
        for each in chosen:
            set_status(connection, each.id, status, invocation.moment)
    said = ", ".join(each.title for each in chosen)
    note(invocation, f"{status}: {said}; undo: pln undo")
