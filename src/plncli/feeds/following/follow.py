"""From a feed that was found to a source with its first entries."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from plncli.feeds.following.find import Found
from plncli.feeds.keeping.records import FeedState
from plncli.feeds.parsing.parsed import ParsedFeed
from plncli.feeds.pulling.arrival import add_entries
from plncli.feeds.pulling.pull import fetched_state
from plncli.store import append, feeds, write
from plncli.store.write import Links

PACE = "daily"
"""The pace of a source whose user says none."""


class Followed(NamedTuple):
    """A source that was added, and how many entries it begins with."""

    source_id: str
    title: str
    entries: int


def add_feed(
    connection: sqlite3.Connection,
    found: Found,
    values: Mapping[str, object],
    topics: Sequence[str],
    now: str,
) -> Followed:
    """Add a source with the entries of its feed inside the open operation.

    What ``values`` (columns of source) do not say, the feed does: title, page,
    language and kind. A source of the same page that has no feed yet gets this one.
    """
    feed = found.feed
    given: dict[str, object] = {
        "title": feed.title or urlsplit(found.url).netloc.rpartition("@")[2],
        "url": feed.link or found.lead.page,
        "language": feed.language,
        "kind": kind_of(feed, found.lead.kind),
        "pace": PACE,
        "feed_url": found.url,
    }
    mine = {name: value for name, value in values.items() if value is not None}
    source_id = feeds.source_without_feed(connection, feed.link or found.lead.page or "")
    if source_id is None:
        source_id = write.add(connection, "source", given | mine, Links(topics=topics), now)
    else:
        # Its user has described it: only the feed is new.
        mine["feed_url"] = found.url
        write.change(connection, "source", source_id, mine, Links(), now)
        append.tag(connection, source_id, topics, now)
    title, pace = feeds.title_and_pace(connection, source_id)
    state = FeedState(source_id, title, found.url, pace, "active", ttl=feed.ttl)
    decision = add_entries(connection, source_id, feed.entries, now)
    feeds.save_success(connection, fetched_state(state, found.answer, now), now)
    return Followed(source_id, title, len(decision.new))


def kind_of(feed: ParsedFeed, of_site: str | None) -> str:
    """Return the kind of source: what its site has, else what most entries are made of."""
    if of_site:
        return of_site
    for medium, kind in (("audio/", "podcast"), ("video/", "video")):
        playing = sum(
            any((enclosure.type or "").startswith(medium) for enclosure in entry.enclosures)
            for entry in feed.entries
        )
        if playing * 2 > len(feed.entries):
            return kind
    return "blog"
