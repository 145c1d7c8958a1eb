"""`pln gaps`."""

import sqlite3
from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format, read_code
from plncli.cli.output import emit
from plncli.errors import UsageError

if TYPE_CHECKING:
    from plncli.model import Topic


def command(
    ctx: typer.Context,
    finding: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FINDING]", help="One finding alone: its id or its name."),
    ] = None,
    plan: Annotated[
        bool, typer.Option("--plan", help="Plan a first step about it: `pln today` shows it.")
    ] = False,
    step: Annotated[
        str | None,
        typer.Option(metavar="TEXT", help="The first step in your words; else what is proposed."),
    ] = None,
    by: Annotated[
        str | None, typer.Option(metavar="DATE", help="Until when; else within a week.")
    ] = None,
    whom: Annotated[
        str | None,
        typer.Option(
            "--ask",
            metavar="NAME",
            help="Whom you will ask.",
            autocompletion=completion.names("contact"),
        ),
    ] = None,
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
    """Show what your network is missing, and plan a first step.

    With --plan the most urgent finding, or the one that you name, becomes a
    step with a date; `pln done ID` when it is done. With --circle or --topic
    your time, accounts, hours and the shape of the whole are left out: they
    belong to no part.
    """
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
            own_presets=invocation.own_presets,
        )
        if finding:
            report = report.alone(report.named(" ".join(finding)))
    if plan or step is not None:
        from plncli.cli.planning import make_plan

        make_plan(invocation, report, step, by, whom, form)
        return
    if by or whom:
        raise UsageError("--by and --ask are about a plan", "add --plan")
    emit(invocation, gaps.FindingsTable(report) if form == "csv" else report, form)
    if limit and report.holds(limit):
        raise typer.Exit(1)


def _topic(invocation: Invocation, connection: sqlite3.Connection, name: str) -> "Topic":
    from plncli.cli.resolve import resolve
    from plncli.store import read

    (topic,) = read.topics(connection, resolve(invocation, connection, name, ("topic",)).id)
    return topic
