"""`pln promise`."""

import sqlite3
from datetime import date, timedelta
from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format, read_code
from plncli.names import Candidate


def command(
    ctx: typer.Context,
    words: Annotated[
        list[str], typer.Argument(metavar="TEXT...", help="What you promised, in your words.")
    ],
    to: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="To whom.", autocompletion=completion.names("contact")),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", help="Until when; else in two days for thanks, in a week for the rest."
        ),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            help="thank, report-back or follow-up; else what the first words say.",
            autocompletion=completion.codes(("thank", "report_back", "follow_up")),
        ),
    ] = None,
    form: Format = None,
) -> None:
    """Note what you owe somebody: thanks, a report back, a follow-up.

    `pln today` shows it when it is due, `pln done ID` marks it kept, and so does
    `pln log thanked NAME` where it was to thank somebody.
    """
    from plncli.cli.output import emit, note, on_terminal
    from plncli.dates import format_day
    from plncli.errors import UsageError
    from plncli.reports import record
    from plncli.store import promises

    invocation = invocation_of(ctx)
    text = " ".join(words)
    if not text.strip():
        raise UsageError("nothing to promise", "try `pln promise thank Ana for the rubric`")
    kind, due = terms(invocation, text, by, kind)
    with invocation.writing() as connection:
        person = _person(invocation, connection, text, to)
        promise_id = promises.add_promise(
            connection,
            kind,
            text,
            due.isoformat(),
            invocation.moment,
            contact_id=person and person.id,
        )
    whom = f" to {person.name}" if person else ""
    day = format_day(due, invocation.today)
    note(invocation, f"promised {promise_id}{whom}: due {day}; undo: pln undo")
    if form is None and not on_terminal():
        form = "ids"
    if form is not None:
        with invocation.reading() as connection:
            emit(invocation, record.build(connection, "promise", promise_id, due), form)


def terms(
    invocation: Invocation, text: str, by: str | None, kind: str | None = None
) -> tuple[str, date]:
    """Return the kind of a promise and the day it is due, as far as given, else by its words.

    Raises:
        UsageError: no such kind, or no day.
    """
    from plncli import model
    from plncli.promises import DUE_DAYS, kind_of

    code = read_code("--kind", kind, model.PROMISE_KINDS) if kind else kind_of(text)
    due = by and invocation.day(by, "future")
    return code, due or invocation.today + timedelta(days=DUE_DAYS[code])


def _person(
    invocation: Invocation, connection: sqlite3.Connection, text: str, to: str | None
) -> Candidate | None:
    """Return to whom it is promised: as the option says, else whom alone the words name."""
    if to is not None:
        from plncli.cli.resolve import resolve

        return resolve(invocation, connection, to, ("contact",))
    from plncli.capture import parse_capture
    from plncli.promises import addressed
    from plncli.store import read

    known = read.names(connection, ("contact",))
    capture = parse_capture(addressed(text), today=invocation.today, candidates=known, topics=[])
    return capture.people[0] if len(capture.people) == 1 else None
