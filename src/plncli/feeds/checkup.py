"""Asking the network about feeds that are not well: politely, one after the other."""

from collections.abc import Iterable
from datetime import datetime
from urllib.parse import urlsplit

from plncli.errors import PlnError
from plncli.feeds.fetch import FetchLimits
from plncli.feeds.find import Finder, Found
from plncli.feeds.health import Ailment, FeedFacts, examine, insecure
from plncli.redaction import redact_url
from plncli.shellwords import command

LOST = ("http_404", "http_410", "dns", "not_a_feed", "http_4xx")
"""Failures after which a feed may be somewhere else."""


def check_up(
    feeds: Iterable[FeedFacts],
    limits: FetchLimits,
    now: datetime,
    *,
    allow_private: bool = False,
    cooling: frozenset[str] = frozenset(),
) -> list[Ailment]:
    """Return what the network says: new addresses of dead feeds, https where it works.

    Args:
        cooling: hosts (`hosts.host_key`) that are to be left alone.
    """
    feeds = tuple(feeds)
    by_id = {feed.id: feed for feed in feeds}
    ill = [by_id[each.source_id] for each in examine(feeds, now) if each.broken]
    found = []
    with Finder(limits, allow_private=allow_private, cooling=cooling) as finder:
        for feed in ill:
            if feed.site and (feed.error_code in LOST or feed.stopped_at):
                found.append(_found_again(finder, feed))
        broken = {feed.id for feed in ill}
        for feed in insecure(feeds):
            if feed.id not in broken:
                found.append(_encrypted(finder, feed))
    return [each for each in found if each]


def _found_again(finder: Finder, feed: FeedFacts) -> Ailment | None:
    """Look for the feed on the source's own page, at its present address."""
    found = _tried(finder, feed.site or "")
    if found is None or found.url == feed.feed_url:
        return None
    return Ailment(
        "found", feed.id, feed.title, f"its page names another feed: {redact_url(found.url)}",
        command("edit", feed.id, "--feed", found.url), broken=True,
    )  # fmt: skip


def _encrypted(finder: Finder, feed: FeedFacts) -> Ailment | None:
    """See whether https gives the same feed."""
    parts = urlsplit(feed.feed_url)
    if parts.port not in (None, 80):
        return None  # another port has no twin that could be known
    url = feed.feed_url.replace("http://", "https://", 1).replace(":80/", "/", 1)
    found = _tried(finder, url)
    if found is None or not _is_same(found, feed):
        return None
    return Ailment(
        "http", feed.id, feed.title, "the same feed comes encrypted over https",
        command("edit", feed.id, "--feed", url),
    )  # fmt: skip


def _tried(finder: Finder, url: str) -> Found | None:
    try:
        return finder.find(url)
    except PlnError:
        return None  # it is not there: what is known of the feed already stands


def _is_same(found: Found, feed: FeedFacts) -> bool:
    if feed.newest is None:
        return found.feed.title == feed.title
    known = _plain(feed.newest)
    return any(known in (_plain(entry.guid), _plain(entry.link)) for entry in found.feed.entries)


def _plain(address: str | None) -> str:
    return (address or "").replace("https://", "http://", 1)
