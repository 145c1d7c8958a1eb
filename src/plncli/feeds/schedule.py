"""When a feed is asked again."""

from datetime import datetime, timedelta

from plncli.feeds.records import FeedState
from plncli.moments import stamp

HOURS = {"close": 1, "daily": 3, "weekly": 12, "rarely": 24}
"""Hours between two looks at a feed, by its source's pace. Publishers ask for once an
hour at most (rachelbythebay.com/fs/help.html); the steps are near those of fraidycat,
which looks every 5 minutes, 1, 4 or 12 hours by importance (its storage.js, 2024)."""


def is_due(feed: FeedState, now: str) -> bool:
    """Tell whether the time for the next look at a feed has come.

    ``now`` is ISO 8601 in UTC, to the second, as all times of the store.
    """
    return feed.next_at is None or feed.next_at <= now


def next_look(pace: str, now: str) -> str:
    """Return when a feed of that pace is due again, counted from ``now``."""
    following = datetime.fromisoformat(now) + timedelta(hours=HOURS[pace])
    return stamp(following)
