"""Asking the network whether an offer is still where it was: politely, and nothing is kept.

Whoever looks at an offer can have it checked before following it. What was moved is found
again as `pln follow` would find it, on the page of its site.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from plncli.discover.offer import Offer
from plncli.errors import NetworkError, PlnError
from plncli.feeds.fetching.hosts import host_key
from plncli.feeds.following.find import Finder
from plncli.feeds.pulling.outage import UNHEARD
from plncli.formats.opml import feed_key

FOUND, MOVED, NOT_FOUND = "found", "moved", "not found"


class Checked(NamedTuple):
    """What became of an offer.

    Attributes:
        state: one of this module's three.
        url: where it is: its feed or, where none is known, its site; else where it was.
        reason: why it was not found.
        is_silent: no server said anything that could be understood: it may be the line.
    """

    offer: Offer
    state: str
    url: str
    reason: str = ""
    is_silent: bool = False


def check(offers: Iterable[Offer], finder: Finder) -> Iterator[Checked]:
    """Ask for each offer that has an address, one after the other.

    Args:
        finder: without known feeds, since what is followed already can be checked too.
    """
    for offer in offers:
        if offer.feed_url:
            yield _feed(offer, finder)
        elif offer.url:
            yield _site(offer, finder)


def _feed(offer: Offer, finder: Finder) -> Checked:
    try:
        return _at(offer, offer.feed_url, finder.find(offer.feed_url).url)
    except PlnError as error:
        failure = error
    if offer.url and not _is_same_silence(failure, offer):
        try:
            return _at(offer, offer.feed_url, finder.find(offer.url).url)
        except PlnError:
            pass  # what is wrong with the feed itself says more
    return _lost(offer, offer.feed_url, failure)


def _site(offer: Offer, finder: Finder) -> Checked:
    try:
        answer = finder.fetch(offer.url)
    except NetworkError as error:
        return _lost(offer, offer.url, error)
    return _at(offer, offer.url, answer.moved_to or offer.url)


def _at(offer: Offer, before: str, now: str) -> Checked:
    return Checked(offer, FOUND if feed_key(before) == feed_key(now) else MOVED, now)


def _lost(offer: Offer, url: str, error: PlnError) -> Checked:
    return Checked(offer, NOT_FOUND, url, error.message, _is_silent(error))


def _is_silent(error: PlnError) -> bool:
    return isinstance(error, NetworkError) and error.code in UNHEARD


def _is_same_silence(error: PlnError, offer: Offer) -> bool:
    """Whether the host of the site was just asked for the feed, and did not answer."""
    return _is_silent(error) and host_key(offer.feed_url) == host_key(offer.url)
