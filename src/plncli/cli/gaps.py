"""`pln gaps`."""

import sqlite3
from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format, read_code
from plncli.cli.output import emit

if TYPE_CHECKING:
    from plncli.model import Topic


def command(
    ctx: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help="All findings, in short.")] = False,
    box: Annotated[
        str | None,
        typer.Option(
            metavar="BOX", help="Only one part, such as blogs-websites or local-colleagues."
        ),
    ] = None,
    circle: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what belongs to this circle.")
    ] = None,
    topic: Annotated[
        str | None, typer.Option(metavar="TOPIC", help="Only what has this topic.")
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(metavar="gap|thin", help="Exit code 1 when something is a gap (or thin)."),
    ] = None,
    form: Format = None,
) -> None:
    """Show what your network is missing."""
    from plncli.cli.resolve import resolve
    from plncli.gaps.boxes import BOX_NAMES
    from plncli.reports import gaps

    invocation = invocation_of(ctx)
    limit = read_code("--fail-on", fail_on, ("gap", "thin")) if fail_on else None
    with invocation.reading() as connection:
        report = gaps.build(
            connection,
            invocation.now,
            invocation.settings,
            box=read_code("--box", box, tuple(BOX_NAMES)) if box else None,
            circle=resolve(invocation, connection, circle, ("community",)).id if circle else None,
            topic=_topic(invocation, connection, topic.lstrip("+#")) if topic else None,
            whole=everything,
        )
    emit(invocation, gaps.FindingsTable(report) if form == "csv" else report, form)
    if limit and report.holds(limit):
        raise typer.Exit(1)


def _topic(invocation: Invocation, connection: sqlite3.Connection, name: str) -> "Topic":
    from plncli.cli.resolve import resolve
    from plncli.store import read

    (topic,) = read.topics(connection, resolve(invocation, connection, name, ("topic",)).id)
    return topic
