"""Offers out of somebody's list of feeds (OPML), such as the blogroll of a colleague."""

from plncli.discover.offer import OWN, Offer
from plncli.formats.opml import OpmlDocument, OpmlFeed
from plncli.gaps.boxes import SOURCE_BOXES


def offers(document: OpmlDocument, name: str) -> tuple[Offer, ...]:
    """Return each feed of a list as an offer; ``name`` is what the file is called."""
    return tuple(_offer(feed, document.title or name) for feed in document.feeds)


def _offer(feed: OpmlFeed, listed_in: str) -> Offer:
    """Return a feed in the box of its kind; the folders that it lies in are its topics."""
    folders = dict.fromkeys(folder for path in feed.topics for folder in path.split("/"))
    return Offer(
        id="",
        record="source",
        kind=feed.kind or "",
        name=feed.title,
        box=SOURCE_BOXES[feed.kind or "blog"],
        language=feed.language or "",
        topics=tuple(folder.casefold().replace("-", " ") for folder in folders),
        url=feed.site_url or "",
        feed_url=feed.feed_url,
        words=feed.description or "",
        evidence=(f"in the list {listed_in}",),
        status=OWN,
    )
