"""Which source without a feed the feed of a list belongs to. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from plncli.duplicates import key_of


class Feedless(NamedTuple):
    """A source that has no feed yet, with its page if that is known."""

    id: str
    title: str
    page: str | None


class Listed(NamedTuple):
    """A feed of a list that the network does not know."""

    url: str
    title: str
    page: str | None


def owners(
    listed: Iterable[Listed], feedless: Iterable[Feedless]
) -> Iterator[tuple[Listed, Feedless]]:
    """Yield the feeds that belong to a source that has none, each source once.

    A source with a page is known by it, whatever the scheme, `www.` and a slash at the end;
    one without by its title, capitals aside. Where two sources could be meant, neither is.
    """
    sources: dict[str, list[Feedless]] = defaultdict(list)
    for source in feedless:
        key = key_of("web", source.page) if source.page else source.title.casefold()
        sources[key].append(source)
    for feed in listed:
        for key in (key_of("web", feed.page or feed.url), feed.title.casefold()):
            if len(sources[key]) == 1:
                yield feed, sources.pop(key)[0]
                break
