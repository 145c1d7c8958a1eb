"""From the address of a feed to a source with its first entries."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from typing import NamedTuple
from urllib.parse import urlsplit

from plncli.errors import NetworkError, PlnError
from plncli.feeds.arrival import add_entries
from plncli.feeds.fetch import Fetched, FetchFailed, FetchLimits, FetchRequest, fetch_all
from plncli.feeds.parsed import FeedError, ParsedFeed
from plncli.feeds.process import ParserProcess
from plncli.feeds.pull import fetched_state
from plncli.feeds.records import FeedState
from plncli.redaction import redact_url
from plncli.store import feeds, write
from plncli.store.write import Links

PACE = "daily"
"""The pace of a source whose user says none."""


class Found(NamedTuple):
    """A feed and the answer that it came in."""

    answer: Fetched
    feed: ParsedFeed


def fetch_feeds(
    urls: Sequence[str], limits: FetchLimits, *, allow_private: bool
) -> dict[str, Found | PlnError]:
    """Fetch each address once and return the feed there, or why there is none."""
    requests = [FetchRequest(url, url, allow_private=allow_private) for url in urls]
    found = {}
    with ParserProcess() as parser, closing(fetch_all(requests, limits)) as answers:
        for answer in answers:
            found[answer.key] = _found(answer, parser)
    return {url: found[url] for url in urls}


def add_feed(
    connection: sqlite3.Connection,
    url: str,
    found: Found,
    values: Mapping[str, object],
    topics: Sequence[str],
    now: str,
) -> tuple[str, str, int]:
    """Add a source with the entries of its feed inside the open operation.

    What ``values`` (columns of source) do not say, the feed does: title, page
    and language. Returns the source's id, its title and the number of entries.
    """
    given: dict[str, object] = {
        "title": found.feed.title or urlsplit(url).netloc.rpartition("@")[2],
        "url": found.feed.link,
        "language": found.feed.language,
        "pace": PACE,
        "feed_url": url,
    }
    given |= {name: value for name, value in values.items() if value is not None}
    source_id = write.add(connection, "source", given, Links(topics=topics), now)
    title = str(given["title"])
    state = FeedState(source_id, title, url, str(given["pace"]), "active", ttl=found.feed.ttl)
    decision = add_entries(connection, source_id, found.feed.entries, now)
    feeds.save_success(connection, fetched_state(state, found.answer, now), now)
    return source_id, title, len(decision.new)


def _found(answer: Fetched | FetchFailed, parser: ParserProcess) -> Found | PlnError:
    if isinstance(answer, FetchFailed):
        return NetworkError(answer.message, _hint(answer), code=answer.code)
    try:
        feed = parser.parse(answer.body, url=answer.url, content_type=answer.content_type)
    except FeedError as error:
        hint = f"`pln add source {redact_url(answer.key)}` keeps the page"
        if error.hint:
            hint = f"{error.hint}, or {hint}"
        return FeedError(error.code, f"{redact_url(answer.key)}: {error.message}", hint)
    return Found(answer, feed)


def _hint(failure: FetchFailed) -> str:
    if failure.code == "blocked_address":
        return "PLN_FEEDS_ALLOW_PRIVATE=1 allows addresses that are not public"
    if failure.code == "bad_url":
        return "it begins with https:// or http://"
    return f"`pln add source {redact_url(failure.key)}` keeps it for later"
