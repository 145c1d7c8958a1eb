"""`pln export digest`."""

from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.export.writing import Force, Form, Output, Title, write
from plncli.cli.invocation import invocation_of


def command(
    ctx: typer.Context,
    minutes: Annotated[
        int | None, typer.Option(metavar="N", min=1, max=1440, help="How long it may take.")
    ] = None,
    topic: Annotated[
        str | None,
        typer.Option(
            metavar="TOPIC", help="Only what is about it.", autocompletion=completion.topics
        ),
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Look back to this day.")
    ] = None,
    title: Title = None,
    notes: Annotated[bool, typer.Option("--notes", help="With your notes on entries.")] = False,
    output: Output = None,
    force: Force = False,
    form: Form = None,
) -> None:
    """Write an edition as a page for colleagues.

    It is the edition that `pln skim` shows with the same options, without what is only
    yours: why an entry was chosen, and your notes unless you ask for them. Nothing is
    marked as seen.
    """
    from plncli.cli.skim import wanted_of
    from plncli.errors import NotFoundError
    from plncli.reports import digest, skim

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        wanted = wanted_of(invocation, connection, minutes, since, topic)
        page = skim.build(connection, wanted, invocation.now, invocation.settings)
        if not page.edition.items:
            raise NotFoundError(page.empty.rstrip("."))
        report = digest.build(connection, page, title=title, notes=notes)
    write(invocation, report, output, form, force=force)
