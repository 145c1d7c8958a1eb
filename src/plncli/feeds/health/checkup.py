"""Asking the network about feeds that are not well: politely, one after the other."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from plncli.errors import NetworkError, PlnError
from plncli.feeds.fetching.exchange import Fetched, FetchFailed
from plncli.feeds.fetching.fetch import FetchLimits
from plncli.feeds.following.find import Finder, Found
from plncli.feeds.health.ailments import Ailment, ailment, insecure, is_lost, with_https
from plncli.feeds.health.duplicates import address
from plncli.feeds.keeping.facts import FeedFacts
from plncli.feeds.pulling.outage import UNREACHABLE
from plncli.redaction import redact_url


class CheckUp(NamedTuple):
    """What the network said.

    Attributes:
        ailments: of these feeds it knows more than the store.
        plain: ids of the sources whose feeds come over http and not over https.
        answers: what came, behind the address that was asked.
    """

    ailments: tuple[Ailment, ...] = ()
    plain: frozenset[str] = frozenset()
    answers: tuple[tuple[str, Fetched | FetchFailed], ...] = ()

    @property
    def is_offline(self) -> bool:
        """Whether no host at all could be reached."""
        failures = [each for _, each in self.answers if isinstance(each, FetchFailed)]
        unreachable = all(failure.code in UNREACHABLE for failure in failures)
        return bool(failures) and len(failures) == len(self.answers) and unreachable


def check_up(
    feeds: Collection[FeedFacts],
    limits: FetchLimits,
    *,
    allow_private: bool = False,
    cooling: Iterable[str] = (),
    say: Callable[[str], None] = lambda _: None,
) -> CheckUp:
    """Look for feeds that are lost, and see whether those over http come over https.

    Args:
        feeds: all that are followed.
        cooling: hosts (`hosts.host_key`) that are to be left alone.
        say: is told what is done next.
    """
    here = {address(feed.feed_url): feed for feed in feeds}
    found: list[Ailment | None] = []
    plain: set[str] = set()
    with Finder(limits, allow_private=allow_private, cooling=cooling, say=say) as finder:
        for feed in feeds:
            finder.allow_private = allow_private or feed.allow_private
            if is_lost(feed):
                found.append(_found_again(finder, feed, here))
        for feed in insecure(feeds):
            finder.allow_private = allow_private or feed.allow_private
            url = with_https(feed.feed_url)
            if url is None or feed.error_since:
                continue
            answer = _tried(finder, url)
            if isinstance(answer, Found) and _is_secure(answer) and _is_same(answer, feed):
                found.append(_secure(feed, url))
            elif not (isinstance(answer, NetworkError) and answer.code == "host_cooling"):
                plain.add(feed.id)
        answers = tuple(finder.answers)
    return CheckUp(tuple(each for each in found if each), frozenset(plain), answers)


def _found_again(finder: Finder, feed: FeedFacts, here: Mapping[str, FeedFacts]) -> Ailment | None:
    """Look for a feed on the page of its source, else on the front page of its host.

    A front page may belong to somebody else: what it names must be the same feed.
    """
    host = urlsplit(feed.feed_url)
    page = feed.site or f"{host.scheme}://{host.netloc.rpartition('@')[2]}/"
    found = _tried(finder, page)
    if not isinstance(found, Found):
        return None  # what is known of the feed stands
    if address(found.url) == address(feed.feed_url):
        return ailment(feed, "found", "it answers again", "pull", "--force", feed.id)
    is_same = _is_same(found, feed)
    if not is_same and not feed.site:
        return None
    if other := here.get(address(found.url)):
        message = f"its page names the feed of {other.title} ({other.id})"
        return ailment(feed, "found", message, "remove", feed.id, broken=True)
    where = "the same feed is at" if is_same else "its page names another feed,"
    message = f"{where} {redact_url(found.url)}"
    return ailment(feed, "found", message, "edit", feed.id, "--feed", found.url, broken=True)


def _secure(feed: FeedFacts, url: str) -> Ailment:
    message = "the same feed comes encrypted, over https"
    return ailment(feed, "http", message, "edit", feed.id, "--feed", url)


def _is_secure(found: Found) -> bool:
    """Whether no redirect led back to http."""
    return found.answer.url.startswith("https:")


def _tried(finder: Finder, url: str) -> Found | PlnError:
    try:
        return finder.find(url)
    except PlnError as error:
        return error


def _is_same(found: Found, feed: FeedFacts) -> bool:
    """Whether a feed has an entry of the other, or its title where nothing is known of it."""
    if not feed.latest:
        return found.feed.title == feed.title
    known = {name for each in feed.latest for name in _names(each.guid, each.link)}
    return any(not known.isdisjoint(_names(entry.guid, entry.link)) for entry in found.feed.entries)


def _names(guid: str | None, link: str | None) -> set[str]:
    """What an entry is known by, whether http or https."""
    return {name.replace("https://", "http://", 1) for name in (guid, link) if name}
