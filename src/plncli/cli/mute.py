"""`pln mute`."""

import sqlite3
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli.completion import names
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.output import note
from plncli.text import clean_line

if TYPE_CHECKING:
    from plncli.store.mute import Target

LONGEST = 2001
"""Characters of the words that are looked at: one more than a query may have."""


def command(
    ctx: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORD|SOURCE|N|QUERY",
            help="Words of titles; or a source by its id, title or address, or by an"
            " entry's number in the last edition; or a query such as 'from:Ana kind:video'.",
            autocompletion=names("source"),
        ),
    ],
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="The last day; for good without it.")
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help="Take the mute away.")] = False,
) -> None:
    """Mute a word, a source or a query.

    What is muted is not skimmed; it stays in the store, and comes back when the
    mute ends. A word, or several, hides the titles that mention it whole, whatever
    the case and the accents. A query with a prefix, a "phrase", `OR`, `-` or brackets
    hides the entries that match it; put it in quotes of the shell. `pln list mutes`
    shows what is muted.
    """
    invocation = invocation_of(ctx)
    text = clean_line(" ".join(words), LONGEST)
    with invocation.writing() as connection:
        said = (
            _unmute(invocation, connection, text)
            if remove
            else _mute(invocation, connection, text, until)
        )
    note(invocation, said)


def _mute(
    invocation: Invocation, connection: sqlite3.Connection, text: str, until: str | None
) -> str:
    from plncli.errors import ConflictError
    from plncli.shellwords import quoted
    from plncli.store import append, mute

    target = _target(invocation, connection, text)
    last = _last_day(invocation, until) if until else None
    if mute.find(connection, target, invocation.today):
        raise ConflictError(
            f"already muted: {target.spoken}", f"`pln mute --remove {text}` takes it away"
        )
    append.add_mute(
        connection,
        word=target.word,
        source_id=target.source_id,
        until=last.isoformat() if last else None,
        now=invocation.moment,
        is_query=target.is_query,
    )
    when = f"until {last:%a} {last.day} {last:%b %Y}" if last else "for good"
    name = target.source_id or (quoted(text) if target.is_query else text)
    name = f"-- {name}" if name.startswith("-") else name
    return f"muted {target.spoken} {when}; `pln mute --remove {name}` takes it away"


def _unmute(invocation: Invocation, connection: sqlite3.Connection, text: str) -> str:
    from plncli.errors import NotFoundError
    from plncli.store import mute

    found = mute.find_named(connection, text)
    if found:
        said = mute.spoken(found[0].word, found[0].source, is_query=found[0].is_query)
    else:
        target = _target(invocation, connection, text)
        found, said = mute.find(connection, target, invocation.today), target.spoken
    if not found:
        raise NotFoundError(f"not muted: {said}", "`pln list mutes` shows what is")
    for each in found:
        mute.unmute(connection, each.id)
    return f"no longer muted: {said}"


def _target(invocation: Invocation, connection: sqlite3.Connection, text: str) -> "Target":
    """What is to be muted: the source of an entry's number, a source, a word or a query."""
    from plncli.errors import UsageError
    from plncli.mentions import phrase
    from plncli.store import edition, hidden, mute

    if text.isascii() and text.isdigit():
        (entry,) = edition.choose_entries(connection, [text])
        return mute.Target(None, entry.source_id, f"the source {entry.source}")
    source = mute.find_source(connection, text)
    if source:
        return mute.Target(None, source[0], f"the source {source[1]}")
    if not phrase(text):
        raise UsageError(f"{text!r} has no letters", "mute a word or a source")
    return hidden.target_of(text, invocation.now)


def _last_day(invocation: Invocation, until: str) -> date:
    from plncli.errors import UsageError

    day = invocation.day(until, "future")
    if day < invocation.today:
        raise UsageError(f"--until {day} is past", "choose today or a later day")
    return day
