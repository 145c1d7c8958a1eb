"""`pln follow`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.output import note
from plncli.model import PACES

if TYPE_CHECKING:
    import sqlite3

    from plncli.errors import PlnError


def command(
    ctx: typer.Context,
    addresses: Annotated[list[str], typer.Argument(metavar="URL...", help="Address of a feed.")],
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
            help="How closely you follow it: asked every 1, 3, 12 or 24 hours.",
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
) -> None:
    """Follow a feed by its address."""
    from plncli.cli.network import fetch_limits
    from plncli.cli.options import read_code, split
    from plncli.cli.resolve import resolve
    from plncli.counted import counted
    from plncli.errors import PlnError
    from plncli.feeds.follow import add_feed, fetch_feeds

    invocation = invocation_of(ctx)
    values: dict[str, object] = {
        "title": _one_title(title, addresses),
        "pace": read_code("--pace", pace, PACES) if pace else None,
    }
    with invocation.reading() as connection:
        if by:
            values["contact_id"] = resolve(invocation, connection, by, ("contact",)).id
        urls, problems = _unknown(connection, addresses)
    found = fetch_feeds(
        urls,
        fetch_limits(invocation.settings),
        allow_private=invocation.settings.feeds_allow_private,
    )
    with invocation.writing() as connection:
        for url, result in found.items():
            if isinstance(result, PlnError):
                problems.append(result)
                continue
            source_id, name, count = add_feed(
                connection, url, result, values, split(topic or ()), invocation.moment
            )
            note(invocation, f"followed {name} ({source_id}): {counted(count, 'entry', 'entries')}")
    _end(invocation, problems, len(addresses))


def _one_title(title: str | None, addresses: list[str]) -> str | None:
    if title and len(addresses) > 1:
        from plncli.errors import UsageError

        raise UsageError("--title is for one address", "follow them one by one")
    return title


def _unknown(
    connection: "sqlite3.Connection", addresses: list[str]
) -> "tuple[list[str], list[PlnError]]":
    """Return the addresses that are not followed yet, and what is wrong with the others."""
    from plncli.errors import ConflictError, UsageError
    from plncli.feeds.subscribe import known_feeds
    from plncli.formats.opml import feed_key, web_address
    from plncli.redaction import redact_url

    known = known_feeds(connection)
    urls: dict[str, str] = {}
    problems: list[PlnError] = []
    for address in addresses:
        bare = "." in address and ":" not in address and "@" not in address
        url = web_address(f"https://{address}" if bare else address)
        if url is None:
            problems.append(
                UsageError(
                    f"{redact_url(address)!r} is not the address of a feed",
                    "it begins with https:// or http://",
                )
            )
        elif here := known.get(feed_key(url)):
            problems.append(
                ConflictError(
                    f"{here.title} ({here.source_id}) has the feed {redact_url(url)} already",
                    f"`pln show {here.source_id}`",
                )
            )
        else:
            urls.setdefault(feed_key(url), url)
    return list(urls.values()), problems


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
