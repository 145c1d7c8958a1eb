"""`pln hours`."""

from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.export.writing import Force, Output, write
from plncli.cli.forms import file_of
from plncli.cli.invocation import invocation_of
from plncli.cli.options import Format
from plncli.cli.output import emit, note


def command(
    ctx: typer.Context,
    licence: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="This licence only.", autocompletion=completion.names("licence")
        ),
    ] = None,
    private: Annotated[
        bool, typer.Option("--private", help="With the number of the licence.")
    ] = False,
    output: Output = None,
    force: Force = False,
    form: Format = None,
) -> None:
    """Show what counts for your licence, and what does not.

    Every minute is counted once, or refused with its reason; `pln hours explain` says
    which for one activity. As a file (-o hours.md, .html, .csv) it has the whole log, and
    a line to sign.
    """
    from plncli.cli.resolve import resolve
    from plncli.hours.presets import presets
    from plncli.reports.hours import period

    invocation = invocation_of(ctx)
    output = file_of(output)
    paper = output is not None or form in ("md", "html")
    with invocation.reading() as connection:
        only = (
            resolve(invocation, connection, licence, ("licence",), spelling=False).id
            if licence
            else None
        )
        report = period.build(
            connection,
            presets(invocation.own_presets),
            invocation.today,
            only=only,
            paper=paper,
            private=private,
        )
    if not report.activities and not report.licensed:
        note(invocation, "no hours yet; `pln hours add yesterday webinar on rubrics 1h`")
    elif not report.licensed:
        note(invocation, "to see what counts: pln hours licence add NAME --preset CODE --from DATE")
    if paper:
        write(invocation, report, output, form, force=force)
    else:
        emit(invocation, report.table() if form == "csv" else report, form)
