"""`pln plc close`."""

from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import invocation_of
from plncli.cli.output import note
from plncli.cli.plc.choosing import Name, opened
from plncli.errors import UsageError
from plncli.model import VERDICTS


def command(
    ctx: typer.Context,
    name: Name,
    result: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What your students can do now.")
    ] = None,
    verdict: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            help="better, mixed, no-change or worse; each of them is a result.",
            autocompletion=completion.codes(VERDICTS),
        ),
    ] = None,
    carry: Annotated[
        str | None,
        typer.Option(metavar="QUESTION", help="The question that the next cycle begins with."),
    ] = None,
) -> None:
    """Close a cycle with its result.

    A cycle closes with a result only; "no change" is one, and often the best beginning
    of the next cycle.
    """
    from plncli.cli.options import read_code
    from plncli.store import write

    if not result or not result.strip() or verdict is None:
        raise UsageError(
            "a cycle closes with its result",
            '--result "12 of 24, as before" --verdict no-change',
        )
    invocation = invocation_of(ctx)
    with invocation.writing() as connection:
        cycle = opened(invocation, connection, name)
        values = {
            "result": result,
            "verdict": read_code("--verdict", verdict, VERDICTS),
            "carried": carry,
            "closed_on": invocation.today.isoformat(),
        }
        write.change(connection, "cycle", cycle.id, values, write.Links(), invocation.moment)
    note(
        invocation,
        f"closed {cycle.id} {cycle.community}, cycle {cycle.number};"
        f" next: pln plc next {cycle.community_id}; undo: pln undo",
    )
