"""`pln chat attended`."""

import sqlite3
from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.chat.choosing import About, Meeting, Name, Takeaways, When, meeting
from plncli.cli.invocation import Invocation, invocation_of


def command(
    ctx: typer.Context,
    name: Name,
    words: When = None,
    people: Annotated[
        list[str] | None,
        typer.Option(
            "--with",
            metavar="NAME",
            help="Contact whom you met there; repeat it or use commas.",
            autocompletion=completion.names("contact"),
        ),
    ] = None,
    about: About = None,
    takeaways: Takeaways = None,
    minutes: Annotated[
        str | None, typer.Option(metavar="TIME", help="How long you stayed: 45m; all of it.")
    ] = None,
) -> None:
    """Note that you were there.

    It is logged as an interaction with the group and with those whom you met, and the
    chat counts as verified by that day.
    """
    from plncli.cli.chat.noting import note_session
    from plncli.cli.output import note
    from plncli.dates import parse_duration

    invocation = invocation_of(ctx)
    with invocation.writing() as connection:
        chosen = meeting(invocation, connection, name, words)
        _check_new(connection, chosen)
        met = _met(invocation, connection, people or [])
        stayed = parse_duration(minutes) if minutes else _whole(chosen)
        logged = _log(invocation, connection, chosen, met, stayed, about, takeaways)
        session_id = note_session(
            invocation, connection, chosen, "attended", about, takeaways, logged
        )
        changed = _in_touch(invocation, connection, chosen, met)
    parts = [
        f"attended {session_id} {chosen.name}, {chosen.spoken}",
        *([f"with {', '.join(met.values())}"] if met else []),
        *changed,
        f"logged {logged}; undo: pln undo",
    ]
    note(invocation, " · ".join(parts))


def _in_touch(
    invocation: Invocation,
    connection: sqlite3.Connection,
    chosen: Meeting,
    met: dict[str, str],
) -> list[str]:
    """Note that one was in touch with those whom one met; return what that changed."""
    from plncli.store import meeting as meetings

    day = chosen.local.date().isoformat()
    return meetings.met(connection, list(met), day, "attended", "chat", invocation.moment)


def _whole(chosen: Meeting) -> int | None:
    """Return the minutes of the meeting; nobody sits through whole days."""
    return chosen.minutes if chosen.minutes and chosen.minutes < 24 * 60 else None


def _check_new(connection: sqlite3.Connection, chosen: Meeting) -> None:
    from plncli.errors import ConflictError
    from plncli.moments import stamp
    from plncli.store.sessions import sessions

    for each in sessions(connection, community_id=chosen.community_id):
        if each.starts_at == stamp(chosen.starts) and each.status == "attended":
            raise ConflictError(
                f"{chosen.name}, {chosen.spoken}, is noted already",
                f"`pln edit {each.id} --takeaways TEXT` adds to it",
            )


def _met(
    invocation: Invocation, connection: sqlite3.Connection, people: list[str]
) -> dict[str, str]:
    """Return the contacts by id, each with its name."""
    from plncli.cli.options import split
    from plncli.cli.resolve import resolve

    found = (
        resolve(invocation, connection, each, ("contact",), spelling=False)
        for each in split(people)
    )
    return {each.id: each.name for each in found}


def _log(
    invocation: Invocation,
    connection: sqlite3.Connection,
    chosen: Meeting,
    met: dict[str, str],
    minutes: int | None,
    about: str | None,
    takeaways: str | None,
) -> str:
    from plncli.store import append

    said = ": ".join(filter(None, (f"attended {chosen.name}", about or takeaways)))
    return append.add_interaction(
        connection,
        {
            "date": chosen.local.date().isoformat(),
            "text": said,
            "act": "attended",
            "direction": "mutual",
            "medium": "chat",
            "sync_mode": "sync",
            "minutes": minutes,
        },
        [chosen.community_id, *met],
        (),
        invocation.moment,
    )
