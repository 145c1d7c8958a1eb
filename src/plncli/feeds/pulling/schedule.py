"""When a feed is asked again."""

from datetime import datetime, timedelta
from hashlib import blake2b

from plncli.feeds.fetching.hosts import http_date, is_transient
from plncli.feeds.keeping.records import FeedState
from plncli.moments import stamp

HOURS = {"close": 1, "daily": 3, "weekly": 12, "rarely": 24}
"""Hours between two looks at a feed, by its source's pace. Publishers ask for once an
hour at most (rachelbythebay.com/fs/help.html); the steps are near those of fraidycat,
which looks every 5 minutes, 1, 4 or 12 hours by importance (its storage.js, 2024)."""

LONGEST_STRETCH = 24 * 60
"""Minutes for which a feed or its server can ask to be left alone, as in miniflux (its
options.go): some say a month and mean nothing by it."""

LONGEST_BACKOFF = 44
"""Hours before the jitter, 48 with it: a feed that fails is never given up."""

JITTER = 1 / 11
"""The most that a wait is made longer, so that feeds which were asked, and refused,
together do not stay together. A plain pace has none: a pull from cron would come a
moment too early at every second turn."""

GONE = "http_410"
GONE_HOURS = 24
"""Between the first 410 and the second, which is believed."""


def is_due(feed: FeedState, now: str) -> bool:
    """Tell whether the time for the next look at a feed has come.

    ``now`` is ISO 8601 in UTC, to the second, as all times of the store.
    """
    return feed.next_at is None or feed.next_at <= now


def next_look(feed: FeedState, now: str, asked: int = 0) -> str:
    """Return when a feed that answered is due again, counted from ``now``.

    Args:
        asked: minutes for which its server asked to be left alone. They and the feed's
            own ``ttl`` make the time longer than its pace, never shorter.
    """
    own = HOURS[feed.pace] * 60
    stretched = min(max(asked, feed.ttl or 0), LONGEST_STRETCH)
    if stretched <= own:
        return _after(now, own)
    return _after(now, min(_spread(feed, now, stretched), LONGEST_STRETCH))


def after_failure(feed: FeedState, code: str, now: str, cool_until: str | None = None) -> FeedState:
    """Return a feed that failed with the time of its next look.

    The wait doubles with each failure in a row, from one hour to 48. What the host said
    for all its feeds, or says now and then for no reason, is held against none: its pace
    stays. A host that says for the second time, a day after the first, that the feed is
    gone for good (410) is believed: ``stopped_at``.

    Args:
        cool_until: until when its host asked to be left alone.
    """
    if code == GONE:
        return _after_gone(feed, now)
    if cool_until or is_transient(feed.url, code):
        hours = HOURS[feed.pace]
    else:
        hours = min(2 ** min(feed.error_count, 6), LONGEST_BACKOFF)
    next_at = _after(now, _spread(feed, now, hours * 60))
    return feed._replace(next_at=max(next_at, cool_until or ""))


def minutes_asked(
    cache_control: str | None, expires: str | None, date: str | None, now: str
) -> int:
    """Return for how many minutes an answer may be kept, by its headers (RFC 9111, 4.2.1).

    ``max-age`` counts before Expires, which counts from Date, or from ``now``; 0 where
    the server says nothing or wants nothing kept.
    """
    seconds: float | None = None
    for directive in (cache_control or "").lower().split(","):
        name, _, value = directive.strip().partition("=")
        if name in ("no-cache", "no-store"):
            return 0
        value = value.strip('" ')
        if name == "max-age" and value.isascii() and value.isdecimal():
            seconds = int(value[:9])
    if seconds is None:
        end = http_date(expires)
        begin = http_date(date) or datetime.fromisoformat(now)
        seconds = (end - begin).total_seconds() if end else 0
    return max(0, int(seconds // 60))


def _after_gone(feed: FeedState, now: str) -> FeedState:
    if feed.error_code != GONE:
        return feed._replace(next_at=_after(now, GONE_HOURS * 60))
    if is_due(feed, now):
        return feed._replace(next_at=None, stopped_at=now)
    return feed  # asked by force, too soon to count


def _spread(feed: FeedState, now: str, minutes: float) -> float:
    digest = blake2b(f"{feed.source_id} {now}".encode(), digest_size=4).digest()
    return minutes * (1 + JITTER * int.from_bytes(digest) / 2**32)


def _after(now: str, minutes: float) -> str:
    return stamp(datetime.fromisoformat(now) + timedelta(minutes=minutes))
