"""`pln diff`."""

import sqlite3
from datetime import date
from typing import Annotated

import typer

from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format
from plncli.cli.output import emit
from plncli.cli.since import past_day


def command(
    ctx: typer.Context,
    since: Annotated[
        list[str],
        typer.Argument(metavar="SINCE", help="A date; or last: when you kept numbers last."),
    ],
    form: Format = None,
) -> None:
    """Show what changed in your network since a day: who joined, left, woke, went quiet.

    Numbers are compared with those that `pln stats --snapshot` kept on that day or before.
    """
    from plncli.reports import diff

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        day = _day(invocation, connection, " ".join(since))
        report = diff.build(connection, day, invocation.now, invocation.settings)
    emit(invocation, diff.ChangesTable(report) if form == "csv" else report, form)


def _day(invocation: Invocation, connection: sqlite3.Connection, words: str) -> date:
    if words.lower() != "last":
        return past_day(invocation, words)
    from datetime import timedelta

    from plncli.errors import NotFoundError
    from plncli.store import snapshots

    yesterday = (invocation.today - timedelta(days=1)).isoformat()
    found = snapshots.latest(connection, yesterday)
    if found is None:
        raise NotFoundError(
            "no numbers of an earlier day are kept",
            "`pln stats --snapshot` keeps today's; or give a date",
        )
    return date.fromisoformat(found.day)
