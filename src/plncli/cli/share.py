"""`pln share`."""

import re
import sqlite3
from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.leaving import let_leave
from plncli.cli.output import note
from plncli.errors import UsageError
from plncli.text import clean_line, clean_text

if TYPE_CHECKING:
    from plncli.sharing import Message

_BETWEEN_NAMES = r"\s*(?:,|&|\band\b)\s*"


def command(
    ctx: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="N with NAME…",
            help="The number of an entry in the last edition, or its id; then the word `with`"
            " and contacts or communities, with commas or `and` between them.",
            autocompletion=completion.names("contact", "community"),
        ),
    ],
    text: Annotated[
        str | None, typer.Option("--text", metavar="WORDS", help="What you say with it.")
    ] = None,
    via: Annotated[
        str | None,
        typer.Option(metavar="CHANNEL", help="How you give it: email, message, in person, …"),
    ] = None,
    mail: Annotated[
        bool, typer.Option("--mail", help="Open it as a letter in your mail program.")
    ] = False,
    mastodon: Annotated[
        str | None,
        typer.Option(
            metavar="SERVER", help="Open it as a post on your server, such as mastodon.example."
        ),
    ] = None,
    only_print: Annotated[
        bool, typer.Option("--print", help="Print the link of --mail or --mastodon, open nothing.")
    ] = False,
) -> None:
    """Share an entry with people: log that you gave it, and get a message ready to send.

    The message goes to the screen, or to a pipe: `pln share 3 with Ana | pbcopy`.
    Nothing is sent: your mail program or your server does that, once you have read it.
    """
    from plncli.sharing import message, spoken_names
    from plncli.store import edition, read
    from plncli.store.share import recipients, share_entry, topics_of

    invocation = invocation_of(ctx)
    let_leave(invocation)
    if mail and mastodon:
        raise UsageError("--mail and --mastodon at once", "leave one of them out")
    number, names = _split(words)
    channel = _medium(via) if via else "email" if mail else "post" if mastodon else None
    with invocation.writing() as connection:
        (chosen,) = edition.choose_entries(connection, [number])
        ids = _people(invocation, connection, names)
        (entry,) = read.entries(connection, "WHERE e.key = ?", (chosen.key,))
        people = recipients(connection, ids)
        said = message(
            entry,
            people,
            read.profile(connection).name,
            words=clean_text(text or ""),
            topics=topics_of(connection, chosen.key),
        )
        link = said.mailto if mail else said.mastodon(mastodon) if mastodon else None
        logged = share_entry(
            connection,
            chosen.key,
            ids,
            day=invocation.today.isoformat(),
            now=invocation.moment,
            text=clean_text(text or ""),
            medium=channel,
        )
    _give(said, link, only_print=only_print)
    note(invocation, f"logged {logged}: shared with {spoken_names(people)}; undo: pln undo")
    _warn(invocation, entry.link)


def _split(words: list[str]) -> tuple[str, str]:
    """Return the entry and the names that the words say."""
    lowered = [word.lower() for word in words]
    at = lowered.index("with") if "with" in lowered else 0
    names = " ".join(words[at + 1 :])
    if not at or not names.strip(" ,&@"):
        raise UsageError("share what with whom", "`pln share 3 with Ana, Ben`")
    if at > 1:
        raise UsageError("one entry at a time", f"`pln share {words[0]} with {names}`")
    return words[0], names


def _people(invocation: Invocation, connection: sqlite3.Connection, names: str) -> list[str]:
    """Return the ids of those whom the names say."""
    from plncli.cli.resolve import resolve

    named = [name.lstrip("@") for name in re.split(_BETWEEN_NAMES, clean_line(names)) if name]
    return [
        resolve(invocation, connection, name, ("contact", "community"), spelling=False).id
        for name in named
    ]


def _medium(word: str) -> str:
    from plncli.acts import MEDIUM_OF_WORD
    from plncli.cli.options import read_code
    from plncli.model import MEDIA

    return MEDIUM_OF_WORD.get(word.strip().lower()) or read_code("--via", word, MEDIA)


def _give(said: "Message", link: str | None, *, only_print: bool) -> None:
    """Open the link where there is a screen for it; else print it, or the message."""
    from plncli import opener

    if link is None:
        print(clean_text(said.text))
    elif only_print or not opener.open_link(link):
        print(link)


def _warn(invocation: Invocation, link: str | None) -> None:
    from plncli.redaction import redact_url

    if not link:
        note(invocation, "it has no page: the message names it without a link")
    elif redact_url(link) != link:
        note(invocation, "its address holds a secret, which is left out as ***")
