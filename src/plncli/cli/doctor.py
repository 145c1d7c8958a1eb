"""`pln doctor`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format
from plncli.cli.output import emit

if TYPE_CHECKING:
    from plncli.feeds.health import Ailment


def command(
    ctx: typer.Context,
    check: Annotated[
        bool,
        typer.Option("--check", help="Ask the network: has a dead feed moved, does https work?"),
    ] = False,
    form: Format = None,
) -> None:
    """Look after the store and the feeds: what is dead, moved, silent or twice."""
    from plncli.reports import doctor

    invocation = invocation_of(ctx)
    answers = _asked(invocation) if check else []
    with invocation.reading() as connection:
        report = doctor.build(connection, invocation.store, invocation.now, answers)
    emit(invocation, report, form)
    if not report.ok:
        raise typer.Exit(1)


def _asked(invocation: Invocation) -> "list[Ailment]":
    from plncli.cli.network import fetch_limits
    from plncli.feeds.checkup import check_up
    from plncli.store.health import cooling_hosts, feed_facts

    with invocation.reading() as connection:
        feeds = feed_facts(connection, invocation.now)
        cooling = cooling_hosts(connection, invocation.moment)
    return check_up(
        feeds,
        fetch_limits(invocation.settings),
        invocation.now,
        allow_private=invocation.settings.feeds_allow_private,
        cooling=frozenset(name for name, _ in cooling),
    )
