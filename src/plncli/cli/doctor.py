"""`pln doctor`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format
from plncli.cli.output import emit, note

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from plncli.feeds.health.checkup import CheckUp
    from plncli.feeds.keeping.facts import FeedFacts


def command(
    ctx: typer.Context,
    check: Annotated[
        bool,
        typer.Option("--check", help="Ask the network: has a dead feed moved, does https work?"),
    ] = False,
    form: Format = None,
) -> None:
    """Look after the store and the feeds: what is dead, moved, silent or twice.

    Each finding ends with a command that mends it. The exit code is 1 when
    something is broken, 0 when there is advice at most.
    """
    from functools import partial

    from plncli.reports import doctor

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        ask = partial(_ask, invocation, connection) if check else None
        report = doctor.build(connection, invocation.store, invocation.now, ask)
    emit(invocation, doctor.ChecksTable(report) if form == "csv" else report, form)
    if not report.ok:
        raise typer.Exit(1)


def _ask(
    invocation: Invocation, connection: "sqlite3.Connection", feeds: "Sequence[FeedFacts]"
) -> "CheckUp | None":
    """Ask the network, and keep what it says of hosts; None when it cannot be reached."""
    from plncli.cli.network import fetch_limits
    from plncli.cli.progress import progress
    from plncli.feeds.fetching.hosts import cooling
    from plncli.feeds.health.checkup import check_up
    from plncli.feeds.pulling.courtesy import note_answers
    from plncli.store.hosts import host_states

    hosts = host_states(connection)
    with progress(invocation) as show:
        found = check_up(
            feeds,
            fetch_limits(invocation.settings),
            allow_private=invocation.settings.feeds_allow_private,
            cooling=cooling(hosts.values(), invocation.moment),
            say=show,
        )
    note_answers(connection, hosts, found.answers, invocation.moment)
    if found.is_offline:
        note(invocation, "no host could be reached: you seem to be offline")
        return None
    return found
