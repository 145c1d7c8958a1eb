"""From a list of feeds to sources of the network: what is new, what gains topics."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from plncli.formats.opml import OpmlFeed, Problem, feed_key
from plncli.store import append, feeds, write
from plncli.store.write import Links


class Known(NamedTuple):
    """A feed that the network has, with the names of its source's topics."""

    source_id: str
    title: str
    topics: Sequence[str]


class Plan(NamedTuple):
    """What a list brings: new feeds, known ones with the topics that they lack, and the rest."""

    new: list[OpmlFeed]
    changed: list[tuple[Known, OpmlFeed]]
    same: int


def known_feeds(connection: sqlite3.Connection) -> dict[str, Known]:
    """Return the feeds of the network by what is alike in their addresses."""
    topics = feeds.topics_of_feeds(connection)
    return {
        feed_key(feed.url): Known(feed.source_id, feed.title, topics[feed.source_id])
        for feed in feeds.feed_states(connection)
    }


def plan(listed: Iterable[OpmlFeed], known: Mapping[str, Known], topics: Sequence[str]) -> Plan:
    """Compare a list with the feeds of the network.

    Args:
        listed: each feed once.
        known: by ``feed_key``.
        topics: given to every feed of the list, beside its own.

    A known feed only gains topics: the rest of its source is the user's.
    """
    result = Plan([], [], 0)
    same = 0
    for feed in listed:
        names = dict.fromkeys(map(append.topic_name, [*feed.topics, *topics]))
        here = known.get(feed_key(feed.feed_url))
        if here is None:
            result.new.append(feed._replace(topics=tuple(names)))
            continue
        folded = {name.casefold() for name in here.topics}
        missing = tuple(name for name in names if name and name.casefold() not in folded)
        if missing:
            result.changed.append((here, feed._replace(topics=missing)))
        else:
            same += 1
    return result._replace(same=same)


def subscribe(connection: sqlite3.Connection, planned: Plan, now: str) -> list[Problem]:
    """Write the plan inside the open operation; return what could not be written, by line."""
    records = [(_values(feed), Links(topics=feed.topics)) for feed in planned.new]
    results = write.add_many(connection, "source", records, now)
    for here, feed in planned.changed:
        append.tag(connection, here.source_id, feed.topics, now)
    return [
        Problem(feed.line, str(result))
        for feed, result in zip(planned.new, results, strict=True)
        if not isinstance(result, str)
    ]


def _values(feed: OpmlFeed) -> dict[str, object]:
    values = {
        "title": feed.title,
        "feed_url": feed.feed_url,
        "url": feed.site_url,
        "note": feed.description,
        "kind": feed.kind,
        "pace": feed.pace,
        "language": feed.language,
    }
    return {name: value for name, value in values.items() if value}
