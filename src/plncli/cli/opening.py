"""`pln open`."""

import sqlite3
from typing import Annotated

import typer

from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.output import note


def command(
    ctx: typer.Context,
    words: Annotated[
        list[str], typer.Argument(metavar="N…", help="Numbers of the last edition, or ids.")
    ],
    file: Annotated[
        bool, typer.Option("--file", help="The file to play or to open, not the page.")
    ] = False,
) -> None:
    """Open entries in the browser.

    The browser is $BROWSER or the system's own. Where there is no display, the
    links are printed.
    """
    open_entries(invocation_of(ctx), words, file=file)


def open_entries(invocation: Invocation, words: list[str], *, file: bool = False) -> None:
    """Open the entries that ``words`` name, their pages or their files, and mark them.

    Raises:
        PartialError: some have nothing to open.
    """
    from plncli import opener
    from plncli.errors import PartialError
    from plncli.store import append, edition, twins
    from plncli.store.connection import open_store
    from plncli.store.journal import operation

    opened, without = [], []
    with open_store(invocation.store) as connection:
        for entry in edition.choose_entries(connection, words):
            link = opener.web_link(_file(connection, entry.key) if file else entry.link)
            if link is None:
                without.append(entry)
                continue
            if opener.open_link(link):
                note(invocation, f"opened {entry.title}")
            else:
                print(link)
            opened.append(entry)
        with operation(connection, invocation.command_line, invocation.moment):
            append.mark(connection, [entry.key for entry in opened], "opened", invocation.moment)
            twins.see(connection, [entry.link for entry in opened], invocation.moment)
    if without:
        raise PartialError(
            f"no {'file' if file else 'link'} to open: "
            + ", ".join(f"{entry.id} {entry.title}" for entry in without),
            f"`pln show {without[0].id}` shows what is there",
        )


def _file(connection: sqlite3.Connection, key: int) -> str | None:
    from plncli.store.content import contents

    files = contents(connection, [key])[key].enclosures
    return str(files[0]["url"]) if files else None
