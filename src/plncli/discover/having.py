"""Whether an offer is in the network already."""

from urllib.parse import urlsplit

from plncli.discover.offer import Offer
from plncli.network import Network


class Having:
    """What a network has, by names and by addresses.

    A source is known by its feed, its page or, where it has a site of its own, by that;
    whatever else there is, by its name, its hashtag or its handle.
    """

    def __init__(self, network: Network) -> None:
        self._names = network.names
        urls = [url for each in network.sources for url in (each.url, each.feed_url) if url]
        self._pages = {_page(url) for url in urls}
        self._hosts = {_page(url).partition("/")[0] for url in urls}

    def has(self, offer: Offer) -> bool:
        """Whether an offer is of the network."""
        words = (offer.name, offer.name.lstrip("#"), offer.handle, offer.handle.lstrip("@"))
        if any(word and word.lower() in self._names for word in words):
            return True
        if offer.record != "source":
            return False
        pages = {_page(url) for url in (offer.url, offer.feed_url) if url}
        return bool(pages & self._pages) or any(page in self._hosts for page in pages)


def _page(url: str) -> str:
    """Return an address as it compares: with or without https, www and a slash at the end."""
    parts = urlsplit(url.lower())
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}{query}"
