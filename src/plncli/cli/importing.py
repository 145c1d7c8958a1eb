"""`pln import`."""

import sys
from collections.abc import Sequence
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

    from plncli.reports.importing import ImportReport


def command(
    ctx: typer.Context,
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Files to read; - is stdin.")
    ],
    read_as: Annotated[
        str | None, typer.Option("--as", metavar="FORMAT", help="Read them as this format: opml.")
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
    """Bring feeds from an OPML file."""
    from plncli.reports.importing import ImportReport
    from plncli.store.journal import taken_back

    _check_format(read_as)
    invocation = invocation_of(ctx)
    whole = ImportReport()
    failures: list[PlnError] = []
    with (
        invocation.writing() as connection,
        taken_back(connection) if dry_run else nullcontext(),
    ):
        for name in files:
            try:
                data = _read(name)
                if read_as is None:
                    _check_content(name, data)
                part = _imported(invocation, connection, name, data, split(topic or ()))
            except PlnError as error:
                failures.append(error)
            else:
                whole = whole.and_then(part)
    if len(failures) == len(files):
        raise failures[0]
    if dry_run or form:
        emit(invocation, whole, form)
    for line in [*map(str, failures), *whole.problems]:
        note(invocation, line)
    note(invocation, f"{'would be: ' if dry_run else ''}{whole.summary()}")
    if failures or whole.problems:
        raise typer.Exit(PartialError.exit_code)


def _read(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except FileNotFoundError:
        raise NotFoundError(f"there is no file {name}") from None
    except OSError as error:
        raise PlnError(f"cannot read {name}: {error.strerror}") from error


def _check_format(read_as: str | None) -> None:
    from plncli.formats import FORMATS

    if read_as is not None and read_as.lower() not in FORMATS:
        raise UsageError(f"--as {read_as!r} is no format", f"pln imports {', '.join(FORMATS)}")


def _check_content(name: str, data: bytes) -> None:
    from plncli.formats import FORMATS, looks_like

    kind = looks_like(data)
    if kind == "a feed":
        raise UsageError(f"{name} is a feed, not a list of feeds", "`pln follow` takes its address")
    if kind not in FORMATS:
        raise UsageError(f"{name} looks like {kind}", f"pln imports {', '.join(FORMATS)}")


def _imported(
    invocation: Invocation,
    connection: "sqlite3.Connection",
    name: str,
    data: bytes,
    topics: Sequence[str],
) -> "ImportReport":
    from plncli.feeds import subscribe
    from plncli.formats.opml import read_opml
    from plncli.reports import importing

    document = read_opml(data, name)
    planned = subscribe.plan(document.feeds, subscribe.known_feeds(connection), topics)
    refused = subscribe.subscribe(connection, planned, invocation.moment)
    return importing.build(name, planned, (*document.problems, *refused))
