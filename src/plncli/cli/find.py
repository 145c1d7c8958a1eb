"""`pln find`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format

if TYPE_CHECKING:
    import sqlite3

KINDS = (
    "contact", "community", "source", "entry", "interaction", "event", "topic", "question", "note",
)  # fmt: skip
MANY = 2000
"""Entries to be indexed of which the user is told: it takes longer than a moment."""


def command(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="WORDS...",
            help="Words, or a query such as 'rubric* from:Ana'.",
            autocompletion=completion.queries,
        ),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            metavar="KIND",
            help="Only this: " + ", ".join(KINDS) + ".",
            autocompletion=completion.codes(KINDS),
        ),
    ] = None,
    limit: Annotated[
        int, typer.Option(metavar="N", min=1, max=200, help="How many of each kind.")
    ] = 5,
    rebuild: Annotated[
        bool,
        typer.Option("--rebuild", help="Make the index of all words anew, if it is damaged."),
    ] = False,
    form: Format = None,
) -> None:
    """Find who to ask and where to go, in all that you have.

    People come in the order in which to ask them: who has the topic, who answered
    before, who is near; whom you asked only just now comes later. Words are found
    in every form (rubric, rubrics), whatever their case and accents. A query with
    a minus, a star or brackets goes in single quotes: 'quiz -library'.
    """
    from plncli.cli.options import read_code
    from plncli.cli.output import emit, note, on_terminal
    from plncli.errors import UsageError
    from plncli.query import parse
    from plncli.reports import find

    invocation = invocation_of(ctx)
    if not words:
        if not rebuild:
            raise UsageError("find what?", "pln find WORDS, such as pln find rubrics")
        with invocation.reading() as connection:
            refresh(invocation, connection, rebuild=True)
        note(invocation, "the index of words is made anew")
        return
    kinds = (read_code("--kind", kind, KINDS),) if kind else KINDS
    query = parse(" ".join(words), invocation.now, invocation.settings.date_order or None)
    with invocation.reading() as connection:
        refresh(invocation, connection, rebuild=rebuild)
        found = find.build(
            connection, query, invocation.now, invocation.settings, limit=limit, kinds=kinds
        )
    flat = form in ("csv", "plain") or (form is None and not on_terminal())
    emit(invocation, find.Rows(found) if flat else found, form)
    if flat and not found.ids():
        note(invocation, found.nothing())


def refresh(
    invocation: Invocation, connection: "sqlite3.Connection", *, rebuild: bool = False
) -> None:
    """Bring the index up to date, or make it anew, and say so where it takes long."""
    from plncli.cli.progress import progress
    from plncli.store import search

    with progress(invocation) as show:

        def told(done: int, waiting: int) -> None:
            if waiting >= MANY:
                share = done * 100 // waiting
                show(f"indexing {waiting:,} entries: {share} %; Ctrl-C is safe")

        make = search.rebuild if rebuild else search.refresh
        make(connection, told=told)
