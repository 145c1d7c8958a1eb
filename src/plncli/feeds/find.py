"""From what a user types to a feed, over the network: few requests, one after the other.

What the data table of sites knows is asked first, then the page that was named, the feeds
that the page names, and at last the places where feeds usually lie. A body that turns out
to be a feed is used: no address is fetched twice.
"""

import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import NamedTuple

from plncli.errors import NetworkError, NotFoundError, PlnError
from plncli.feeds import discover, sites
from plncli.feeds.discover import Candidate
from plncli.feeds.fetch import Fetched, FetchFailed, FetchLimits, FetchRequest, fetch_one
from plncli.feeds.hosts import host_key
from plncli.feeds.parsed import FeedError, ParsedFeed
from plncli.feeds.process import ParserProcess
from plncli.feeds.sites import Lead
from plncli.redaction import redact_url
from plncli.shellwords import command

TRIES = 4
"""Feeds of a page that are asked before it is given up."""

Choose = Callable[[Sequence[Candidate]], int]
"""Asks a user which of several feeds is meant, and returns its index."""
_NOT_THERE = ("connect", "tls", "timeout", "dns")


class Found(NamedTuple):
    """A feed, the answer that it came in, and what else there was.

    ``url`` is the address to follow, after permanent redirects. ``others`` are further
    feeds of the page.
    """

    url: str
    answer: Fetched
    feed: ParsedFeed
    lead: Lead
    others: tuple[Candidate, ...] = ()


class Finder:
    """Finds feeds with one parser and a pause between two requests to one host.

    Use it as a context manager.
    """

    def __init__(
        self,
        limits: FetchLimits,
        *,
        allow_private: bool,
        choose: Choose | None = None,
        cooling: frozenset[str] = frozenset(),
    ) -> None:
        """Without ``choose`` the likeliest of several feeds is taken.

        Hosts in ``cooling`` (`hosts.host_key`) asked for time and are left alone.
        """
        self._limits = limits
        self._cooling = cooling
        self._allow_private = allow_private
        self._choose = choose
        self._parser = ParserProcess()
        self._asked: dict[str, float] = {}

    def __enter__(self) -> "Finder":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._parser.close()

    def find(self, what: str) -> Found:
        """Return the feed of a page, a feed's address, a handle or a hashtag.

        Raises:
            UsageError: ``what`` is none of them.
            NotFoundError: the site has no feeds, or none was found.
            NetworkError: an address does not answer.
            FeedError: a feed cannot be read.
        """
        lead = sites.lead(what)
        if lead.lookup_url:
            lead = self._looked_up(lead, lead.lookup_url)
        if lead.refusal:
            raise NotFoundError(f"{redact_url(what)}: {lead.refusal}", lead.hint)
        failure: PlnError | None = None
        for url in lead.feeds:
            try:
                return self._feed_at(url, lead)
            except (NetworkError, FeedError) as error:
                failure = failure or error
        if lead.page:
            return self._feed_of_page(lead.page, lead, guessed_scheme="://" not in what)
        raise failure or NotFoundError(f"{redact_url(what)}: no feed is known for it")

    def _looked_up(self, lead: Lead, url: str) -> Lead:
        try:
            answer = self._fetched(url)
        except NetworkError:
            if lead.feeds:
                return lead  # where the feed usually lies; a server need not answer lookups
            raise
        return sites.answer(lead, answer.body, answer.url)

    def _feed_of_page(self, page: str, lead: Lead, *, guessed_scheme: bool) -> Found:
        try:
            answer = self._fetched(page)
        except NetworkError as error:
            if not guessed_scheme or error.code not in _NOT_THERE:
                raise
            try:
                answer = self._fetched(page.replace("https://", "http://", 1))
            except NetworkError:
                raise error from None
        try:
            return self._read(answer, lead)
        except FeedError as error:
            if error.code not in ("not_a_feed", "parse"):
                raise
            named = discover.candidates(answer.body, answer.url, answer.content_type)
            return self._first_feed(discover.distinct(named), answer.url, lead, error)

    def _first_feed(
        self, named: list[Candidate], page: str, lead: Lead, failure: FeedError
    ) -> Found:
        """Return the chosen feed of a page, else the next that is one, else a guess."""
        if len(named) > 1 and self._choose:
            named.insert(0, named.pop(self._choose(named)))
        for candidate in named[:TRIES]:
            found = self._tried(candidate.url, lead, self._limits)
            if found:
                others = tuple(each for each in named if each is not candidate)
                return found._replace(others=others)
        if failure.code == "not_a_feed":
            straight = self._limits._replace(redirects=0)
            for url in discover.guesses(page):
                if found := self._tried(url, lead, straight):
                    return found
            failure.message = f"{redact_url(page)}: no feed was found on the page"
        raise FeedError(
            failure.code,
            failure.message,
            f"`{command('add', 'source', redact_url(page))}` keeps it to look at by hand",
        )

    def _tried(self, url: str, lead: Lead, limits: FetchLimits) -> Found | None:
        try:
            return self._feed_at(url, lead, limits)
        except (NetworkError, FeedError):
            return None

    def _feed_at(self, url: str, lead: Lead, limits: FetchLimits | None = None) -> Found:
        return self._read(self._fetched(url, limits), lead)

    def _fetched(self, url: str, limits: FetchLimits | None = None) -> Fetched:
        host = host_key(url)
        if host in self._cooling:
            raise NetworkError(
                f"{redact_url(url)}: the server asked to be left alone",
                "`pln doctor` says until when",
                code="host_cooling",
            )
        pause = self._asked.get(host, 0.0) + self._limits.host_gap_seconds - time.monotonic()
        if host in self._asked and pause > 0:
            time.sleep(pause)
        request = FetchRequest(url, url, allow_private=self._allow_private)
        answer = fetch_one(request, limits or self._limits)
        self._asked[host] = time.monotonic()
        if isinstance(answer, FetchFailed):
            raise NetworkError(answer.message, _hint(answer), code=answer.code)
        return answer

    def _read(self, answer: Fetched, lead: Lead) -> Found:
        try:
            feed = self._parser.parse(answer.body, url=answer.url, content_type=answer.content_type)
        except FeedError as error:
            raise FeedError(
                error.code,
                f"{redact_url(answer.key)}: {error.message}",
                f"`{command('add', 'source', redact_url(answer.key))}` keeps it for later",
            ) from error
        return Found(answer.moved_to or answer.key, answer, feed, lead)


def _hint(failure: FetchFailed) -> str:
    if failure.code == "blocked_address":
        return "--allow-private allows an address that is not public"
    if failure.code == "bad_url":
        return "it begins with https:// or http://"
    return f"`{command('add', 'source', redact_url(failure.key))}` keeps it for later"
