"""`pln hours evidence`."""

from pathlib import Path
from typing import Annotated

import typer

from plncli.cli.hours.choosing import Name, activity, shoebox_of
from plncli.cli.hours.shoebox import keep
from plncli.cli.invocation import invocation_of
from plncli.cli.output import note


def command(
    ctx: typer.Context,
    name: Name,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Files to keep.")],
) -> None:
    """Keep files that show you were there.

    They are copied into the folder of your network, by what is in them, for you alone to
    read. `pln hours audit` tells later whether they are still as they were.
    """
    from plncli.counted import counted
    from plncli.store.activities import add_evidence

    invocation = invocation_of(ctx)
    with invocation.writing() as connection:
        chosen = activity(invocation, connection, name)
        new = 0
        for path in files:
            file = keep(shoebox_of(invocation), path, invocation.moment)
            new += add_evidence(connection, chosen.id, file)
    said = f"kept {counted(new, 'file')} for {chosen.title}; undo: pln undo"
    note(invocation, said if new else "nothing new: it is kept already")
