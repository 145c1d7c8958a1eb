"""`pln follow`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.output import may_ask, note
from plncli.model import PACES, SOURCE_KINDS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from plncli.errors import PlnError
    from plncli.feeds.discover import Candidate as Feed
    from plncli.feeds.find import Found
    from plncli.names import Candidate


def command(
    ctx: typer.Context,
    whats: Annotated[
        list[str],
        typer.Argument(
            metavar="WHAT...",
            help="A page, a feed, a handle (@ana@example.social) or a hashtag.",
        ),
    ],
    by: Annotated[
        str | None,
        typer.Option(
            metavar="CONTACT",
            help="Contact who publishes it.",
            autocompletion=completion.names("contact"),
        ),
    ] = None,
    pace: Annotated[
        str | None,
        typer.Option(
            metavar="|".join(PACES),
            help="How closely: close looks every hour, daily 3 h, weekly 12 h, rarely 24 h.",
            autocompletion=completion.codes(PACES),
        ),
    ] = None,
    topic: Annotated[
        list[str] | None,
        typer.Option(
            metavar="TOPIC",
            help="Topic; repeat it or use commas.",
            autocompletion=completion.topics,
        ),
    ] = None,
    title: Annotated[str | None, typer.Option(help="Title in place of the feed's own.")] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            metavar="KIND", help="What it is.", autocompletion=completion.codes(SOURCE_KINDS)
        ),
    ] = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="It may lie at a private address.")
    ] = False,
) -> None:
    """Follow a person, a page or a feed; the feed is found for you."""
    from plncli.cli.network import fetch_limits
    from plncli.cli.options import read_code, split
    from plncli.cli.resolve import resolve
    from plncli.errors import PlnError
    from plncli.feeds.find import Finder
    from plncli.feeds.follow import add_feed
    from plncli.store.health import cooling_hosts

    invocation = invocation_of(ctx)
    values: dict[str, object] = {
        "title": _one_title(title, whats),
        "pace": read_code("--pace", pace, PACES) if pace else None,
        "kind": read_code("--kind", kind, SOURCE_KINDS) if kind else None,
        "allow_private": int(allow_private) or None,
    }
    with invocation.reading() as connection:
        if by:
            values["contact_id"] = resolve(invocation, connection, by, ("contact",)).id
        wanted, problems = _unknown(connection, whats)
        cooling = frozenset(name for name, _ in cooling_hosts(connection, invocation.moment))
    found: list[Found] = []
    with Finder(
        fetch_limits(invocation.settings),
        allow_private=allow_private or invocation.settings.feeds_allow_private,
        choose=_choose if may_ask() else None,
        cooling=cooling,
    ) as finder:
        for what in wanted:
            try:
                found.append(finder.find(what))
            except PlnError as error:
                problems.append(error)
    with invocation.writing() as connection:
        for each in found:
            if problem := _followed_already(connection, each.url):
                problems.append(problem)
                continue
            person = None if by else _publisher(connection, each)
            mine = values | {"contact_id": person.id} if person else values
            followed = add_feed(connection, each, mine, split(topic or ()), invocation.moment)
            _tell(invocation, each, *followed, person.name if person else None)
    _end(invocation, problems, len(whats))


def _one_title(title: str | None, whats: list[str]) -> str | None:
    if title and len(whats) > 1:
        from plncli.errors import UsageError

        raise UsageError("--title is for one address", "follow them one by one")
    return title


def _unknown(
    connection: "sqlite3.Connection", whats: list[str]
) -> "tuple[list[str], list[PlnError]]":
    """Return what is to be looked for, each once, and what is wrong with the rest."""
    from plncli.errors import UsageError
    from plncli.feeds.sites import lead
    from plncli.redaction import redact_url

    wanted: dict[object, str] = {}
    problems: list[PlnError] = []
    for what in whats:
        if what.startswith(("./", "../", "/", "file:")) or Path(what).is_file():
            problems.append(
                UsageError(
                    f"{redact_url(what)!r} is a file, and a feed is pulled from an address",
                    "give the address that the file came from",
                )
            )
            continue
        try:
            where = lead(what)
        except UsageError as error:
            problems.append(error)
            continue
        first = where.page or next(iter(where.feeds), None)
        if first and (problem := _followed_already(connection, first)):
            problems.append(problem)
        else:
            wanted.setdefault(where, what)
    return list(wanted.values()), problems


def _followed_already(connection: "sqlite3.Connection", url: str) -> "PlnError | None":
    from plncli.errors import ConflictError
    from plncli.feeds.subscribe import known_feeds
    from plncli.formats.opml import feed_key
    from plncli.redaction import redact_url

    here = known_feeds(connection).get(feed_key(url))
    if here is None:
        return None
    return ConflictError(
        f"{here.title} ({here.source_id}) has the feed {redact_url(url)} already",
        f"`pln show {here.source_id}`",
    )


def _choose(candidates: "Sequence[Feed]") -> int:
    from plncli.cli.resolve import ask

    lines = [f"{each.title or 'untitled'}  {each.url}" for each in candidates]
    return ask("the page has several feeds:", lines)


def _publisher(connection: "sqlite3.Connection", found: "Found") -> "Candidate | None":
    from plncli.store.lookup import contact_of_handle

    return contact_of_handle(connection, found.lead.handle) if found.lead.handle else None


def _tell(
    invocation: Invocation, found: "Found", source_id: str, title: str, entries: int,
    person: str | None,
) -> None:  # fmt: skip
    from plncli.counted import counted
    from plncli.redaction import redact_url
    from plncli.shellwords import command as typed

    by = f" by {person}" if person else ""
    damaged = not entries and found.feed.parser not in ("strict", "json")
    note(
        invocation,
        f"followed {title} ({source_id}){by}: {counted(entries, 'entry', 'entries')}"
        f"{'; the document is damaged and may hold more' if damaged else ''}",
    )
    for label, url in found.lead.options:
        note(invocation, f"{label} only: {typed('follow', url)}")
    for other in found.others:
        address = redact_url(other.url)
        note(invocation, f"also there: {other.title or 'a feed'}: {typed('follow', address)}")


def _end(invocation: Invocation, problems: "list[PlnError]", asked: int) -> None:
    """Say what went wrong, and fail with it.

    Raises:
        PartialError: some addresses are followed now, others are not.
        PlnError: the last of the causes, when nothing is followed.
    """
    from plncli.errors import PartialError

    if not problems:
        return
    if len(problems) == asked:
        *others, last = problems
    else:
        others = problems
        last = PartialError(f"{len(problems)} of {asked} addresses could not be followed")
    for problem in others:
        note(invocation, str(problem))
    raise last
