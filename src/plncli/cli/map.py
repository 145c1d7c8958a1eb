"""`pln map`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli import completion
from plncli.cli.export.writing import Force
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import read_code

if TYPE_CHECKING:
    from plncli.picture import Picture

PICTURES = ("html", "svg", "graphml", "dot")
ENDINGS = {f".{form}": form for form in (*PICTURES, "json")}


def command(
    ctx: typer.Context,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to FILE; its ending (.html, .svg, .graphml, .dot, .json) says the form.",
        ),
    ] = None,
    force: Force = False,
    family: Annotated[
        str | None,
        typer.Option("--kind", metavar="KIND", help="Only people, communities or sources."),
    ] = None,
    box: Annotated[
        str | None, typer.Option(metavar="BOX", help="Only one box, such as local-colleagues.")
    ] = None,
    scope: Annotated[
        str | None, typer.Option(metavar="SCOPE", help="Only one ring: school to global.")
    ] = None,
    topic: Annotated[
        str | None,
        typer.Option(
            metavar="TOPIC", help="Only what has this topic.", autocompletion=completion.topics
        ),
    ] = None,
    circle: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what belongs to this circle.")
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="How to print it: table, json, jsonl, csv, md, plain, ids, html, svg, graphml or"
            " dot.",
            autocompletion=completion.formats,
        ),
    ] = None,
) -> None:
    """Draw your network: you in the middle, rings from your school to the world.

    On a terminal a small drawing; the picture itself is a file: `pln map -o map.html`
    has filters and a list, .svg prints, .graphml and .dot are for other programs.
    """
    from plncli.cli.forms import file_of, form_of
    from plncli.cli.leaving import let_leave
    from plncli.cli.output import emit, note, on_terminal, write_file
    from plncli.gaps.boxes import BOX_NAMES
    from plncli.model import SCOPES
    from plncli.render import FORMATS
    from plncli.reports.picture import PictureReport, PictureTable

    invocation = invocation_of(ctx)
    output = file_of(output)
    if output is not None:
        form = form_of(output, form, ENDINGS)
    elif form is not None:
        form = read_code("--format", form, (*FORMATS, *PICTURES))
    picture = _read(
        invocation,
        family=_family(family) if family else None,
        box=read_code("--box", box, tuple(BOX_NAMES)) if box else None,
        scope=read_code("--scope", scope, SCOPES) if scope else None,
        topic=topic,
        circle=circle,
    )
    if output is None and form not in PICTURES:
        report = PictureReport(picture)
        is_drawn = form in ("table", "md") or (form is None and on_terminal())
        emit(invocation, report if is_drawn or form == "json" else PictureTable(report), form)
        return
    let_leave(invocation)
    text = written(picture, str(form))
    if output is None:
        print(text, end="")
        return
    write_file(invocation, output, text, force=force)
    note(invocation, f"wrote {output}: {len(picture.nodes)} names")


def written(picture: "Picture", form: str) -> str:
    """Return a picture in a form that a file has: html, svg, graphml, dot or json."""
    from plncli.reports.picture import TITLE, PictureReport

    if form == "html":
        from plncli.picture import html

        return html.render(picture, TITLE)
    if form == "svg":
        from plncli.picture import svg

        return svg.render(picture, TITLE)
    if form == "json":
        from plncli.render import as_text

        return as_text(PictureReport(picture), "json")
    from plncli.picture import graphs

    return graphs.graphml(picture) if form == "graphml" else graphs.dot(picture)


def _family(text: str) -> str:
    from plncli.picture import FAMILIES

    singular = {"people": "person", "communities": "community", "sources": "source",
                "contacts": "person", "contact": "person"}  # fmt: skip
    return read_code("--kind", singular.get(text.casefold(), text), FAMILIES)


def _read(
    invocation: Invocation,
    *,
    family: str | None,
    box: str | None,
    scope: str | None,
    topic: str | None,
    circle: str | None,
) -> "Picture":
    """Return the picture, or the part of it that was asked for."""
    from plncli.cli.resolve import resolve
    from plncli.picture import Picture
    from plncli.picture.gathering import gather
    from plncli.store.picture import members

    with invocation.reading() as connection:
        picture = gather(connection, invocation.today, invocation.settings)
        name = topic and resolve(invocation, connection, topic.lstrip("+#"), ("topic",)).name
        inside = None
        if circle:
            chosen = resolve(invocation, connection, circle, ("community",))
            inside = members(connection, chosen.id)
    nodes = tuple(
        node
        for node in picture.nodes
        if family in (None, node.family)
        and (box is None or box in node.boxes)
        and scope in (None, node.scope)
        and (not name or name in node.topics)
        and (inside is None or node.id in inside)
    )
    known = {node.id for node in nodes}
    edges = tuple(edge for edge in picture.edges if known.issuperset(edge))
    return Picture(nodes, edges)
