"""`pln pull`."""

from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli import INTERRUPTED, completion
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format
from plncli.cli.output import emit, note
from plncli.counted import counted

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from plncli.feeds.keeping.records import FeedState, Outcome
    from plncli.reports.pull import PullReport

SHOWN = 10
"""How many failures are told one by one."""
INDEXED = 500
"""New entries that are indexed after a pull: a tenth of a second. More wait for `pln find`."""


def command(
    ctx: typer.Context,
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SOURCE]...",
            help="Only these sources.",
            autocompletion=completion.names("source"),
        ),
    ] = None,
    force: Annotated[
        bool,
        typer.Option(
            "--force",
            help="Ask all feeds, whatever their schedule; a host that asked for time gets it.",
        ),
    ] = False,
    jobs: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Feeds fetched at the same time.")
    ] = None,
    verbose: Annotated[
        bool,
        typer.Option(
            "--verbose", "-v", help="Say of each feed that was not asked why, and when it will be."
        ),
    ] = False,
    form: Format = None,
) -> None:
    """Update the feeds that are due.

    How often a feed is asked follows from its source's pace: close, every hour; daily,
    every 3 hours; weekly, every 12 hours; rarely, every 24 hours. A feed or its server can
    ask for more time, up to a day. A feed that fails is asked again after an hour, then 2,
    4, and so on, at most 48, and is never given up; only one that its host calls gone for
    good twice, a day apart, is left until you name it. One that is sent elsewhere for good
    gets its new address after three pulls over a week (`pln list moves`).
    """
    import time

    from plncli.feeds.pulling.lock import pull_lock
    from plncli.reports.pull import PullReport

    invocation = invocation_of(ctx)
    started = time.monotonic()
    with invocation.reading() as connection:
        feeds = _wanted(invocation, connection, sources or [])
        lock = invocation.store.with_name(f"{invocation.store.stem}.pull.lock")
        with pull_lock(lock, invocation.now.strftime("%Y-%m-%d %H:%M:%S")):
            outcomes, interrupted = _pulled(
                invocation, connection, feeds, force=force, named=bool(sources), jobs=jobs
            )
            gone = 0 if interrupted else _let_go(invocation, connection)
    report = PullReport(outcomes, time.monotonic() - started)
    if form or not invocation.quiet:  # a quiet pull from cron has nothing to send by mail
        emit(invocation, report, form)
    _tell(invocation, report, interrupted=interrupted, verbose=verbose)
    if verbose and gone:
        old = counted(gone, "old entry", "old entries")
        note(invocation, f"{old} let go (feeds.keep_days in `pln config list`)")
    if not interrupted:
        _index(invocation)
    code = INTERRUPTED if interrupted else _exit_code(report)
    if code:
        raise typer.Exit(code)


def _index(invocation: Invocation) -> None:
    """Index what came, so that `pln find` answers at once; much is left for it."""
    from plncli.store import search

    with invocation.reading() as connection:
        search.refresh(connection, most=INDEXED)


def _wanted(
    invocation: Invocation, connection: "sqlite3.Connection", names: "Sequence[str]"
) -> "list[FeedState]":
    from plncli.errors import NotFoundError
    from plncli.store.feeds import feed_states

    states = feed_states(connection)
    if not names:
        return states
    from plncli.cli.resolve import resolve

    chosen = [resolve(invocation, connection, name, ("source",)) for name in names]
    by_id = {feed.source_id: feed for feed in states}
    for source in chosen:
        if source.id not in by_id:
            raise NotFoundError(
                f"{source.name} ({source.id}) has no feed", f"`pln edit {source.id} --feed URL`"
            )
    wanted = {source.id for source in chosen}
    return [feed for feed in states if feed.source_id in wanted]


def _pulled(
    invocation: Invocation,
    connection: "sqlite3.Connection",
    feeds: "Sequence[FeedState]",
    *,
    force: bool,
    named: bool,
    jobs: int | None,
) -> "tuple[tuple[Outcome, ...], bool]":
    """Return what came of the feeds, in their order, and whether the user broke it off."""
    from plncli.feeds.parsing.process import ParserPool

    interrupted = False
    with ParserPool() as parsers:
        parsers.expect(sum(feed.is_new for feed in feeds))
        # Most of what a pull imports: it comes while the parsers start.
        from plncli.cli.network import fetch_limits
        from plncli.cli.progress import progress
        from plncli.feeds.pulling.plan import plan
        from plncli.feeds.pulling.pull import pull, skipped
        from plncli.store.hosts import host_states

        hosts = host_states(connection)
        due, left = plan(feeds, hosts, invocation.moment, force=force, named=named)
        limits = fetch_limits(invocation.settings, jobs)
        allow_private = invocation.settings.feeds_allow_private
        came = {each.feed.source_id: skipped(each) for each in left}
        outcomes = pull(
            connection, due, invocation.moment, limits, parsers, allow_private=allow_private
        )
        try:
            with progress(invocation, len(due)) as show, closing(outcomes):
                for outcome in outcomes:
                    came[outcome.source_id] = outcome
                    show(outcome.title)
        except KeyboardInterrupt:
            interrupted = True
    done = (came[feed.source_id] for feed in feeds if feed.source_id in came)
    return tuple(done), interrupted


def _let_go(invocation: Invocation, connection: "sqlite3.Connection") -> int:
    """Let old entries go when it is time, and return how many they were."""
    from plncli.feeds.keeping.retention import is_due, keep
    from plncli.store import retention

    kept = keep(invocation.settings, invocation.moment)
    if kept is None or not is_due(retention.done_at(connection), invocation.moment):
        return 0
    return retention.let_go(connection, kept, invocation.moment)


def _tell(
    invocation: Invocation, report: "PullReport", *, interrupted: bool, verbose: bool
) -> None:
    if verbose:
        for line in report.reasons():
            note(invocation, line)
    for line in report.moves():
        note(invocation, line)
    if not report.outage:
        for failure in report.failed[:SHOWN]:
            note(invocation, f"{failure.title} ({failure.source_id}): {failure.error_message}")
        if len(report.failed) > SHOWN:
            note(
                invocation,
                f"and {len(report.failed) - SHOWN} more (`pln list sources --format json` has all)",
            )
    begun = "interrupted; what was written stays: " if interrupted else ""
    note(invocation, begun + report.summary())


def _exit_code(report: "PullReport") -> int:
    from plncli.errors import NetworkError, PartialError
    from plncli.feeds.pulling.outage import NOBODYS_FAULT, UNHEARD

    if not report.failed:
        return 0
    silent = (*UNHEARD, *NOBODYS_FAULT)
    unanswered = all(failure.error_code in silent for failure in report.failed)
    if unanswered and len(report.failed) == len(report.ids()):
        return NetworkError.exit_code
    return PartialError.exit_code
