"""`pln plc next`."""

from typing import Annotated

import typer

from plncli.cli.invocation import invocation_of
from plncli.cli.output import note
from plncli.cli.plc.choosing import Name, newest
from plncli.errors import ConflictError
from plncli.inquiry import heading
from plncli.shellwords import command as spelled


def command(
    ctx: typer.Context,
    name: Name,
    outcome: Annotated[
        str | None,
        typer.Option(metavar="TEXT", help="What your students will gain, if it is another."),
    ] = None,
    goal: Annotated[
        str | None, typer.Option(metavar="TEXT", help="How you will know that it worked.")
    ] = None,
) -> None:
    """Open the next cycle from the last one.

    It begins where the last one ended: with its result, and with the question that it
    left.
    """
    from plncli.store import write

    invocation = invocation_of(ctx)
    with invocation.writing() as connection:
        last = newest(invocation, connection, name)
        if not last.closed_on:
            raise ConflictError(
                f"{heading(last)} is still open",
                f"`{spelled('plc', 'close', last.community)} --result TEXT --verdict CODE`",
            )
        values = {
            "community_id": last.community_id,
            "number": last.number + 1,
            "text": outcome or last.text,
            "grade": last.grade,
            "focus": last.carried or last.focus,
            "baseline": last.result,
            "goal": goal or last.goal,
            "starts": invocation.today.isoformat(),
        }
        cycle_id = write.add(connection, "cycle", values, write.Links(), invocation.moment)
    begun = f" from: {last.carried}" if last.carried else ""
    note(
        invocation,
        f"began {cycle_id} {last.community}, cycle {last.number + 1}{begun}; undo: pln undo",
    )
