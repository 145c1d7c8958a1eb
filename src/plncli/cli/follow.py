"""`pln follow`."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.output import may_ask, note
from plncli.model import PACES, SOURCE_KINDS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from plncli.errors import PlnError
    from plncli.feeds.following.find import Found
    from plncli.feeds.following.follow import Followed
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
            metavar="PACE",
            help="How closely: asked how often, waits how long, how many in an edition."
            " close 1 h, 7 days, 5; daily 3 h, 3 days, 3; weekly 12 h, 14 days, 3 on Fridays;"
            " rarely 24 h, 60 days, 1.",
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
            metavar="KIND",
            help="What it is, such as blog, podcast or video; else it is found out.",
            autocompletion=completion.codes(SOURCE_KINDS),
        ),
    ] = None,
    allow_private: Annotated[
        bool,
        typer.Option(
            "--allow-private", help="Let it lie at an address that is not public (an intranet)."
        ),
    ] = False,
) -> None:
    """Follow a person, a page or a feed; the feed is found for you.

    Of several feeds you are asked which you mean; without a terminal the
    likeliest is followed and the others are named. An account whose handle
    a contact has is tied to that contact.
    """
    from plncli.cli.options import read_code, split
    from plncli.cli.resolve import resolve
    from plncli.feeds.following.follow import add_feed

    invocation = invocation_of(ctx)
    values: dict[str, object] = {
        "title": _one_title(title, whats),
        "pace": read_code("--pace", pace, PACES) if pace else None,
        "kind": read_code("--kind", kind, SOURCE_KINDS) if kind else None,
        "allow_private": int(allow_private) or None,
    }
    if by:
        with invocation.reading() as connection:
            values["contact_id"] = resolve(invocation, connection, by, ("contact",)).id
    found, problems = _search(invocation, whats, allow_private=allow_private)
    lines: list[str] = []
    with invocation.writing() as connection:
        for each in found:
            person = None if by else _publisher(connection, each)
            mine = values | {"contact_id": person.id} if person else values
            followed = add_feed(connection, each, mine, split(topic or ()), invocation.moment)
            lines += _lines(each, followed, person.name if person else None)
    for line in lines:
        note(invocation, line)
    _end(invocation, problems, len(whats))


def _search(
    invocation: Invocation, whats: list[str], *, allow_private: bool
) -> "tuple[list[Found], list[PlnError]]":
    """Return the feeds that were found, each once, and what is wrong with the rest."""
    from plncli.cli.network import fetch_limits
    from plncli.cli.progress import progress
    from plncli.errors import PlnError
    from plncli.feeds.fetching.hosts import cooling
    from plncli.feeds.following.find import Finder
    from plncli.feeds.following.subscribe import known_feeds
    from plncli.feeds.pulling.courtesy import note_answers
    from plncli.formats.opml import feed_key
    from plncli.store.hosts import host_states

    with invocation.reading() as connection:
        known, hosts = known_feeds(connection), host_states(connection)
    found: dict[str, Found] = {}
    problems: list[PlnError] = []
    with (
        progress(invocation) as show,
        Finder(
            fetch_limits(invocation.settings),
            allow_private=allow_private or invocation.settings.feeds_allow_private,
            choose=partial(_choose, show) if may_ask() else None,
            cooling=cooling(hosts.values(), invocation.moment),
            known=known,
            say=show,
        ) as finder,
    ):
        for what in dict.fromkeys(whats):
            try:
                _refuse_file(what)
                each = finder.find(what)
                found.setdefault(feed_key(each.url), each)
            except PlnError as error:
                problems.append(error)
    with invocation.reading() as connection:
        note_answers(connection, hosts, finder.answers, invocation.moment)
    return list(found.values()), problems


def _one_title(title: str | None, whats: list[str]) -> str | None:
    if title and len(whats) > 1:
        from plncli.errors import UsageError

        raise UsageError("--title is for one address", "follow them one by one")
    return title


def _refuse_file(what: str) -> None:
    is_there = Path(what).is_file()
    if is_there or what.startswith(("./", "../", "/", "~", "file:")):
        from plncli.errors import UsageError
        from plncli.redaction import redact_url
        from plncli.shellwords import command as typed

        is_list = f"; a list of feeds is read by `{typed('import', what)}`" if is_there else ""
        raise UsageError(
            f"{redact_url(what)!r} is a file, and a feed is pulled from an address",
            f"give the address that the file came from{is_list}",
        )


def _choose(
    show: "Callable[[str], None]", question: str, feeds: "Sequence[tuple[str, str]]"
) -> int:
    from plncli.cli.resolve import ask
    from plncli.redaction import redact_url

    show("")
    return ask(question, [f"{title or 'untitled'}  {redact_url(url)}" for title, url in feeds])


def _publisher(connection: "sqlite3.Connection", found: "Found") -> "Candidate | None":
    from plncli.store.lookup import contact_of_handle

    return contact_of_handle(connection, found.lead.handle) if found.lead.handle else None


def _lines(found: "Found", followed: "Followed", person: str | None) -> list[str]:
    """Say what is followed now, and how to follow what else was there."""
    from plncli.counted import counted
    from plncli.redaction import redact_url
    from plncli.shellwords import command as typed

    by = f" by {person}" if person else ""
    is_damaged = not followed.entries and found.feed.parser not in ("strict", "json")
    doubt = "; the document is damaged and may hold more" if is_damaged else ""
    number = counted(followed.entries, "entry", "entries")
    return [
        f"followed {followed.title} ({followed.source_id}){by}: {number}{doubt}",
        *(
            f"also there: {title or 'a feed'}: {typed('follow', redact_url(url))}"
            for title, url in found.others
        ),
    ]


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
