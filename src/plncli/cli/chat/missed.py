"""`pln chat missed`."""

from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import invocation_of
from plncli.cli.options import Format


def command(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]",
            help="Only of this group.",
            autocompletion=completion.names("community"),
        ),
    ] = None,
    form: Format = None,
) -> None:
    """Show what you missed, and where to catch up.

    Only groups that you take part in (you joined, contribute or organise, or were there
    once), the latest three meetings of each; older ones rest.
    """
    from plncli.cli.chat.choosing import chat
    from plncli.cli.output import emit, note
    from plncli.reports.chats import missed

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        only = chat(invocation, connection, name).id if name else None
        report = missed.build(connection, invocation.now, only)
    if report.missed or form:
        emit(invocation, report, form)
    if not report.missed:
        note(invocation, "nothing was missed")
    elif form is None:
        note(invocation, "`pln chat skipped NAME all` lets them rest")
