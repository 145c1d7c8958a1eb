"""`pln skim`."""

import sqlite3
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli.completion import codes, names, queries, topics
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format
from plncli.cli.output import emit, in_color, note, on_terminal

if TYPE_CHECKING:
    from plncli.reports.skim import Skim
    from plncli.reports.today.item import Item as Due
    from plncli.store.skim import Wanted


def command(
    ctx: typer.Context,
    minutes: Annotated[
        int | None, typer.Option(metavar="N", min=1, max=1440, help="How long it may take.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Look back to this day.")
    ] = None,
    topic: Annotated[
        str | None,
        typer.Option(metavar="TOPIC", help="Only what is about it.", autocompletion=topics),
    ] = None,
    contact: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="Only what this person publishes.", autocompletion=names("contact")
        ),
    ] = None,
    narrowed: Annotated[
        str | None,
        typer.Option(
            "--filter",
            metavar="QUERY",
            help="Only what matches, such as 'from:Ana -#politics newer:1w'.",
            autocompletion=queries,
        ),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="All there is: no budget, no limit per source.")
    ] = False,
    missed: Annotated[
        bool, typer.Option("--missed", help="What passed before you saw it: the best of it.")
    ] = False,
    by: Annotated[
        str,
        typer.Option(
            metavar="WHAT",
            help="Group by person, topic, time or source.",
            autocompletion=codes(("person", "topic", "time", "source")),
        ),
    ] = "person",
    peek: Annotated[bool, typer.Option("--peek", help="Look only: mark nothing as seen.")] = False,
    anew: Annotated[
        bool, typer.Option("--next", help="The next edition, from what is left today.")
    ] = False,
    why: Annotated[bool, typer.Option("--why", help="Say why each entry is there.")] = False,
    interactive: Annotated[
        bool, typer.Option("--interactive", "-i", help="Go through it with the keyboard.")
    ] = False,
    form: Format = None,
) -> None:
    """Show today's edition of what your network published.

    On a terminal the edition is kept for the day and its entries are marked as
    seen; `pln open 3`, `pln save 3` and `pln mute 3` then know its numbers. With
    --peek, with --format and in a pipe nothing is kept and nothing is marked.
    With --topic, --contact, --filter, --since, --missed, --all or other --minutes it is an
    edition of its own beside the day's.
    """
    from plncli.reports import skim
    from plncli.store.connection import open_store

    invocation = invocation_of(ctx)
    keeps = form is None and not peek and on_terminal()
    with open_store(invocation.store) as connection:
        wanted = wanted_of(invocation, connection, minutes, since, topic, contact)
        wanted = wanted._replace(everything=everything, missed=missed)
        if narrowed is not None:
            from plncli.cli.options import read_query

            wanted = wanted._replace(filter=read_query(invocation, narrowed, "entry"))
        page = skim.build(
            connection,
            wanted,
            invocation.now,
            invocation.settings,
            anew=anew,
            why=why,
            by=by if by == "person" else _grouping(by),
        )
        page = page._replace(
            due=_due(
                invocation, connection, whole=form == "table" or (form is None and on_terminal())
            )
        )
        if interactive and page.edition.items:
            _walk(invocation, connection, page, form, peek=peek)
            return
        _show(invocation, page, form)
        if keeps and page.edition.items:
            sys.stdout.flush()  # what could not be printed was not seen
            if page.fixed:
                _see_rest(invocation, connection, page)
            else:
                _keep(invocation, connection, page)


def wanted_of(
    invocation: Invocation,
    connection: sqlite3.Connection,
    minutes: int | None,
    since: str | None,
    topic: str | None,
    contact: str | None = None,
) -> "Wanted":
    """Return what an edition is to be, by the words of the options.

    Raises:
        UsageError: a day that cannot be.
        NotFoundError, AmbiguousNameError: no topic or contact, or several, answer to a name.
    """
    from plncli.store.skim import Wanted

    wanted = Wanted(minutes or invocation.settings.skim_minutes)
    if since:
        wanted = wanted._replace(since=invocation.day(since))
    if topic or contact:
        from plncli.cli.resolve import resolve

        if topic:
            found = resolve(invocation, connection, topic.lstrip("+#"), ("topic",))
            wanted = wanted._replace(topic=found.name)
        if contact:
            found = resolve(invocation, connection, contact, ("contact",))
            wanted = wanted._replace(contact_id=found.id)
    return wanted


def _due(
    invocation: Invocation, connection: sqlite3.Connection, *, whole: bool
) -> "tuple[Due, ...]":
    """What else is due today; in data only promises and events, which cost nothing to know.

    Without looking far where nothing can be: every skim pays for it.
    """
    from plncli.store.may_be_due import is_owed, may_be_due

    if not (may_be_due(connection) if whole else is_owed(connection, invocation.today.isoformat())):
        return ()
    from plncli.due.minutes import PROMISES
    from plncli.reports.today.items import items_due

    minutes = invocation.settings.today_minutes
    items, _ = items_due(connection, invocation.now, minutes if whole else None)
    return tuple(item for item in items if whole or item.kind in (*PROMISES, "event"))


def _grouping(by: str) -> str:
    from plncli.cli.options import read_code
    from plncli.reports.grouping import GROUPINGS

    return read_code("--by", by, GROUPINGS)


def _show(invocation: Invocation, page: "Skim", form: str | None) -> None:
    """Print the page; a table of it for a pipe and a spreadsheet."""
    from plncli.reports.skim import Rows

    flat = form in ("csv", "plain") or (form is None and not on_terminal())
    emit(invocation, Rows(page) if flat else page, form)
    if flat and not page.edition.items:
        note(invocation, page.empty)


def _walk(
    invocation: Invocation,
    connection: sqlite3.Connection,
    page: "Skim",
    form: str | None,
    *,
    peek: bool,
) -> None:
    """Let the user go through the edition with the keyboard."""
    from plncli.errors import UsageError
    from plncli.tui import start

    if form:
        raise UsageError("--interactive has no --format", "leave one of them out")
    start.check(invocation.settings.skim_linear)
    start.skim(
        connection,
        page,
        store=invocation.store,
        moment=invocation.clock(),
        command=invocation.command_line,
        settings=invocation.settings,
        peek=peek,
        color=in_color(invocation.color),
    )


def _see_rest(invocation: Invocation, connection: sqlite3.Connection, page: "Skim") -> None:
    """Mark what an interactive skim of this edition did not come to."""
    from plncli.store import edition
    from plncli.store.journal import operation

    marks = edition.marks(connection, [item.entry.key for item in page.edition.items])
    rest = [item for item in page.edition.items if "seen" not in marks.get(item.entry.key, ())]
    if rest:
        with operation(connection, invocation.command_line, invocation.moment):
            edition.see(connection, rest, invocation.moment)


def _keep(invocation: Invocation, connection: sqlite3.Connection, page: "Skim") -> None:
    from plncli.store import edition
    from plncli.store.journal import operation

    with operation(connection, invocation.command_line, invocation.moment):
        edition.fix(
            connection,
            page.edition,
            day=invocation.today,
            minutes=page.minutes,
            selection=page.selection,
            now=invocation.moment,
        )
