"""`pln chat history`."""

import typer

from plncli.cli.chat.choosing import Name
from plncli.cli.invocation import invocation_of
from plncli.cli.options import Format


def command(ctx: typer.Context, name: Name, form: Format = None) -> None:
    """Show what became of one chat's meetings."""
    from plncli.cli.chat.choosing import chat
    from plncli.cli.output import emit
    from plncli.reports.chats import history

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        found = chat(invocation, connection, name)
        report = history.build(connection, found.id, invocation.today)
    emit(invocation, report, form)
