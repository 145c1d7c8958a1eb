"""`pln page`."""

from pathlib import Path
from typing import Annotated

import typer

from plncli.cli.export.writing import Force
from plncli.cli.invocation import invocation_of

ENDINGS = {".html": "html", ".htm": "html"}


def command(
    ctx: typer.Context,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the page to FILE (.html)."),
    ] = None,
    force: Force = False,
) -> None:
    """Make one page of your whole network, to look at in a browser.

    The sheet, the map, what is missing, what happened, hours and reflections in one
    file that asks no server for anything. Left out are students, how far you agree with
    somebody, what you keep or drop, your notes, channels, and numbers of licences.
    """
    from plncli.cli.forms import file_of, form_of
    from plncli.cli.leaving import let_leave
    from plncli.cli.output import note, on_terminal, write_file
    from plncli.errors import UsageError
    from plncli.picture import html as picture
    from plncli.picture import svg
    from plncli.picture.gathering import gather
    from plncli.render import page as html
    from plncli.reports import page

    invocation = invocation_of(ctx)
    if output is None and on_terminal():
        raise UsageError("a page is a file", "say which: pln page -o network.html")
    file = file_of(output)
    if file is not None:
        form_of(file, None, ENDINGS)
    let_leave(invocation)
    with invocation.reading() as connection:
        built = page.build(connection, invocation.now, invocation.settings, invocation.own_presets)
        drawn = gather(connection, invocation.now.date(), invocation.settings)
    sections = [(each.anchor, each.title, html.section(each.blocks)) for each in built.sections]
    sections.insert(1, ("map", "The map", picture.fragment(drawn, "The map of my network")))
    styles = svg.STYLE + picture.STYLE
    text = html.render(built.title, built.lead, sections, styles, picture.SCRIPT)
    if file is None:
        print(text, end="")
        return
    write_file(invocation, file, text, force=force)
    note(invocation, f"wrote {file}; open it in a browser")
