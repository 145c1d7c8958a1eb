"""How well feeds are, and the command that mends what is not: pure rules over plain facts.

The thresholds are our own where no source is named; each is about what a reader notices.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import NamedTuple
from urllib.parse import urlsplit

from plncli.redaction import redact_url
from plncli.shellwords import command

FAILING_DAYS = 7
FAILURES = 3
"""A feed that fails so often over so many days is dead: one that fails for a weekend is not."""
SILENT_DAYS = 365
"""FreshRSS's page of idle feeds and newsboat's idlefeeds script ask for months or a year."""
SILENT_GAPS = 6
LEAST_SILENT_DAYS = 90
"""A source is silent after six of its usual gaps, but not before three months."""
NOISY_DAYS = 90
NOISY_ENTRIES = 100
"""More than one entry a day over three months, and none of them opened or saved."""
OFFLINE_CODES = ("offline",)


class FeedFacts(NamedTuple):
    """What is known of one source with a feed; times are ISO 8601 in UTC.

    Attributes:
        site: the address of its page.
        newest: the guid of its newest entry.
        gap_days: the median days between its last entries, None when there are too few.
        recent: entries of the last `NOISY_DAYS` days; ``used`` of them opened or saved.
        mine: entries that its user saved or noted, of all time.
    """

    id: str
    title: str
    feed_url: str
    pace: str
    status: str
    created_at: str
    checked_at: str | None = None
    next_at: str | None = None
    error_code: str | None = None
    error_message: str | None = None
    error_since: str | None = None
    error_count: int = 0
    stopped_at: str | None = None
    last_entry: str | None = None
    site: str | None = None
    newest: str | None = None
    gap_days: float | None = None
    recent: int = 0
    used: int = 0
    mine: int = 0
    contact: str | None = None
    contact_archived: bool = False


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
    twins = _twins(active)
    found = []
    for feed in active:
        ailment = (
            _stopped(feed)
            or _dead(feed, now)
            or _twin(feed, twins)
            or _never_pulled(feed, now)
            or _of_archived(feed)
            or _silent(feed, now)
            or _noisy(feed)
        )
        if ailment:
            found.append(ailment)
    return found


def insecure(feeds: Iterable[FeedFacts]) -> list[FeedFacts]:
    """Return the active feeds that come over http."""
    return [
        feed for feed in feeds if feed.status == "active" and feed.feed_url.startswith("http://")
    ]


def _stopped(feed: FeedFacts) -> Ailment | None:
    if not feed.stopped_at:
        return None
    return _ailment(
        feed, "gone", f"gone for good (410), not asked since {feed.stopped_at[:10]}",
        command("edit", feed.id, "--status", "archived"), broken=True,
    )  # fmt: skip


def _dead(feed: FeedFacts, now: datetime) -> Ailment | None:
    if not feed.error_since or feed.error_code in OFFLINE_CODES:
        return None
    if feed.error_count < FAILURES or _days(feed.error_since, now) < FAILING_DAYS:
        return None
    tries = f"failed {feed.error_count} times since {feed.error_since[:10]}"
    following = f"; next try {feed.next_at[:10]}" if feed.next_at else ""
    return _ailment(
        feed, "dead", f"{tries} ({feed.error_code}){following}",
        command("edit", feed.id, "--status", "paused"), broken=True,
    )  # fmt: skip


def _twin(feed: FeedFacts, twins: Mapping[str, FeedFacts]) -> Ailment | None:
    other = twins.get(feed.id)
    if other is None:
        return None
    return _ailment(
        feed, "duplicate", f"the same feed as {other.title} ({other.id})",
        command("remove", feed.id),
    )  # fmt: skip


def _never_pulled(feed: FeedFacts, now: datetime) -> Ailment | None:
    if feed.checked_at or _days(feed.created_at, now) < 1:
        return None
    return _ailment(feed, "never pulled", "never asked yet", command("pull", feed.id))


def _of_archived(feed: FeedFacts) -> Ailment | None:
    if not feed.contact_archived:
        return None
    return _ailment(
        feed, "archived person", f"{feed.contact} is archived, and what they publish is not",
        command("edit", feed.id, "--status", "archived"),
    )  # fmt: skip


def _silent(feed: FeedFacts, now: datetime) -> Ailment | None:
    if not feed.last_entry or feed.error_since or feed.pace == "rarely":
        return None
    days = _days(feed.last_entry, now)
    usual = max(LEAST_SILENT_DAYS, SILENT_GAPS * feed.gap_days) if feed.gap_days else SILENT_DAYS
    if days < min(usual, SILENT_DAYS):
        return None
    return _ailment(
        feed, "silent", f"nothing since {feed.last_entry[:10]}",
        command("edit", feed.id, "--pace", "rarely"),
    )  # fmt: skip


def _noisy(feed: FeedFacts) -> Ailment | None:
    if feed.recent < NOISY_ENTRIES or feed.used or feed.pace == "rarely":
        return None
    pace = "rarely" if feed.pace == "weekly" else "weekly"
    return _ailment(
        feed, "noisy", f"{feed.recent} entries in {NOISY_DAYS} days, none opened or saved",
        command("edit", feed.id, "--pace", pace),
    )  # fmt: skip


def _twins(feeds: Iterable[FeedFacts]) -> dict[str, FeedFacts]:
    """The better of two sources with one feed, by the id of the other."""
    alike = defaultdict(list)
    for feed in feeds:
        alike[_address(feed.feed_url)].append(feed)
    found: dict[str, FeedFacts] = {}
    for group in alike.values():
        best, *others = sorted(group, key=lambda feed: (-feed.mine, feed.created_at, feed.id))
        found |= {other.id: best for other in others}
    return found


def _address(url: str) -> tuple[str, str, str]:
    """What is alike in two addresses of one feed: http or https, www or not, a last slash."""
    parts = urlsplit(url)
    return (parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/"), parts.query)


def _days(since: str, now: datetime) -> int:
    return (now - datetime.fromisoformat(since)) // timedelta(days=1)


def _ailment(
    feed: FeedFacts, check: str, message: str, fix: str, *, broken: bool = False
) -> Ailment:
    return Ailment(check, feed.id, feed.title or redact_url(feed.feed_url), message, fix, broken)
