"""`pln show`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import invocation_of
from plncli.cli.options import Format, Kind
from plncli.errors import UsageError

if TYPE_CHECKING:
    import sqlite3

    from plncli.cli.invocation import Invocation
    from plncli.model import Entry


def command(
    ctx: typer.Context,
    name: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME",
            help="Name, part of it, handle or id; of an entry its id, or its number in the"
            " last edition.",
            autocompletion=completion.any_name,
        ),
    ],
    kind: Kind = None,
    web: Annotated[
        bool, typer.Option("--web", help="Open the page of an entry in the browser instead.")
    ] = False,
    form: Format = None,
) -> None:
    """Show one record whole; an entry with its text.

    An entry that is read on a terminal counts as opened.
    """
    from plncli.cli.options import read_code
    from plncli.cli.output import emit
    from plncli.cli.resolve import entry_key, resolve
    from plncli.store.read import KINDS

    invocation = invocation_of(ctx)
    query = " ".join(name)
    with invocation.reading() as connection:
        key = None if kind else entry_key(connection, query)
        if key is not None:
            _read(invocation, connection, key, form, web=web)
            return
        if web:
            raise UsageError("--web is for entries", "`pln list entries` has their ids")
        from plncli.reports import record

        kinds = (read_code("--kind", kind, KINDS),) if kind else KINDS
        found = resolve(invocation, connection, query, kinds)
        dormant_after = invocation.settings.gaps_dormant_days
        report = record.build(connection, found.kind, found.id, invocation.today, dormant_after)
    emit(invocation, report, form)


def _read(
    invocation: "Invocation",
    connection: "sqlite3.Connection",
    key: int,
    form: str | None,
    *,
    web: bool,
) -> None:
    """Show an entry with its text, as a row in a spreadsheet, or in the browser."""
    from plncli.cli.output import emit, on_terminal
    from plncli.reports import entry
    from plncli.reports.listing import Listing

    page = entry.build(connection, key, invocation.today)
    if web:
        from plncli.cli.opening import open_entries

        open_entries(invocation, [page.entry.id])
    elif form == "csv":
        emit(invocation, Listing("saved", (page.entry,), invocation.today), form)
    else:
        emit(invocation, page, form, widest=entry.WIDTH)
        if form is None and on_terminal():
            _mark_opened(invocation, connection, page.entry)


def _mark_opened(
    invocation: "Invocation", connection: "sqlite3.Connection", entry: "Entry"
) -> None:
    from plncli.store import twins
    from plncli.store.journal import operation

    with operation(connection, invocation.command_line, invocation.moment):
        twins.mark(connection, [entry], "opened", invocation.moment)
