"""`pln import`."""

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import DryRun, Format, split
from plncli.cli.output import emit, note
from plncli.errors import NotFoundError, PartialError, PlnError, UsageError

if TYPE_CHECKING:
    import sqlite3

    from plncli.formats.ics import CalendarFile
    from plncli.formats.opml import OpmlDocument
    from plncli.formats.organizer import FilledSheet
    from plncli.reports.importing import ImportReport

    Document = OpmlDocument | CalendarFile | FilledSheet


def command(
    ctx: typer.Context,
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Files to read; - is stdin.")
    ],
    read_as: Annotated[
        str | None,
        typer.Option(
            "--as", metavar="FORMAT", help="Read them as this format: opml, ics or organizer."
        ),
    ] = None,
    dry_run: DryRun = False,
    topic: Annotated[
        list[str] | None,
        typer.Option(
            metavar="TOPIC",
            help="Topic for all that they hold; repeat it or use commas.",
            autocompletion=completion.topics,
        ),
    ] = None,
    form: Format = None,
) -> None:
    """Bring feeds (OPML), events (a calendar), or an organizer sheet that is filled in.

    Feeds become sources. Events become events, each once, however often the file is
    read; a series whose name or hashtag is a group's says when the group meets. Rows of a
    sheet change what they name and add what is new.
    """
    from plncli.reports.importing import ImportReport
    from plncli.store.journal import taken_back

    _check_format(read_as)
    invocation = invocation_of(ctx)
    documents: dict[str, Document] = {}
    failures: list[PlnError] = []
    for name in files:
        try:
            documents[name] = _document(invocation, name, read_as)
        except PlnError as error:
            failures.append(error)
    if not documents:
        raise failures[0]
    whole = ImportReport()
    with (
        invocation.writing() as connection,
        taken_back(connection) if dry_run else nullcontext(),
    ):
        for name, document in documents.items():
            part = _bring(invocation, connection, name, document, split(topic or ()))
            whole = whole.and_then(part)
    if dry_run or form or whole.brought:
        emit(invocation, whole, form)
    for problem in [*map(str, failures), *whole.problems]:
        note(invocation, problem)
    touched = whole.sources or any(each.id for each in whole.brought)
    undo = "" if dry_run or not touched else "; undo: pln undo"
    note(invocation, f"{'would be: ' if dry_run else ''}{whole.summary()}{undo}")
    if failures or whole.is_partial:
        raise typer.Exit(PartialError.exit_code)


def _bring(
    invocation: Invocation,
    connection: "sqlite3.Connection",
    name: str,
    document: "Document",
    topics: list[str],
) -> "ImportReport":
    """Bring what a document holds: events of a calendar, rows of a sheet, feeds of a list."""
    from plncli.feeds.following import subscribe
    from plncli.formats.opml import OpmlDocument
    from plncli.formats.organizer import FilledSheet
    from plncli.reports import importing

    if isinstance(document, FilledSheet):
        from plncli.cli import sheets

        return sheets.bring(invocation, connection, name, document, topics)
    if not isinstance(document, OpmlDocument):
        from plncli.cli import calendars

        return calendars.bring(invocation, connection, name, document, topics)
    joined = _join(invocation, connection, name, document)
    planned = subscribe.plan(document.feeds, subscribe.known_feeds(connection), topics)
    refused = subscribe.subscribe(connection, planned, invocation.moment)
    for line in document.twins:
        note(invocation, f"{name}:{line}: listed with http and with https; both are kept")
    return importing.build(name, planned, (*document.problems, *refused), joined)


def _join(
    invocation: Invocation, connection: "sqlite3.Connection", name: str, document: "OpmlDocument"
) -> dict[str, str]:
    """Give feeds of a list to sources that have none; return the titles of these, by feed."""
    from plncli.feedless import Feedless, Listed, owners
    from plncli.feeds.following.subscribe import known_feeds
    from plncli.formats.opml import feed_key
    from plncli.store import read, write

    without = [
        Feedless(each.id, each.title, each.url)
        for each in read.sources(connection)
        if not each.feed_url and each.status != "archived" and each.kind != "book"
    ]
    known = known_feeds(connection) if without else {}
    lines = {feed.feed_url: feed.line for feed in document.feeds}
    listed = [
        Listed(feed.feed_url, feed.title, feed.site_url)
        for feed in document.feeds
        if feed_key(feed.feed_url) not in known
    ]
    joined = {}
    for feed, source in owners(listed, without):
        values = {"feed_url": feed.url, "url": source.page or feed.page}
        write.change(connection, "source", source.id, values, write.Links(), invocation.moment)
        joined[feed.url] = source.title
        line = lines[feed.url]
        note(invocation, f"{name}:{line}: {source.title} had no feed; this one is its feed now")
    return joined


def _document(invocation: Invocation, name: str, read_as: str | None) -> "Document":
    data = _read(name)
    form = (read_as or _format(name, data)).lower()
    if form == "ics":
        from plncli.cli import calendars

        return calendars.read(invocation, data, name)
    if form == "organizer":
        from plncli.formats import organizer

        return organizer.read(data, name)
    from plncli.formats.opml import read_opml

    return read_opml(data, name)


def _read(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except FileNotFoundError:
        raise NotFoundError(
            f"there is no file {name}",
            "give the path of a list of feeds, of a calendar or of a sheet",
        ) from None
    except OSError as error:
        raise PlnError(f"cannot read {name}: {error.strerror}") from error


def _check_format(read_as: str | None) -> None:
    from plncli.formats import FORMATS

    if read_as is not None and read_as.lower() not in FORMATS:
        raise UsageError(f"--as {read_as!r} is no format", f"pln imports {', '.join(FORMATS)}")


def _format(name: str, data: bytes) -> str:
    """Return the format that a file is of.

    Raises:
        UsageError: it is of none that can be imported.
    """
    from plncli.formats import FORMATS, looks_like

    kind = looks_like(data)
    if kind == "a feed":
        raise UsageError(f"{name} is a feed, not a list of feeds", "`pln follow` takes its address")
    if kind not in FORMATS:
        raise UsageError(
            f"{name} looks like {kind}",
            "give the list that your feed reader exports (OPML), a calendar (.ics),"
            " or a CSV with the columns of `pln organizer --blank -o blank.csv`",
        )
    return kind
