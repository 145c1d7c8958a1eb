"""Which question is meant, whom it is asked, and when."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation
from plncli.errors import ConflictError, UsageError
from plncli.moments import stamp
from plncli.names import Candidate
from plncli.questions import Question, Step, stage
from plncli.shellwords import command as spelled

Number = Annotated[
    str,
    typer.Argument(metavar="N", help="Its number in `pln ask list`, its id or words of it."),
]
To = Annotated[
    list[str] | None,
    typer.Option(
        "--to",
        metavar="NAME",
        help="Whom you ask; repeat it or use commas.",
        autocompletion=completion.names("contact"),
    ),
]
Where = Annotated[
    list[str] | None,
    typer.Option(
        "--where",
        metavar="COMMUNITY",
        help="Where you ask it; repeat it or use commas.",
        autocompletion=completion.names("community"),
    ),
]
On = Annotated[
    str | None,
    typer.Option("--on", metavar="WHEN", help="When: 14:30, yesterday 14:30, 3h ago, a date."),
]


def question(invocation: Invocation, connection: sqlite3.Connection, words: str) -> Question:
    """Return the question that a number, an id or some of its words choose.

    Raises:
        NotFoundError: none answers to it.
        AmbiguousNameError: several do.
    """
    from plncli.cli.resolve import resolve
    from plncli.store.questions import id_of_number, questions

    words = words.strip()
    if words.isascii() and words.isdigit():
        identity = id_of_number(connection, int(words))
    else:
        identity = resolve(invocation, connection, words, ("question",), spelling=False).id
    (found,) = questions(connection, identity)
    return found


def unsettled(invocation: Invocation, connection: sqlite3.Connection, words: str) -> Question:
    """Return the question that is meant, which is neither solved nor given up.

    Raises:
        NotFoundError: none answers to it.
        ConflictError: several do, or it is settled.
    """
    found = question(invocation, connection, words)
    if stage(found) in ("solved", "reported", "given_up"):
        how = "given up" if found.given_up_on else "solved"
        again = spelled("ask", "reopened", str(found.number))
        raise ConflictError(f"question {found.number} is {how}", f"`{again}` takes it up again")
    return found


def people(
    invocation: Invocation,
    connection: sqlite3.Connection,
    to: Sequence[str] | None,
    where: Sequence[str] | None = None,
) -> list[Candidate]:
    """Return the contacts and the communities that options name, each once.

    Raises:
        NotFoundError: nobody answers to a name.
        AmbiguousNameError: several do.
    """
    from plncli.cli.options import split
    from plncli.cli.resolve import resolve

    named = [(name, "contact") for name in split(to or ())]
    named += [(name, "community") for name in split(where or ())]
    found = [
        resolve(invocation, connection, name.lstrip("@"), (kind,), spelling=False)
        for name, kind in named
    ]
    return list({each.id: each for each in found}.values())


def step(
    invocation: Invocation,
    part: str,
    text: str,
    who: Sequence[Candidate],
    on: str | None = None,
    asked: Question | None = None,
    *,
    helped: bool = False,
) -> Step:
    """Return a step of a question at the moment that ``on`` says, or now.

    Raises:
        UsageError: no such moment, or it lies ahead, or before ``asked`` was opened.
    """
    at = moment(invocation, on)
    if asked and stamp(at) < asked.opened_at:
        opened = datetime.fromisoformat(asked.opened_at).astimezone(at.tzinfo)
        if at.date() < opened.date():
            raise UsageError(f"it was not asked before {opened:%Y-%m-%d %H:%M}", "give a later day")
        at = opened
    names, ids = tuple(each.name for each in who), tuple(each.id for each in who)
    return Step(part, stamp(at), at.date().isoformat(), helped, "", text, names, ids)


def moment(invocation: Invocation, on: str | None) -> datetime:
    """Return the moment that words say; without them now.

    Raises:
        UsageError: they say none, or one that lies ahead.
    """
    if on is None:
        return invocation.now
    from plncli.questions.when import moment_of

    return moment_of(on, invocation.now, invocation.settings.date_order or None)
