"""`pln done`."""

import sqlite3
from collections.abc import Callable
from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.output import note
from plncli.dates import format_day
from plncli.errors import AmbiguousNameError, ConflictError, NotFoundError
from plncli.names import Candidate
from plncli.shellwords import command as command_line
from plncli.store import promises, settle

KINDS = ("promise", "contact", "source", "community", "topic", "plan")


def command(
    ctx: typer.Context,
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="ID|NAME...",
            help="Ids or names of what `pln today` shows.",
            autocompletion=completion.any_name,
        ),
    ],
) -> None:
    """Mark something that is due as done.

    A promise is kept, a plan or a first step taken, a source looked at, a topic reviewed, a
    membership renewed. A talk with somebody is not done but logged: `pln log`.
    """
    invocation = invocation_of(ctx)
    with invocation.writing() as connection:
        said = [
            _SETTLE[each.kind](invocation, connection, each)
            for each in _meant(invocation, connection, names)
        ]
    for text in said:
        note(invocation, text)
    note(invocation, "undo: pln undo")


def _meant(
    invocation: Invocation, connection: sqlite3.Connection, names: list[str]
) -> list[Candidate]:
    """Return the record that all words together name, else that each of them does."""
    from plncli.cli.resolve import resolve

    def named(words: str) -> Candidate:
        return resolve(invocation, connection, words, KINDS, spelling=False)

    try:
        try:
            return [named(" ".join(names))]
        except NotFoundError:
            if len(names) == 1:
                raise
            return list(dict.fromkeys(map(named, names)))
    except NotFoundError as error:
        raise NotFoundError(error.message, "`pln today` lists what is due, with its id") from error


def _promise(invocation: Invocation, connection: sqlite3.Connection, found: Candidate) -> str:
    (promise,) = promises.promises(connection, found.id)
    if promise.done_on:
        raise ConflictError(f"{promise.text}: kept on {promise.done_on} already")
    promises.keep(connection, promise.id, invocation.today.isoformat())
    return f"kept: {promise.text}"


def _plan(invocation: Invocation, connection: sqlite3.Connection, found: Candidate) -> str:
    from plncli.store import plans

    (plan,) = plans.plans(connection, found.id)
    if plan.done_on:
        raise ConflictError(f"{plan.text}: done on {plan.done_on} already")
    plans.finish(connection, plan.id, invocation.today.isoformat())
    return f"done: {plan.text}"


def _contact(invocation: Invocation, connection: sqlite3.Connection, found: Candidate) -> str:
    """Take the first step with a contact, else keep the one promise to it that is open."""
    if step := settle.first_step(connection, "contact", found.id):
        return _take_step(invocation, connection, found, step)
    opened = settle.open_promises(connection, found.id)
    if len(opened) > 1:
        lines = [f"{each.id}  {each.text}" for each in opened]
        raise AmbiguousNameError(f"{len(opened)} promises to {found.name}", "use an id", lines)
    if not opened:
        from plncli.reports.today.item import talk

        hint = f"`{talk(found.name)}` notes a talk"
        raise ConflictError(f"nothing is promised to {found.name}", hint)
    promises.keep(connection, opened[0].id, invocation.today.isoformat())
    return f"kept: {opened[0].text}"


def _community(invocation: Invocation, connection: sqlite3.Connection, found: Candidate) -> str:
    if step := settle.first_step(connection, "community", found.id):
        return _take_step(invocation, connection, found, step)
    day = settle.renew(connection, found.id, invocation.today, invocation.moment)
    if day is None:
        raise ConflictError(
            f"{found.name} has no first step, and does not renew within a month",
            f"`{command_line('edit', found.id)} --first-step TEXT` plans one",
        )
    return f"renewed {found.name}: next on {format_day(day)}"


def _take_step(
    invocation: Invocation, connection: sqlite3.Connection, found: Candidate, step: str
) -> str:
    settle.take_step(connection, found.kind, found.id, invocation.moment)
    again = f"`{command_line('edit', found.id)} --first-step TEXT` plans the next"
    return f"done with {found.name}: {step}; {again}"


def _source(invocation: Invocation, connection: sqlite3.Connection, found: Candidate) -> str:
    settle.look(connection, found.id, invocation.today, invocation.moment)
    return f"looked at {found.name}, and logged it"


def _topic(invocation: Invocation, connection: sqlite3.Connection, found: Candidate) -> str:
    day = settle.review(connection, found.id, invocation.today, invocation.moment)
    return f"reviewed {found.name}: again on {format_day(day)}"


_SETTLE: dict[str, Callable[[Invocation, sqlite3.Connection, Candidate], str]] = {
    "promise": _promise,
    "contact": _contact,
    "community": _community,
    "source": _source,
    "topic": _topic,
    "plan": _plan,
}
