"""What a parser process answers: a feed, or why there is none.

An entry travels as a plain tuple, which is pickled at half the cost of a named one.
"""

from typing import Any, NamedTuple

from plncli.feeds.parsing.parsed import ParsedEntry, ParsedFeed


class Refusal(NamedTuple):
    """The fields of a `FeedError`."""

    code: str
    message: str
    hint: str | None


class Packed(NamedTuple):
    """A feed on its way: without its entries, and the fields of each of them."""

    feed: ParsedFeed
    entries: list[tuple[Any, ...]]


def packed(feed: ParsedFeed) -> Packed:
    """Return a feed as it travels."""
    return Packed(feed._replace(entries=()), [tuple(entry) for entry in feed.entries])


def unpacked(answer: Packed) -> ParsedFeed:
    """Return the feed that was packed."""
    return answer.feed._replace(entries=tuple(map(ParsedEntry._make, answer.entries)))
