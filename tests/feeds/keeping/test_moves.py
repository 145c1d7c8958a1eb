"""When a new address is believed."""

import pytest

from plncli.feeds.keeping.moves import Move, is_believable, is_due, is_lost
from plncli.feeds.keeping.records import FeedState

FIRST = "2026-10-01T09:00:00Z"


@pytest.mark.parametrize(
    ("from_url", "to_url", "believable"),
    [
        ("http://a.example/feed", "https://b.example/rss.xml", True),
        ("http://a.example/feed", "http://b.example/design-index/feed", True),
        ("https://a.example/feed", "http://a.example/rss", False),
        ("HTTPS://a.example/feed", "http://a.example/rss", False),
        ("http://a.example/feed", "ftp://a.example/feed", False),
        ("http://a.example/feed", "https://login.a.example/feed", False),
        ("http://a.example/feed", "https://a.example/wp-login.php?redirect_to=feed", False),
        ("http://a.example/feed", "https://a.example/Sign-In/feed", False),
        ("http://a.example/feed", "https://a.example/cgi-sys/suspendedpage.cgi", False),
        ("http://a.example/feed", "https://a.example/maintenance", False),
    ],
)
def test_where_a_feed_can_live(from_url: str, to_url: str, believable: bool) -> None:
    assert is_believable(from_url, to_url) is believable


@pytest.mark.parametrize(
    ("times", "last_seen", "state", "due"),
    [
        (3, "2026-10-08T09:00:00Z", "seen", True),
        (3, "2026-10-08T08:59:59Z", "seen", False),
        (2, "2026-10-20T09:00:00Z", "seen", False),
        (9, "2026-10-20T09:00:00Z", "undone", False),
        (9, "2026-10-20T09:00:00Z", "moved", False),
    ],
)
def test_when_it_is_taken(times: int, last_seen: str, state: str, due: bool) -> None:
    move = Move("abcd", "Garden", "a", "b", FIRST, last_seen, times, None, state)
    assert is_due(move) is due


@pytest.mark.parametrize(
    ("code", "before", "count", "stopped", "lost"),
    [
        ("http_404", "http_404", 2, None, True),
        ("http_410", "http_404", 2, None, True),
        ("http_404", "http_404", 1, None, False),
        ("http_404", "timeout", 5, None, False),
        ("timeout", "http_404", 5, None, False),
        ("http_410", "http_410", 1, FIRST, True),
    ],
)
def test_when_it_is_lost(
    code: str, before: str, count: int, stopped: str | None, lost: bool
) -> None:
    feed = FeedState("abcd", "Garden", "https://a.example/feed", "daily", "active")
    feed = feed._replace(error_code=before, error_count=count, stopped_at=stopped)
    assert is_lost(feed, code) is lost
