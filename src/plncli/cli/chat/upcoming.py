"""`pln chat next`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format

if TYPE_CHECKING:
    import sqlite3

    from plncli.reports.chats.upcoming import Upcoming

_DAYS = 7


def command(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]",
            help="Only of this group: its next three.",
            autocompletion=completion.names("community"),
        ),
    ] = None,
    fits: Annotated[
        bool, typer.Option("--fits", help="Only when you are available, as `pln me` says.")
    ] = False,
    days: Annotated[
        int, typer.Option("--days", metavar="N", min=1, max=400, help="How far ahead.")
    ] = _DAYS,
    form: Format = None,
) -> None:
    """Show the chats that come up, at your time.

    Beside it stands the time where the chat is announced, if that is another.
    """
    from plncli.cli.chat.choosing import chat
    from plncli.cli.output import emit, note
    from plncli.reports.chats import upcoming

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        if fits:
            _check_available(connection)
        if name is None:
            report = upcoming.build(connection, invocation.now, days, fitting=fits)
        else:
            found = chat(invocation, connection, name)
            report = upcoming.of_one(connection, found.id, invocation.now)
        if not report.meetings:
            note(invocation, _nothing(invocation, connection, name, days, fits=fits))
    if report.meetings or form:
        emit(invocation, report, form)
    if report.meetings and form is None:
        note(invocation, _clock(report))


def _clock(report: "Upcoming") -> str:
    return f"your time is {report.zone}"


def _check_available(connection: "sqlite3.Connection") -> None:
    from plncli.errors import ConflictError
    from plncli.recurrence import windows
    from plncli.store import read

    if not windows(read.profile(connection).availability):
        raise ConflictError(
            "nothing says when you have time",
            '`pln me --available "wed 19:00-22:00, weekends"` says it',
        )


def _nothing(
    invocation: Invocation,
    connection: "sqlite3.Connection",
    name: str | None,
    days: int,
    *,
    fits: bool,
) -> str:
    """Say why there is nothing, and what to type."""
    from plncli.cli.chat.choosing import chat
    from plncli.store.chats import chats

    if name is not None:
        found = chat(invocation, connection, name)
        one = next(iter(chats(connection, found.id)), None)
        if one is None:
            return (
                f'{found.name} has no time; `pln edit {found.id} --meets "wed 20:00"` gives it one'
            )
        if one.meets is None or not one.meets.slots:
            return f"{found.name} meets {one.text}: no day follows from that"
        return f"{found.name} has no meeting to come; {one.text}"
    if not chats(connection):
        return 'no group has a time; `pln edit NAME --meets "wed 20:00 Europe/London"` gives it one'
    when = f"in the next {days} days"
    fitting = " when you have time" if fits else ""
    return f"no chat {when}{fitting}; `pln chat list` has all"
