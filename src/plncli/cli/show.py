"""`pln show`."""

from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import invocation_of
from plncli.cli.options import Format, Kind


def command(
    ctx: typer.Context,
    name: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME",
            help="Name, part of it, handle or id; of an entry its id, or its number in the"
            " last edition.",
            autocompletion=completion.any_name,
        ),
    ],
    kind: Kind = None,
    form: Format = None,
) -> None:
    """Show one record whole."""
    from plncli.cli.options import read_code
    from plncli.cli.output import emit
    from plncli.cli.resolve import entry_key, resolve
    from plncli.reports import record
    from plncli.store.read import KINDS

    invocation = invocation_of(ctx)
    query = " ".join(name)
    with invocation.reading() as connection:
        key = None if kind else entry_key(connection, query)
        if key is not None:
            report = record.build_entry(connection, key, invocation.today)
        else:
            kinds = (read_code("--kind", kind, KINDS),) if kind else KINDS
            found = resolve(invocation, connection, query, kinds)
            report = record.build(connection, found.kind, found.id, invocation.today)
    emit(invocation, report, form)
