"""`pln reflect published`."""

from typing import Annotated

import typer

from plncli.cli.invocation import invocation_of
from plncli.cli.reflect.choosing import On, Which, reflection
from plncli.errors import UsageError


def command(
    ctx: typer.Context,
    url: Annotated[str, typer.Argument(metavar="URL", help="Where it can be read.")],
    submitted_to: Annotated[
        str | None,
        typer.Option("--submitted-to", metavar="NAME", help="Whom it was handed in to as well."),
    ] = None,
    which: Which = None,
    on: On = None,
) -> None:
    """Note where a reflection was published."""
    from plncli.cli.output import note
    from plncli.store import write
    from plncli.text import clean_url

    invocation = invocation_of(ctx)
    address = clean_url(url)
    if address is None:
        raise UsageError(f"{url!r} is no address", "it begins with https:// or http://")
    day = (invocation.day(on) if on else invocation.today).isoformat()
    values = {"status": "published", "url": address, "published_on": day}
    if submitted_to:
        values |= {"status": "submitted", "submitted_to": submitted_to, "submitted_on": day}
    with invocation.writing() as connection:
        identity = reflection(invocation, connection, which, ("draft",))
        write.change(connection, "reflection", identity, values, write.Links(), invocation.moment)
    handed = f", handed in to {submitted_to}" if submitted_to else ""
    note(invocation, f"published {identity} on {day}{handed}; undo: pln undo")
