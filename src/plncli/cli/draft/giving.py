"""What all drafts share: their options, their templates, how they are given and logged."""

import sqlite3
import sys
from collections.abc import Mapping, Sequence
from typing import Annotated, NamedTuple

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation
from plncli.cli.leaving import let_leave
from plncli.cli.output import note
from plncli.drafts import fill, first_name, in_words, templates
from plncli.names import Candidate
from plncli.sharing import Message
from plncli.text import clean_text

Name = Annotated[
    str,
    typer.Argument(
        metavar="NAME",
        help="Name, handle or id of the contact.",
        autocompletion=completion.names("contact"),
    ),
]
To = Annotated[
    str | None,
    typer.Option(
        "--to", metavar="NAME", help="To whom.", autocompletion=completion.names("contact")
    ),
]
Topic = Annotated[
    str | None,
    typer.Option(
        "--about", metavar="TOPIC", help="What it is about.", autocompletion=completion.topics
    ),
]
Copy = Annotated[bool, typer.Option("--copy", help="Put it on the clipboard.")]
Mail = Annotated[bool, typer.Option("--mailto", help="Print the link that opens it as a letter.")]
Log = Annotated[bool, typer.Option("--log", help="Log that you wrote, once you have sent it.")]


class Way(NamedTuple):
    """How a draft is given: printed, copied or as a link; and whether it is logged."""

    copied: bool
    mailto: bool
    logged: bool


class Written(NamedTuple):
    """What is logged of a message: to whom, what it was, and the words of the log."""

    people: Sequence[str]
    act: str | None
    text: str
    topics: Sequence[str] = ()


def contact(invocation: Invocation, connection: sqlite3.Connection, name: str) -> Candidate:
    """Return the contact that ``name`` chooses.

    Raises:
        NotFoundError: none answers to it.
        AmbiguousNameError: several do.
    """
    from plncli.cli.resolve import resolve

    return resolve(invocation, connection, name.lstrip("@"), ("contact",), spelling=False)


def compose(
    invocation: Invocation,
    connection: sqlite3.Connection,
    kind: str,
    facts: Mapping[str, str | None],
    emails: Sequence[str],
) -> Message:
    """Return the message of a kind, from the user's template or the one that comes along.

    Raises:
        UsageError: the user's templates are wrong.
    """
    from importlib.resources import files

    from plncli.store import read

    found = templates((files("plncli.data") / "drafts.toml").read_text("utf-8"))
    own = invocation.config_file.with_name("drafts.toml")
    if own.is_file():
        found |= templates(own.read_text("utf-8", errors="replace"))
    signed = {"me": read.profile(connection).name, **facts}
    subject, text = fill(found[kind], signed)
    return Message(subject, text, "", tuple(emails))


def give(
    invocation: Invocation, connection: sqlite3.Connection, said: Message, way: Way, log: Written
) -> None:
    """Print a draft, or copy it; log it where that is asked for."""
    let_leave(invocation)
    text = clean_text(f"Subject: {said.subject}\n\n{said.text}\n")
    if way.mailto:
        print(said.mailto)
    elif way.copied:
        from plncli import clipboard

        note(invocation, f"copied with {clipboard.copy(text, sys.stderr)}")
    else:
        print(text, end="")
    if way.logged:
        note(invocation, f"logged {_log(invocation, connection, log)}; undo: pln undo")


def spoken(topics: Sequence[str]) -> str:
    """Return the first two of some topics as words."""
    return in_words(tuple(topics[:2]))


def when(invocation: Invocation, day: str) -> str:
    """Return a day as a letter begins with it."""
    from plncli.reports.words import spoken_day

    said = spoken_day(day, invocation.today)
    return said.capitalize() if said.isalpha() else f"On {said}"


def names(candidate: Candidate) -> dict[str, str]:
    """Return the facts that a name gives."""
    return {"name": candidate.name, "first": first_name(candidate.name)}


def _log(invocation: Invocation, connection: sqlite3.Connection, log: Written) -> str:
    from plncli.store import append
    from plncli.store.journal import operation

    values = {
        "date": invocation.today.isoformat(),
        "text": log.text,
        "act": log.act,
        "direction": "gave" if log.act != "asked" else "received",
        "medium": "email",
    }
    with operation(connection, invocation.command_line, invocation.moment):
        return append.add_interaction(connection, values, log.people, log.topics, invocation.moment)
