"""`pln stage set`."""

from typing import Annotated

import typer

from plncli.cli.invocation import invocation_of
from plncli.cli.options import read_code, split
from plncli.cli.output import note
from plncli.cli.stage.part import Circle, Topic, part_of


def command(
    ctx: typer.Context,
    stage: Annotated[
        list[str],
        typer.Argument(
            metavar="STAGE...",
            help="One or more of immersion, evaluation, know-it-all, perspective, balance.",
        ),
    ],
    topic: Topic = None,
    circle: Circle = None,
    text: Annotated[
        str | None, typer.Option("--note", metavar="TEXT", help="A sentence of your own on it.")
    ] = None,
) -> None:
    """Say where you see yourself.

    It can be several stages. What you say counts more than what the log looks like.
    """
    from plncli.stages import CODES, NAMES
    from plncli.store import stages
    from plncli.text import clean_line

    invocation = invocation_of(ctx)
    codes = tuple(dict.fromkeys(read_code("STAGE", each, CODES) for each in split(stage)))
    with invocation.writing() as connection:
        part, about = part_of(invocation, connection, topic, circle)
        stages.say(
            connection,
            invocation.today.isoformat(),
            codes,
            part.id if part else None,
            clean_line(text, 500) if text else None,
        )
    where = f" with {about}" if about else ""
    names = ", ".join(NAMES[code] for code in codes)
    note(invocation, f"noted{where}: {names}; undo: pln undo")
