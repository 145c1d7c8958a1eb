"""The part of the network that a stage is about: a topic, or a circle."""

import sqlite3
from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation
from plncli.errors import UsageError

if TYPE_CHECKING:
    from plncli.store.stages import Part

Topic = Annotated[
    str | None,
    typer.Option(metavar="TOPIC", help="Only about this topic.", autocompletion=completion.topics),
]
Circle = Annotated[
    str | None, typer.Option(metavar="NAME", help="Only with the people of this circle.")
]


def part_of(
    invocation: Invocation, connection: sqlite3.Connection, topic: str | None, circle: str | None
) -> tuple["Part | None", str | None]:
    """Return the part that was named and its name; nothing is the whole network.

    Raises:
        UsageError: both were named.
    """
    if topic and circle:
        raise UsageError("a stage is about a topic or a circle, not both", "leave one out")
    named = topic or circle
    if not named:
        return None, None
    from plncli.cli.resolve import resolve
    from plncli.store.stages import Part

    kind = "topic" if topic else "community"
    found = resolve(invocation, connection, named.lstrip("+#"), (kind,))
    return Part(found.id, kind), found.name
