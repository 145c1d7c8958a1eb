"""One feed that is followed twice: by its address, or by the pages that its entries name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from plncli.feeds.keeping.facts import FeedFacts
from plncli.formats.opml import feed_key
from plncli.ranking.links import canonical

LEAST_SHARED = 3
SHARE = 2 / 3
"""Two sources are one when their newest entries have so many pages in common, and these are so
much of either. A blog and a list that quotes it share less, RSS and Atom of one blog all."""
MOST_BEARERS = 5
"""A page that more sources name is a news item, and would be compared with all of them."""


class Twin(NamedTuple):
    """The source that a feed repeats, and whether their addresses say so or their entries."""

    of: FeedFacts
    by_address: bool


def twins(feeds: Iterable[FeedFacts]) -> dict[str, Twin]:
    """Return what each superfluous feed repeats, by the id of its source.

    Of two the one stays of which more was saved or noted, then the older.
    """
    found: dict[str, Twin] = {}
    feeds = sorted(feeds, key=lambda feed: (-feed.kept, feed.created_at, feed.id))
    alike = defaultdict(list)
    for feed in feeds:
        alike[address(feed.feed_url)].append(feed)
    for best, *others in alike.values():
        found |= {other.id: Twin(best, by_address=True) for other in others}
    for better, worse in _of_same_pages(feed for feed in feeds if feed.id not in found):
        found.setdefault(worse.id, Twin(better, by_address=False))
    return found


def address(url: str) -> str:
    """Return what is alike in two addresses of one feed, whether http or https, www or not."""
    return feed_key(url).partition("://")[2].removeprefix("www.")


def _of_same_pages(feeds: Iterable[FeedFacts]) -> Iterator[tuple[FeedFacts, FeedFacts]]:
    """The pairs of feeds with the same entries, in the order of the feeds."""
    pages: dict[str, set[str]] = {}
    bearers = defaultdict(list)
    for feed in feeds:
        pages[feed.id] = set(filter(None, (canonical(each.link) for each in feed.latest)))
        for page in sorted(pages[feed.id]):
            bearers[page].append(feed)
    shared = Counter(
        pair
        for some in bearers.values()
        if len(some) <= MOST_BEARERS
        for pair in combinations(some, 2)
    )
    for (better, worse), count in shared.items():
        if count >= max(LEAST_SHARED, SHARE * max(len(pages[better.id]), len(pages[worse.id]))):
            yield better, worse
