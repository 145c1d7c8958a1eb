"""`pln hours split`."""

from typing import Annotated

import typer

from plncli.cli.hours.choosing import Name, activity
from plncli.cli.invocation import invocation_of
from plncli.cli.output import note


def command(
    ctx: typer.Context,
    name: Name,
    parts: Annotated[
        list[str] | None, typer.Argument(metavar="[PART=4h]...", help="Categories and their time.")
    ] = None,
) -> None:
    """Say how the time of an activity divides.

    `pln hours split edcamp assessment=4h ell=2h` takes the place of what was said before;
    without parts the activity is in no category.
    """
    from plncli.dates import format_duration
    from plncli.hours.capture import checked, split_of
    from plncli.reports.words import code
    from plncli.store.activities import set_splits

    invocation = invocation_of(ctx)
    with invocation.writing() as connection:
        chosen = activity(invocation, connection, name)
        splits = checked(chosen.minutes, map(split_of, parts or ()))
        set_splits(connection, chosen.id, splits)
    said = ", ".join(f"{code(part)} {format_duration(each)}" for part, each in splits.items())
    note(invocation, f"{chosen.id} {chosen.title}: {said or 'in no category'}; undo: pln undo")
