"""`pln chat backchannel`."""

from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import invocation_of
from plncli.cli.options import Format


def command(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="Name, hashtag or id of an event or a group.",
            autocompletion=completion.names("event", "community"),
        ),
    ],
    form: Format = None,
) -> None:
    """Show the norms, then link and questions.

    What was asked there and what is open on its topics; what was found there.
    """
    from plncli.classroom import BACKCHANNEL, NORMS
    from plncli.cli.output import emit
    from plncli.cli.resolve import resolve
    from plncli.reports.chats import backchannel
    from plncli.store.classroom import is_class

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        found = resolve(invocation, connection, name, ("event", "community"), spelling=False)
        norms = NORMS if is_class(connection) else BACKCHANNEL
        report = backchannel.build(connection, found.kind, found.id, norms)
    emit(invocation, report, form)
