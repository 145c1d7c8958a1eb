"""The one line that adds an offer to the network: it runs when it is pasted."""

from collections.abc import Iterable

from plncli.discover.offer import OWN, Offer
from plncli.shellwords import command as pasted


def command(offer: Offer, topics: tuple[str, ...] = ()) -> str:
    """Return the command that adds an offer, with those of its topics that are the user's.

    What has a feed is followed, which asks its site at once and finds a feed that has moved.
    Nothing is counted as joined by being added: organisations, groups and people are wanted.
    """
    return pasted(*_words(offer), *_options(("topic", topic) for topic in topics))


def _words(offer: Offer) -> tuple[str, ...]:
    if offer.record == "contact":
        return _added(offer, handle=offer.handle, status="wanted")
    if offer.record == "event":
        return _added(offer, kind=offer.kind, url=offer.url, status="wanted")
    if offer.record == "community":
        return _community(offer)
    if offer.feed_url or offer.status == OWN:
        address = offer.feed_url or offer.url or offer.handle
        return ("follow", address, *_options([("kind", offer.kind)]))
    return _added(offer, kind=offer.kind, url=offer.url)


def _community(offer: Offer) -> tuple[str, ...]:
    """Return the adding of a community; a chat and a hashtag are followed, not joined."""
    standing = {"participation": "follow"} if offer.hashtag else {"status": "wanted"}
    length = f"{offer.minutes}m" if offer.minutes else ""
    return _added(
        offer,
        kind=offer.kind,
        platform=offer.platform,
        hashtag=offer.hashtag,
        meets=" ".join(filter(None, (offer.meets, offer.zone, length))),
        url=offer.url,
        scope=offer.scope,
        **standing,
    )


def _added(offer: Offer, **options: str) -> tuple[str, ...]:
    return ("add", offer.record, offer.name, *_options(options.items()))


def _options(given: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return the options that have a value, in the spelling of the command line."""
    return tuple(
        word
        for name, value in given
        if value
        for word in (f"--{name}", value.replace("_", "-") if name == "kind" else value)
    )
