"""Which group is meant, and which of its cycles."""

import sqlite3
from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation
from plncli.errors import ConflictError, UsageError
from plncli.inquiry import ROLES, Cycle, heading
from plncli.names import Candidate
from plncli.store.cycles import cycles

Name = Annotated[
    str,
    typer.Argument(
        metavar="NAME",
        help="Name or id of the group.",
        autocompletion=completion.names("community"),
    ),
]


def group(invocation: Invocation, connection: sqlite3.Connection, name: str) -> Candidate:
    """Return the community that ``name`` chooses.

    Raises:
        NotFoundError: none answers to it.
        AmbiguousNameError: several do.
    """
    from plncli.cli.resolve import resolve

    return resolve(invocation, connection, name, ("community",), spelling=False)


def newest(invocation: Invocation, connection: sqlite3.Connection, name: str) -> Cycle:
    """Return the newest cycle of a group.

    Raises:
        NotFoundError: no community answers to the name.
        ConflictError: it has no cycle.
    """
    from plncli.shellwords import command

    chosen = group(invocation, connection, name)
    found = cycles(connection, community_id=chosen.id)
    if not found:
        raise ConflictError(
            f"{chosen.name} has no cycle of inquiry",
            f"`{command('plc', 'new', chosen.name)} --outcome TEXT` begins one",
        )
    return max(found, key=lambda cycle: cycle.number)


def opened(invocation: Invocation, connection: sqlite3.Connection, name: str) -> Cycle:
    """Return the open cycle of a group.

    Raises:
        NotFoundError: no community answers to the name.
        ConflictError: it has no cycle, or the last one is closed.
    """
    from plncli.shellwords import command

    cycle = newest(invocation, connection, name)
    if cycle.closed_on:
        raise ConflictError(
            f"{heading(cycle)} is closed",
            f"`{command('plc', 'next', cycle.community)}` opens the next one",
        )
    return cycle


def member(
    invocation: Invocation, connection: sqlite3.Connection, words: str
) -> tuple[str, str | None]:
    """Return the id and the part of `NAME` or `NAME:PART`.

    Raises:
        UsageError: the part is none of `inquiry.ROLES`.
        NotFoundError: no contact answers to the name.
    """
    from plncli.cli.options import read_code
    from plncli.cli.resolve import resolve

    name, _, part = words.partition(":")
    role = read_code("--member part", part, ROLES) if part.strip() else None
    return resolve(invocation, connection, name, ("contact",), spelling=False).id, role


def somebody(invocation: Invocation, connection: sqlite3.Connection, name: str) -> str | None:
    """Return the id of a contact; None for `me`, the user."""
    from plncli.cli.resolve import resolve

    if name.strip().lower() in ("me", "i"):
        return None
    return resolve(invocation, connection, name, ("contact",), spelling=False).id


def said(words: list[str], what: str, example: str) -> str:
    """Return words as one text.

    Raises:
        UsageError: there are none.
    """
    from plncli.text import clean_text

    text = clean_text(" ".join(words)).strip()
    if not text:
        raise UsageError(what, example)
    return text
