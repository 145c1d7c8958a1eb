"""`pln organizer`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli import completion
from plncli.cli.export.writing import ENDINGS, Force
from plncli.cli.forms import file_of, form_of
from plncli.cli.invocation import invocation_of
from plncli.cli.leaving import let_leave
from plncli.cli.options import read_code
from plncli.cli.output import emit, note, on_terminal, write_file
from plncli.errors import UsageError
from plncli.render import as_text

if TYPE_CHECKING:
    from plncli.reports.organizer import Sheet


def command(
    ctx: typer.Context,
    blank: Annotated[
        bool, typer.Option("--blank", help="An empty sheet to fill in, with a question a box.")
    ] = False,
    lines: Annotated[
        int, typer.Option(metavar="N", min=1, max=50, help="Empty rows in each box of --blank.")
    ] = 5,
    rely: Annotated[
        bool, typer.Option("--rely", help="Only the people and things that you rely on.")
    ] = False,
    box: Annotated[
        str | None,
        typer.Option(metavar="BOX", help="Only one box, such as local-colleagues."),
    ] = None,
    circle: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what belongs to this circle.")
    ] = None,
    topic: Annotated[
        str | None,
        typer.Option(
            metavar="TOPIC", help="Only what has this topic.", autocompletion=completion.topics
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to FILE; its ending (.csv, .html, .md, .json, .txt) says the form.",
        ),
    ] = None,
    force: Force = False,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="How to print it: table, html, json, jsonl, csv, md, plain or ids.",
        ),
    ] = None,
) -> None:
    """Show your network on one sheet, box by box: what you get, give and keep.

    Fill in the cells with a spreadsheet: `pln organizer -o sheet.csv`, and `pln import
    sheet.csv` when it is filled in. What stands in brackets pln worked out from the rest.
    """
    from plncli.cli.resolve import resolve
    from plncli.gaps.boxes import BOX_NAMES
    from plncli.reports import organizer
    from plncli.store import read

    invocation = invocation_of(ctx)
    code = read_code("--box", box, tuple(BOX_NAMES)) if box else None
    output = file_of(output)
    if output is not None:
        form = form_of(output, form, ENDINGS, "md")
    elif form is None and not on_terminal():
        form = "md" if blank else "plain"  # plain has no heads, and they are all that is there
    if blank:
        if rely or circle or topic:
            raise UsageError("an empty sheet shows nothing of yours", "leave out the other options")
        sheet = organizer.blank(invocation.today, lines, code)
    else:
        with invocation.reading() as connection:

            def chosen(name: str, kind: str) -> str:
                return resolve(invocation, connection, name.lstrip("+#"), (kind,)).id

            about = read.topics(connection, chosen(topic, "topic"))[0] if topic else None
            sheet = organizer.build(
                connection,
                invocation.now,
                invocation.settings,
                box=code,
                circle=chosen(circle, "community") if circle else None,
                topic=about,
                rely=rely,
                rows_only=form in ("csv", "plain", "ids"),
                own_presets=invocation.own_presets,
            )
    if output is not None:
        write_file(invocation, output, _text(sheet, str(form), mark=True), force=force)
        note(invocation, f"wrote {output}")
    elif form in ("csv", "html"):
        let_leave(invocation)
        sys.stdout.write(_text(sheet, form))
    else:
        emit(invocation, organizer.SheetTable(sheet) if form == "plain" else sheet, form)
        if rely and not sheet.ids():
            note(invocation, "mark what you rely on: pln edit NAME --rely")
        if on_terminal() and not blank:
            note(
                invocation,
                "fill it in: pln organizer -o sheet.csv, then pln import sheet.csv;"
                " a first step: pln gaps --plan",
            )


def _text(sheet: "Sheet", form: str, *, mark: bool = False) -> str:
    """Return the sheet in a form; with a ``mark``, spreadsheets know a CSV file as UTF-8."""
    if form == "csv":
        from plncli.formats import organizer

        return ("\ufeff" if mark else "") + organizer.write(sheet.cells())
    if form == "html":
        from plncli.render import html
        from plncli.reports.organizer import STYLE

        return html.render(sheet.layout(), STYLE)
    return as_text(sheet, form)
