"""`pln ask answered`."""

import sqlite3
from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.ask.choosing import Number, On, question, step
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.output import note
from plncli.errors import UsageError
from plncli.names import Candidate
from plncli.questions import Question, after, names, next_command
from plncli.shellwords import command as spelled


def command(
    ctx: typer.Context,
    number: Number,
    words: Annotated[list[str], typer.Argument(metavar="TEXT...", help="What the answer was.")],
    by: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Who gave it; not needed where you asked one person only.",
            autocompletion=completion.names("contact", "community"),
        ),
    ] = None,
    helped: Annotated[bool, typer.Option("--helped", help="It helped.")] = False,
    on: On = None,
) -> None:
    """Note an answer, and who gave it.

    The hours from the question to its first answer are counted by themselves. A day
    alone counts as its noon.
    """
    from plncli.store import questions

    invocation = invocation_of(ctx)
    text = " ".join(words).strip()
    if not text:
        raise UsageError("no answer to note", '`pln ask answered 1 "Use stations" --by Ana`')
    with invocation.writing() as connection:
        asked = question(invocation, connection, number)
        who = _who(invocation, connection, asked, by)
        answer = step(invocation, "answered", text, [who], on, asked, helped=helped)
        questions.add_step(connection, asked, answer, invocation.moment)
        (told,) = questions.questions(connection, asked.id)
        keeps_up = who.kind == "contact" and _keeps_up_unknown(connection, who.id)
    what = "answered" if asked.part("answered") else "gave the first answer"
    then = next_command(told, invocation.today)
    rest = f"next: {then}; " if then else ""
    note(
        invocation,
        f"question {asked.number}: {who.name} {what} {after(asked, answer)}; {rest}undo: pln undo",
    )
    if asked.kind == "keep_up" and keeps_up:
        edit = spelled("edit", who.id, "--keeps-up-via", text)
        note(invocation, f"to keep it with {who.name}: {edit}")


def _who(
    invocation: Invocation, connection: sqlite3.Connection, asked: Question, by: str | None
) -> Candidate:
    """Return who answered: as the option says, else the only one who was asked."""
    from plncli.cli.resolve import resolve

    whom = {
        identity: name
        for each in asked.part("asked")
        for identity, name in zip(each.ids, each.who, strict=True)
    }
    if by is None and len(whom) == 1:
        by = next(iter(whom))
    if by is None:
        known = f", such as {names(asked.part('asked'))[0]}" if whom else ""
        raise UsageError("who gave the answer?", f"add --by NAME{known}")
    kinds = ("contact", "community")
    return resolve(invocation, connection, by.lstrip("@"), kinds, spelling=False)


def _keeps_up_unknown(connection: sqlite3.Connection, contact_id: str) -> bool:
    from plncli.store import read

    (contact,) = read.contacts(connection, contact_id)
    return contact.keeps_up_via is None
