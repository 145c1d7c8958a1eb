"""What is said after a record was added or changed."""

import sqlite3

from plncli.cli.invocation import Invocation
from plncli.cli.output import emit, note, on_terminal

UNDATED = "no day follows from that; with a day it would: weekly wed 20:00, or 2nd thu 19:00"
"""What is said of words that name no day."""


def say_meets(invocation: Invocation, connection: sqlite3.Connection, community_id: str) -> None:
    """Say how the words of --meets were understood, and when it meets next at home."""
    from plncli.reports.chats import upcoming
    from plncli.store.chats import chats

    for chat in chats(connection, community_id):
        report = upcoming.of_one(connection, community_id, invocation.now, 1)
        coming = [f"next {each.spoken} ({report.zone})" for each in report.meetings]
        dated = chat.meets is not None and chat.meets.slots
        said = coming or ([] if dated else [UNDATED])
        note(invocation, " · ".join((f"meets {chat.text}", *said)))


def say_saved(
    invocation: Invocation,
    connection: sqlite3.Connection,
    verb: str,
    kind: str,
    record_id: str,
    form: str | None,
) -> None:
    """Say on stderr what was saved and how to take it back.

    In a pipe the id goes to stdout, so that `pln add … | xargs pln edit` works; with
    ``form`` the record goes there in that format.
    """
    from plncli.reports import record

    report = record.build(connection, kind, record_id, invocation.today)
    note(invocation, f"{verb} {record_id} {report.name}; undo: pln undo")
    if form is None and not on_terminal():
        form = "ids"
    if form is not None:
        emit(invocation, report, form)
