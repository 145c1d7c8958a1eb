"""`pln history`."""

from typing import Annotated

import typer

from plncli.cli.invocation import invocation_of
from plncli.cli.options import Format


def command(
    ctx: typer.Context,
    limit: Annotated[
        int, typer.Option(metavar="N", min=1, help="How many, the newest first.")
    ] = 20,
    form: Format = None,
) -> None:
    """List what was done."""
    from plncli.cli.output import emit, note
    from plncli.reports import history

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        report = history.build(connection, limit)
    if report.operations or form in ("json", "csv"):
        emit(invocation, report, form)
    if not report.operations:
        note(invocation, "nothing was done yet; `pln` alone says how to begin")
