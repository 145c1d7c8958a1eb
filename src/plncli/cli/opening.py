"""`pln open`."""

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.output import note

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from plncli.store.edition import Chosen

    Find = Callable[["sqlite3.Connection", "Chosen"], str | None]


def command(
    ctx: typer.Context,
    words: Annotated[
        list[str], typer.Argument(metavar="N…", help="Numbers of the last edition, or ids.")
    ],
    file: Annotated[
        bool, typer.Option("--file", help="The file to play or to open, not the page.")
    ] = False,
    numbered: Annotated[
        int | None,
        typer.Option(
            "--link", metavar="N", min=1, help="The link that has this number in `pln show`."
        ),
    ] = None,
) -> None:
    """Open entries in the browser.

    The browser is $BROWSER or the system's own. Where there is no display, the
    links are printed.
    """
    invocation = invocation_of(ctx)
    if file:
        open_entries(invocation, words, _file, "file")
    elif numbered:
        open_entries(invocation, words, partial(_numbered, numbered), f"link [{numbered}]")
    else:
        open_entries(invocation, words)


def open_entries(
    invocation: Invocation, words: list[str], find: "Find | None" = None, what: str = "link"
) -> None:
    """Open the entries that ``words`` name, and mark them.

    Args:
        find: what of an entry is opened; its page, where nothing is said.
        what: that in a word.

    Raises:
        PartialError: some do not have it.
    """
    from plncli import opener
    from plncli.errors import PartialError
    from plncli.store import edition, twins
    from plncli.store.connection import open_store
    from plncli.store.journal import operation

    opened, without = [], []
    with open_store(invocation.store) as connection:
        for entry in edition.choose_entries(connection, words):
            link = opener.web_link((find or _page)(connection, entry))
            if link is None:
                without.append(entry)
                continue
            if opener.open_link(link):
                note(invocation, f"opened {entry.title}")
            else:
                print(link)
            opened.append(entry)
        with operation(connection, invocation.command_line, invocation.moment):
            twins.mark(connection, opened, "opened", invocation.moment)
    if without:
        raise PartialError(
            f"no {what} to open: " + ", ".join(f"{entry.id} {entry.title}" for entry in without),
            f"`pln show {without[0].id}` shows what is there",
        )


def _page(_: "sqlite3.Connection", entry: "Chosen") -> str | None:
    return entry.link


def _file(connection: "sqlite3.Connection", entry: "Chosen") -> str | None:
    from plncli.store.content import contents

    files = contents(connection, [entry.key])[entry.key].enclosures
    return str(files[0]["url"]) if files else None


def _numbered(number: int, connection: "sqlite3.Connection", entry: "Chosen") -> str | None:
    from plncli.reading import links
    from plncli.store.content import markup

    found = links(markup(connection, entry.key), entry.link)
    return found[number - 1] if number <= len(found) else None
