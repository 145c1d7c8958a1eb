"""`pln init`."""

import sqlite3
import sys
from collections.abc import Iterator
from typing import Annotated, NamedTuple

import typer

from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.output import may_ask, note
from plncli.errors import ConflictError, PlnError, UsageError
from plncli.inventory import ABOUT_YOU, ENOUGH, Inventory, items
from plncli.text import visible

BEGIN = """\
Everybody who learns has a network. Here is a place for the beginning of yours:
who you are, five people, five things you read.
Enter skips a question, q ends; what you gave is kept.
"""


READ = "What do you read, watch or listen to? A title or an address in a line."


class Here(NamedTuple):
    """What the network has already: fields of the profile that are set, people, sources."""

    known: frozenset[str]
    people: int
    sources: int
    groups: int


class _EndError(Exception):
    """The user has had enough of questions."""


def command(
    ctx: typer.Context,
    for_class: Annotated[
        bool,
        typer.Option(
            "--as-class", help="Make it the network of a class, whose rules are stricter."
        ),
    ] = False,
) -> None:
    """Begin with what you have: who you are, five people, five sources; then it stops.

    Asked again, it asks only for what is missing. `pln undo` takes the whole inventory
    back. With --as-class this network becomes a class's: first names or codes, no way to
    reach anybody, nothing leaves it unasked; `pln norms` shows what all agree on.
    """
    invocation = invocation_of(ctx)
    if for_class:
        _make_class(invocation)
        return
    if not may_ask():
        raise UsageError(
            "pln init asks questions, and nobody is here to answer",
            'use `pln me --name …`, `pln add contact "Ana Diaz"`, `pln add source TITLE`',
        )
    with invocation.reading() as connection:
        here = _here(connection)
    if here.people >= ENOUGH and here.sources >= ENOUGH and here.groups:
        note(invocation, "you have made a beginning; `pln gaps` shows what is missing")
        return
    given = _asked(here)
    if given.empty:
        note(invocation, "nothing noted; begin whenever you like")
        return
    _keep(invocation, given)


def _make_class(invocation: Invocation) -> None:
    from plncli.classroom import NORMS
    from plncli.store import write
    from plncli.store.classroom import is_class

    with invocation.writing() as connection:
        if not is_class(connection):
            found = connection.execute("SELECT count(*) FROM contact").fetchone()
            if found != (0,):
                raise ConflictError(
                    "this network holds people already", "`pln --network class init --as-class`"
                )
            write.save_profile(connection, {"kind": "class"})
    for norm in NORMS:
        print(norm)
    note(invocation, "this is a class's network now; undo: pln undo")


def _here(connection: sqlite3.Connection) -> Here:
    from plncli.store import read

    profile = read.profile(connection)._asdict()
    counts = [
        connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for table in ("contact", "source", "community")
    ]
    return Here(frozenset(name for name, value in profile.items() if value), *counts)


def _asked(here: Here) -> Inventory:
    """Ask, and return what was answered until the user had enough."""
    profile: dict[str, object] = {}
    people: list[tuple[str, tuple[str, ...]]] = []
    sources: list[str] = []
    groups: list[str] = []
    print(BEGIN, file=sys.stderr)
    try:
        for question in ABOUT_YOU:
            if question.field not in here.known and (answer := _ask(question.asks)):
                profile[question.field] = list(items(answer)) if question.is_list else answer
        for name in _several("Who do you turn to? A name in a line.", ENOUGH - here.people):
            people.append((name, ()))
            topics = items(_ask(f"   What do you ask {name.split()[0]} about?"))
            people[-1] = (name, topics)
        for source in _several(READ, ENOUGH - here.sources):
            sources.append(source)
        if not here.groups and (
            answer := _ask("\nA group, a chat or an organisation that you belong to")
        ):
            groups.append(answer)
    except (_EndError, KeyboardInterrupt):
        print(file=sys.stderr)
    return Inventory(profile, people, sources, groups[0] if groups else None)


def _several(title: str, count: int) -> Iterator[str]:
    """Ask for up to ``count`` of something; an empty line is enough of it."""
    if count > 0:
        print(f"\n{title}", file=sys.stderr)
    for number in range(1, count + 1):
        answer = _ask(f"{number}")
        if not answer:
            return
        yield answer


def _ask(question: str) -> str:
    """Ask one question; q, Ctrl-D and Ctrl-C are the end of all."""
    print(visible(f"{question}: "), end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line or line.strip().lower() in ("q", "quit"):
        raise _EndError
    return line.strip()


def _keep(invocation: Invocation, given: Inventory) -> None:
    """Write what was answered, as one operation; what is there already is said and left."""
    from plncli.cli.add.source import named_by
    from plncli.store import write

    added: list[str] = []
    links = write.Links()
    with invocation.writing() as connection:

        def add(kind: str, values: dict[str, object], topics: tuple[str, ...] = ()) -> None:
            try:
                write.add(
                    connection, kind, values, links._replace(topics=topics), invocation.moment
                )
            except PlnError as error:
                note(invocation, str(error))
            else:
                added.append(kind)

        if given.profile:
            write.save_profile(connection, given.profile)
        for name, topics in given.people:
            add("contact", {"name": name}, topics)
        for source in given.sources:
            add("source", dict(named_by(source)))
        if given.group:
            add("community", {"name": given.group, "participation": "join"})
    _say(invocation, given, added)


def _say(invocation: Invocation, given: Inventory, added: list[str]) -> None:
    from plncli.counted import counted

    said = [
        counted(added.count(kind), one, many)
        for kind, one, many in (
            ("contact", "person", "people"),
            ("source", "source", "sources"),
            ("community", "group", "groups"),
        )
        if kind in added
    ]
    note(invocation, f"kept {', '.join(said) or 'who you are'}; undo: pln undo")
    address = next((each for each in given.sources if "://" in each), None)
    if address:
        from plncli.shellwords import command as spelled

        note(invocation, f"to see what it publishes: {spelled('follow', address)}")
    else:
        name = given.people[0][0].split()[0] if given.people else "a colleague"
        note(invocation, f"next, when you have talked: pln log coffee with {name} about …")
