"""`pln discover`."""

import sqlite3
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format, read_code
from plncli.cli.output import emit
from plncli.errors import NotFoundError, UsageError
from plncli.model import BOXES, COMMUNITY_KINDS, EVENT_KINDS, SCOPES, SOURCE_KINDS

if TYPE_CHECKING:
    from plncli.discover.offer import Offer

KINDS = tuple(dict.fromkeys(("contact", *SOURCE_KINDS, *COMMUNITY_KINDS, *EVENT_KINDS)))


def command(
    ctx: typer.Context,
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID]...", help="With --check: only these, by their ids in the catalogue."
        ),
    ] = None,
    box: Annotated[
        str | None,
        typer.Option(
            metavar="BOX",
            help="Only one part, such as blogs-websites or professional-orgs.",
            autocompletion=completion.codes(BOXES),
        ),
    ] = None,
    topic: Annotated[
        str | None,
        typer.Option(
            metavar="TOPIC",
            help="Only what is about this: a topic of yours or any other.",
            autocompletion=completion.topics,
        ),
    ] = None,
    scope: Annotated[
        str | None,
        typer.Option(
            metavar="SCOPE",
            help="Only what reaches so far: school, district, region, national, global.",
            autocompletion=completion.codes(SCOPES),
        ),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            metavar="KIND",
            help="Only one kind, such as podcast, organisation, hashtag, edcamp or contact.",
            autocompletion=completion.codes(KINDS),
        ),
    ] = None,
    historic: Annotated[
        bool, typer.Option("--historic", help="Also chats that have paused or ended.")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Also what is in your network already.")
    ] = False,
    own: Annotated[
        bool, typer.Option("--own", help="Only what your own data points to, no catalogue.")
    ] = False,
    opml: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Look through a list of feeds (OPML) that somebody gave you."
        ),
    ] = None,
    check: Annotated[
        bool,
        typer.Option(
            "--check", help="Ask the network whether they are where they were; nothing is added."
        ),
    ] = False,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="How many at most.")] = 7,
    form: Format = None,
) -> None:
    """Find what could join your network: what fits your topics and gaps comes first.

    It looks through a catalogue that comes with pln, and through your own data:
    sites that several of your sources link to, people who write in them or whom
    your log names, platforms where your people are. Nothing is added: each hit has
    the line that adds it. Without --check nothing is asked or sent anywhere.
    """
    from plncli.reports import discover

    if own and opml:
        raise UsageError("--own and --opml are two places to look in", "leave one of them out")
    if ids and not check:
        raise UsageError("ids are for --check", "add it, or leave them out")
    invocation = invocation_of(ctx)
    if ids:
        _check_these(invocation, ids, form)
        return
    wanted = discover.Wanted(
        box=read_code("--box", box, BOXES) if box else None,
        topic=topic.lstrip("+#") if topic else None,
        scope=read_code("--scope", scope, SCOPES) if scope else None,
        kind=read_code("--kind", kind, KINDS) if kind else None,
        historic=historic,
        known=everything,
    )
    with invocation.reading() as connection:
        offers = _listed(opml) if opml else _offers(connection, invocation.now.date(), own=own)
        report = discover.build(
            connection,
            invocation.now,
            invocation.settings,
            offers,
            wanted,
            limit,
        )
    if check:
        from plncli.cli import checking

        checking.check(invocation, [hit.offer for hit in report.hits], form)
        return
    emit(invocation, discover.DiscoverTable(report) if form == "csv" else report, form)


def _check_these(invocation: Invocation, ids: list[str], form: str | None) -> None:
    from plncli.cli import checking
    from plncli.discover.catalogue import catalogue

    checking.check(invocation, checking.chosen(catalogue(), ids), form)


def _offers(connection: sqlite3.Connection, today: date, *, own: bool) -> "tuple[Offer, ...]":
    """Return what one's own data points to and, unless only that is wanted, the catalogue."""
    from plncli.store.candidates import candidates

    found = candidates(connection, today)
    if own:
        return found
    from plncli.discover.catalogue import catalogue

    return (*found, *catalogue())


def _listed(path: Path) -> "tuple[Offer, ...]":
    from plncli.discover import blogroll
    from plncli.formats.opml import read_opml

    if not path.is_file():
        raise NotFoundError(f"there is no file {path}", "give the path of a list of feeds (OPML)")
    return blogroll.offers(read_opml(path.read_bytes(), path.name), path.name)
