"""Noting what became of a meeting, in one operation of the journal."""

import sqlite3

from plncli.cli.chat.choosing import Meeting, meeting
from plncli.cli.invocation import Invocation
from plncli.moments import stamp


def note_session(
    invocation: Invocation,
    connection: sqlite3.Connection,
    chosen: Meeting,
    status: str,
    about: str | None,
    takeaways: str | None,
    interaction_id: str | None = None,
) -> str:
    """Note what became of a meeting and return the id of the session."""
    from plncli.store import sessions
    from plncli.text import clean_text

    return sessions.keep(
        connection,
        chosen.community_id,
        stamp(chosen.starts),
        status,
        invocation.moment,
        text=clean_text(about).strip() if about else None,
        takeaways=clean_text(takeaways).strip() if takeaways else None,
        interaction_id=interaction_id,
    )


def without_being_there(
    invocation: Invocation,
    name: str,
    words: list[str] | None,
    status: str,
    takeaways: str | None = None,
) -> None:
    """Note that a meeting was caught up on or skipped; `all` stands for all that was missed.

    Raises:
        NotFoundError: there is no such community, or nothing was missed.
        ConflictError: one was there.
    """
    from plncli.cli.output import note
    from plncli.counted import counted

    with invocation.writing() as connection:
        if words == ["all"]:
            chosen = _missed(invocation, connection, name)
        else:
            chosen = [meeting(invocation, connection, name, words)]
        for each in chosen:
            _check_absent(connection, each)
            note_session(invocation, connection, each, status, None, takeaways)
    what = status.replace("_", " ")
    said = chosen[0].spoken if len(chosen) == 1 else counted(len(chosen), "meeting")
    note(invocation, f"{what} {chosen[0].name}, {said}; undo: pln undo")


def _missed(invocation: Invocation, connection: sqlite3.Connection, name: str) -> list[Meeting]:
    from plncli.cli.chat.choosing import chat
    from plncli.errors import NotFoundError
    from plncli.reports.chats import missed

    found = chat(invocation, connection, name)
    report = missed.build(connection, invocation.now, found.id)
    if not report.missed:
        raise NotFoundError(f"nothing of {found.name} was missed lately")
    return [
        Meeting(
            found.id,
            found.name,
            each.occurrence.starts,
            each.at,
            each.occurrence.minutes,
            each.occurrence.anchor is not None,
        )
        for each in report.missed
    ]


def _check_absent(connection: sqlite3.Connection, chosen: Meeting) -> None:
    from plncli.errors import ConflictError
    from plncli.store.sessions import sessions

    for each in sessions(connection, community_id=chosen.community_id):
        if each.starts_at == stamp(chosen.starts) and each.status == "attended":
            raise ConflictError(
                f"you were at {chosen.name}, {chosen.spoken}", f"`pln edit {each.id}` changes it"
            )
