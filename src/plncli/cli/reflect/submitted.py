"""`pln reflect submitted`."""

from typing import Annotated

import typer

from plncli.cli.invocation import invocation_of
from plncli.cli.reflect.choosing import On, Which, reflection


def command(
    ctx: typer.Context,
    name: Annotated[
        list[str],
        typer.Argument(metavar="NAME", help="Whom you handed it in to: a course, an office."),
    ],
    which: Which = None,
    on: On = None,
) -> None:
    """Note whom a reflection was handed in to."""
    from plncli.cli.output import note
    from plncli.store import write

    invocation = invocation_of(ctx)
    day = (invocation.day(on) if on else invocation.today).isoformat()
    to = " ".join(name)
    values = {"status": "submitted", "submitted_to": to, "submitted_on": day}
    with invocation.writing() as connection:
        identity = reflection(invocation, connection, which, ("draft", "published"))
        write.change(connection, "reflection", identity, values, write.Links(), invocation.moment)
    note(invocation, f"handed in {identity} to {to} on {day}; undo: pln undo")
