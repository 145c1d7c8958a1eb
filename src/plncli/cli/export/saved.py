"""`pln export saved`."""

from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.export.writing import Force, Form, Output, Title, write
from plncli.cli.invocation import invocation_of
from plncli.cli.options import split


def command(
    ctx: typer.Context,
    topic: Annotated[
        list[str] | None,
        typer.Option(
            metavar="TOPIC", help="Only with this topic.", autocompletion=completion.topics
        ),
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only what you saved from this day on.")
    ] = None,
    title: Title = None,
    notes: Annotated[
        bool, typer.Option("--notes/--no-notes", help="With your notes, or without them.")
    ] = True,
    output: Output = None,
    force: Force = False,
    form: Form = None,
) -> None:
    """Write what you saved as a page, topic by topic.

    Each entry has its title as a link, who published it, your note, and when you used it
    in class. Leave your notes out with --no-notes where others read it.
    """
    from plncli.errors import NotFoundError
    from plncli.reports import book
    from plncli.reports.listing import Filters

    invocation = invocation_of(ctx)
    filters = Filters(
        topics=tuple(split(topic or ())), since=since and invocation.day(since).isoformat()
    )
    with invocation.reading() as connection:
        report = book.build(connection, filters, invocation.today, title=title, notes=notes)
    if not report.entries:
        raise NotFoundError("nothing saved is like that", "`pln list saved` shows what there is")
    write(invocation, report, output, form, force=force)
