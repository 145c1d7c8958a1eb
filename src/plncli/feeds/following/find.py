"""From what a user types to a feed, over the network: few requests, one after the other.

What the data table of sites knows is asked first, then the page that was named, the feeds
that the page names, and at last the places where feeds usually lie. A body that turns out
to be a feed is used: no address is fetched twice.
"""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import TracebackType
from typing import NamedTuple

from plncli.errors import AmbiguousNameError, ConflictError, NetworkError, NotFoundError, PlnError
from plncli.feeds.fetching.fetch import Fetched, FetchFailed, FetchLimits, FetchRequest, fetch_one
from plncli.feeds.fetching.hosts import COOLING_STATUSES, RULES, host_key
from plncli.feeds.following import discover, sites
from plncli.feeds.following.sites import Lead
from plncli.feeds.following.subscribe import Known
from plncli.feeds.parsing.parsed import FeedError, ParsedFeed
from plncli.feeds.parsing.process import ParserProcess
from plncli.formats.opml import feed_key
from plncli.redaction import redact_url
from plncli.shellwords import command

TRIES = 4
"""Feeds of a page that are asked before it is given up."""
NAMED = 5
"""Further feeds that are worth a line each."""

Choose = Callable[[str, Sequence[tuple[str, str]]], int]
"""Asks a user a question that several feeds answer, each with its title and its address, and
returns the index of the one that is meant."""

_NOT_THERE = ("connect", "tls", "timeout")


class Found(NamedTuple):
    """A feed, the answer that it came in, and what else there was.

    ``url`` is the address to follow, after permanent redirects. ``others`` are further
    feeds, each with its title and its address, which nobody has chosen from.
    """

    url: str
    answer: Fetched
    feed: ParsedFeed
    lead: Lead
    others: tuple[tuple[str, str], ...] = ()


class Finder:
    """Finds feeds with one parser, one request at a time, a pause between two to one host.

    Use it as a context manager. ``answers`` holds what came so far, each answer behind the
    address that was asked; ``allow_private`` may change between two finds.
    """

    def __init__(
        self,
        limits: FetchLimits,
        *,
        allow_private: bool,
        choose: Choose | None = None,
        cooling: Iterable[str] = (),
        known: Mapping[str, Known] | None = None,
        say: Callable[[str], None] = lambda _: None,
    ) -> None:
        """Ask nothing yet.

        Args:
            limits: of each request.
            allow_private: ask addresses that are not public.
            choose: without it the likeliest of several feeds is taken.
            cooling: hosts (`hosts.host_key`) that asked for time: they get it.
            known: feeds that are followed already, by `opml.feed_key`.
            say: is told what is done next.
        """
        self.answers: list[tuple[str, Fetched | FetchFailed]] = []
        self._limits = limits
        self.allow_private = allow_private
        self._choose = choose
        self._cooling = set(cooling)
        self._known = known or {}
        self._say = say
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
            NotFoundError: the site has no feeds.
            ConflictError: the feed is followed already, or a page names several feeds of
                others and none of its own.
            NetworkError: an address does not answer.
            FeedError: a feed cannot be read, or a page leads to none.
            RefusedError: the user chose none.
        """
        lead = sites.lead(what)
        if lead.lookup_url:
            self._check_unknown(lead.feeds)
            lead = self._looked_up(lead, lead.lookup_url)
        if lead.refusal:
            raise NotFoundError(f"{redact_url(what)}: {lead.refusal}", lead.hint)
        if lead.options and self._choose:
            feeds = (("the usual one", lead.feeds[0]), *lead.options)
            has = f"{lead.site} has several feeds of it:"
            return self._feed_at(self._chosen(self._choose, has, feeds), lead)
        self._check_unknown(lead.feeds)
        failure: PlnError | None = None
        for url in lead.feeds:
            try:
                return self._feed_at(url, lead)._replace(others=lead.options)
            except (NetworkError, FeedError) as error:
                failure = failure or error
        if lead.page:
            found = self._feed_of_page(lead.page, lead, is_scheme_given="://" in what)
            return found._replace(lead=sites.from_page(lead, found.url))
        raise failure or NotFoundError(f"{redact_url(what)}: no feed is known for it")

    def _looked_up(self, lead: Lead, url: str) -> Lead:
        try:
            answer = self.fetch(url)
        except NetworkError:
            if lead.feeds:
                return lead  # where the feed usually lies; a server need not answer lookups
            raise
        return sites.answer(lead, answer.body, answer.url)

    def _feed_of_page(self, page: str, lead: Lead, *, is_scheme_given: bool) -> Found:
        self._check_unknown([page])
        try:
            answer = self.fetch(page)
        except NetworkError as error:
            if is_scheme_given or error.code not in _NOT_THERE:
                raise
            try:
                answer = self.fetch(page.replace("https://", "http://", 1))
            except NetworkError:
                raise error from None
        try:
            return self._read(answer, lead)
        except FeedError as error:
            if error.code == "not_a_feed":
                return self._feed_named(answer, lead)
            raise

    def _feed_named(self, page: Fetched, lead: Lead) -> Found:
        """Return the feed that the user chooses of those of a page, else the likeliest.

        One of several feeds that lie elsewhere is not taken for the page's own.
        """
        named = discover.candidates(page.body, page.url, page.content_type)
        offered = discover.offered(named)
        feeds = [(each.title, each.url) for each in offered]
        is_own = len(feeds) < 2 or not offered[0].is_far
        if len(feeds) > 1 and self._choose:
            has = "has several feeds" if is_own else "has no feed, but names some elsewhere"
            return self._feed_at(self._chosen(self._choose, f"the page {has}:", feeds), lead)
        rest = [each.url for each in named if each not in offered and not each.is_far]
        likely = [*(url for _, url in feeds), *rest] if is_own else []
        failures: list[PlnError] = []
        for place, url in enumerate(likely[:TRIES], 1):
            try:
                found = self._feed_at(url, lead)
            except (NetworkError, FeedError) as error:
                failures.append(error)
            else:
                return found._replace(others=tuple(feeds[place : place + NAMED]))
        if found_by_guess := self._guessed(page.url, lead):
            return found_by_guess
        if failures:
            failures[0].message = f"{redact_url(page.url)} names {failures[0].message}"
            raise failures[0]
        raise _nothing(page.url, feeds)

    def _chosen(self, choose: Choose, question: str, feeds: Sequence[tuple[str, str]]) -> str:
        """Return the address that the user chooses; those that are followed say so."""
        marked = [
            (f"{title} (followed)" if feed_key(url) in self._known else title, url)
            for title, url in feeds
        ]
        return feeds[choose(question, marked)][1]

    def _guessed(self, page: str, lead: Lead) -> Found | None:
        straight = self._limits._replace(redirects=0)
        for url in discover.guesses(page):
            try:
                return self._feed_at(url, lead, straight)
            except (NetworkError, FeedError):
                continue  # as most guesses end
        return None

    def _feed_at(self, url: str, lead: Lead, limits: FetchLimits | None = None) -> Found:
        self._check_unknown([url])
        return self._read(self.fetch(url, limits), lead)

    def _check_unknown(self, urls: Iterable[str]) -> None:
        for url in urls:
            if here := self._known.get(feed_key(url)):
                raise ConflictError(
                    f"{here.title} ({here.source_id}) has the feed {redact_url(url)} already",
                    f"`{command('show', here.source_id)}`",
                )

    def fetch(self, url: str, limits: FetchLimits | None = None) -> Fetched:
        """Return what is at an address, whatever it is.

        Raises:
            NetworkError: it does not answer as it should, or its host asked for time.
        """
        host = host_key(url)
        if host in self._cooling:
            raise NetworkError(
                f"{redact_url(url)}: the server wants to be left alone for a while",
                "`pln doctor` says until when",
                code="host_cooling",
            )
        self._say(f"asking {redact_url(url)}")
        pause = self._asked.get(host, 0.0) + self._limits.host_gap_seconds - time.monotonic()
        if host in self._asked and pause > 0:
            time.sleep(pause)
        request = FetchRequest(url, url, allow_private=self.allow_private)
        answer = fetch_one(request, limits or self._limits)
        self._asked[host] = time.monotonic()
        self.answers.append((url, answer))
        if host in RULES and RULES[host].gap_seconds:
            self._cooling.add(host)
        if isinstance(answer, FetchFailed):
            if answer.status in COOLING_STATUSES:
                self._cooling.add(host_key(answer.url))
            raise NetworkError(answer.message, _hint(answer), code=answer.code)
        return answer

    def _read(self, answer: Fetched, lead: Lead) -> Found:
        try:
            feed = self._parser.parse(answer.body, url=answer.url, content_type=answer.content_type)
        except FeedError as error:
            raise FeedError(
                error.code, f"{redact_url(answer.key)}: {error.message}", _kept(answer.key)
            ) from error
        found = Found(answer.moved_to or answer.key, answer, feed, lead)
        self._check_unknown([found.url])
        return found


def _nothing(page: str, strange: Sequence[tuple[str, str]]) -> PlnError:
    """Say that a page has no feed, and which feeds of others it names."""
    where = redact_url(page)
    if not strange:
        by_hand = f"`{command('add', 'source', where)}` keeps it to look at by hand"
        return FeedError("not_a_feed", f"{where}: no feed was found on the page", by_hand)
    return AmbiguousNameError(
        f"{where}: no feed of its own was found, and it names {len(strange)} feeds elsewhere",
        "`pln follow ADDRESS` follows one",
        [redact_url(url) for _, url in strange],
    )


def _hint(failure: FetchFailed) -> str:
    if failure.code == "blocked_address":
        return "--allow-private allows an address that is not public"
    if failure.code == "bad_url":
        return "it begins with https:// or http://"
    return _kept(failure.key)


def _kept(url: str) -> str:
    return f"`{command('add', 'source', redact_url(url))}` keeps it for later"
