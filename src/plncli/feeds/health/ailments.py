"""How well feeds are, and the command that mends what is not: pure rules over plain facts.

The thresholds are our own where no source is named; each is about what a reader notices.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median
from typing import NamedTuple
from urllib.parse import urlsplit

from plncli.counted import counted
from plncli.feeds.health.duplicates import Twin, address, twins
from plncli.feeds.keeping.facts import RECENT_DAYS, FeedFacts
from plncli.redaction import redact_url
from plncli.shellwords import command

FAILING_DAYS = 7
FAILURES = 3
"""A feed that fails so often over so many days is dead: one that fails for a weekend is not."""
LOST = ("http_404", "http_410", "http_4xx", "dns", "not_a_feed")
"""Failures after which a feed may be somewhere else."""
SILENT_DAYS = 365
"""FreshRSS's page of idle feeds and newsboat's idlefeeds script ask for months or a year."""
SILENT_GAPS = 6
LEAST_SILENT_DAYS = 90
"""A source is silent after six of its usual gaps, but not before three months."""
LEAST_ENTRIES = 4
"""Fewer entries have no usual gap."""
NOISY_ENTRIES = 100
"""More than one entry a day over `RECENT_DAYS`, and none of them opened or saved."""


class Ailment(NamedTuple):
    """Something to look at: the kind of check, the source, what it is, what mends it.

    ``broken`` is whether the feed gives nothing any more; the rest is advice.
    """

    check: str
    source_id: str
    title: str
    message: str
    fix: str
    broken: bool = False


def examine(feeds: Iterable[FeedFacts], now: datetime) -> list[Ailment]:
    """Return what there is to look at, source by source; at most one thing for each."""
    active = [feed for feed in feeds if feed.status == "active"]
    repeated = twins(active)
    found = (
        _stopped(feed)
        or _failing(feed, now)
        or _twin(feed, repeated)
        or _never_pulled(feed, now)
        or _of_archived(feed)
        or _silent(feed)
        or _noisy(feed)
        for feed in active
    )
    return [each for each in found if each]


def is_lost(feed: FeedFacts) -> bool:
    """Tell whether a feed may have another address: it was not there again and again."""
    again = feed.error_count >= FAILURES and feed.error_code in LOST
    return feed.status == "active" and (again or feed.stopped_at is not None)


def insecure(feeds: Iterable[FeedFacts]) -> list[FeedFacts]:
    """Return the active feeds over http that could come over https, and do not already."""
    feeds = tuple(feeds)
    secure = {address(feed.feed_url) for feed in feeds if feed.feed_url.startswith("https:")}
    return [
        feed
        for feed in feeds
        if feed.status == "active"
        and with_https(feed.feed_url)
        and address(feed.feed_url) not in secure
    ]


def with_https(url: str) -> str | None:
    """Return an http address with https; None where its port has no twin that is known."""
    parts = urlsplit(url)
    if parts.scheme != "http" or parts.port not in (None, 80):
        return None
    return parts._replace(scheme="https", netloc=parts.netloc.removesuffix(":80")).geturl()


def ailment(feed: FeedFacts, check: str, message: str, *fix: str, broken: bool = False) -> Ailment:
    """Return something to look at in a feed; ``fix`` is the words of a call of `pln`."""
    title = feed.title or redact_url(feed.feed_url)
    return Ailment(check, feed.id, title, message, command(*fix), broken)


def _stopped(feed: FeedFacts) -> Ailment | None:
    if not feed.stopped_at:
        return None
    message = f"gone for good by its server's word (410), not asked since {feed.stopped_at[:10]}"
    return ailment(feed, "gone", message, "edit", feed.id, "--status", "archived", broken=True)


def _failing(feed: FeedFacts, now: datetime) -> Ailment | None:
    if not feed.error_since:
        return None
    times = "once" if feed.error_count == 1 else f"{feed.error_count} times"
    following = f"; next try {feed.next_at[:10]}" if feed.next_at else ""
    message = f"failed {times} since {feed.error_since[:10]}: {_cause(feed)}{following}"
    if feed.error_count < FAILURES or _days(feed.error_since, now) < FAILING_DAYS:
        return ailment(feed, "failing", message, "pull", "--force", feed.id)
    return ailment(feed, "dead", message, "edit", feed.id, "--status", "paused", broken=True)


def _cause(feed: FeedFacts) -> str:
    """Why a feed fails, without its address."""
    cause = feed.error_message or feed.error_code or "no cause is known"
    return cause.removeprefix(redact_url(feed.feed_url)).lstrip(": ")


def _twin(feed: FeedFacts, repeated: Mapping[str, Twin]) -> Ailment | None:
    twin = repeated.get(feed.id)
    if twin is None:
        return None
    what = "the same feed as" if twin.by_address else "the same entries as"
    return ailment(feed, "duplicate", f"{what} {twin.of.title} ({twin.of.id})", "remove", feed.id)


def _never_pulled(feed: FeedFacts, now: datetime) -> Ailment | None:
    if feed.checked_at or _days(feed.created_at, now) < 1:
        return None
    return ailment(
        feed, "never_pulled", f"not asked since it was added on {feed.created_at[:10]}",
        "pull", feed.id,
    )  # fmt: skip


def _of_archived(feed: FeedFacts) -> Ailment | None:
    if not feed.contact_archived:
        return None
    return ailment(
        feed, "archived_person", f"{feed.contact} is archived, and what they publish is not",
        "edit", feed.id, "--status", "archived",
    )  # fmt: skip


def _silent(feed: FeedFacts) -> Ailment | None:
    """Judged on the day of the last look: a reader who was away says nothing of the feed."""
    if not feed.checked_at or feed.pace == "rarely":
        return None
    last = feed.latest[0].at if feed.latest else None
    looked = datetime.fromisoformat(feed.checked_at)
    if _days(last or feed.created_at, looked) < _patience(feed):
        return None
    silence = f"nothing since {last[:10]}" if last else "no entry since it was added"
    usual = usual_gap(feed)
    if last and usual is not None and usual >= 1:
        silence += f", and it used to speak every {counted(round(usual), 'day')}"
    return ailment(feed, "silent", silence, "edit", feed.id, "--pace", "rarely")


def _patience(feed: FeedFacts) -> float:
    """The days after which a feed is silent."""
    usual = usual_gap(feed)
    if usual is None:
        return SILENT_DAYS
    return min(max(SILENT_GAPS * usual, LEAST_SILENT_DAYS), SILENT_DAYS)


def usual_gap(feed: FeedFacts) -> float | None:
    """Return the median days between the last entries of a feed; None for too few."""
    if len(feed.latest) < LEAST_ENTRIES:
        return None
    moments = [datetime.fromisoformat(each.at) for each in feed.latest]
    return median((later - earlier) / timedelta(days=1) for later, earlier in pairwise(moments))


def _noisy(feed: FeedFacts) -> Ailment | None:
    if feed.recent <= NOISY_ENTRIES or feed.used or feed.pace == "rarely":
        return None
    pace = "rarely" if feed.pace == "weekly" else "weekly"
    message = f"{feed.recent} entries in {RECENT_DAYS} days, none opened or saved"
    return ailment(feed, "noisy", message, "edit", feed.id, "--pace", pace)


def _days(since: str, until: datetime) -> int:
    return (until - datetime.fromisoformat(since)) // timedelta(days=1)
