"""`pln export json`."""

from pathlib import Path
from typing import Annotated

import typer

from plncli.cli.export.writing import Force
from plncli.cli.forms import file_of
from plncli.cli.invocation import invocation_of
from plncli.cli.leaving import let_leave
from plncli.cli.output import note, write_file


def command(
    ctx: typer.Context,
    private: Annotated[
        bool,
        typer.Option("--private", help="With your notes, agreement and numbers of licences."),
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="With all entries, not only those you kept or opened.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE.")
    ] = None,
    force: Force = False,
) -> None:
    """Write the whole network as JSON.

    Every record of every kind is in it, sorted by id. What is private is null unless you
    ask for it.
    """
    from plncli.render import as_text
    from plncli.reports import whole

    invocation = invocation_of(ctx)
    let_leave(invocation)
    with invocation.reading() as connection:
        report = whole.build(connection, invocation.today, private=private, everything=everything)
    text = as_text(report, "json")
    output = file_of(output)
    if output is None:
        print(text, end="")
        return
    write_file(invocation, output, text, force=force)
    note(invocation, f"wrote {output}")
