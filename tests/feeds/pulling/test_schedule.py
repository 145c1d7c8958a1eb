"""When a feed is asked again."""

import pytest

from plncli.feeds.keeping.records import FeedState
from plncli.feeds.pulling.schedule import after_failure, is_due, minutes_asked, next_look
from plncli.model import PACES

NOW = "2026-10-07T09:00:00Z"
FEED = FeedState("abcd", "Garden", "https://garden.example/feed", "daily", "active")
YOUTUBE = "https://www.youtube.com/feeds/videos.xml?channel_id=UC1"


@pytest.mark.parametrize(
    ("next_at", "due"),
    [
        (None, True),
        ("2026-10-07T09:00:00Z", True),
        ("2026-10-07T08:59:59Z", True),
        ("2026-10-07T09:00:01Z", False),
    ],
)
def test_a_feed_is_due_from_its_moment_on(next_at: str | None, due: bool) -> None:
    assert is_due(FEED._replace(next_at=next_at), NOW) is due


def test_every_pace_has_its_interval_to_the_second() -> None:
    assert {
        pace: next_look(FEED._replace(pace=pace), "2026-10-07T21:30:00Z") for pace in PACES
    } == {
        "close": "2026-10-07T22:30:00Z",
        "daily": "2026-10-08T00:30:00Z",
        "weekly": "2026-10-08T09:30:00Z",
        "rarely": "2026-10-08T21:30:00Z",
    }


@pytest.mark.parametrize(
    ("asked", "ttl", "expected"),
    [
        (60, None, "2026-10-07T12:00:00Z"),
        (0, 180, "2026-10-07T12:00:00Z"),
        (300, None, "2026-10-07T14:13:54Z"),
        (0, 300, "2026-10-07T14:13:54Z"),
        (300, 240, "2026-10-07T14:13:54Z"),
        (23 * 60, None, "2026-10-08T09:00:00Z"),
        (60 * 24 * 365, None, "2026-10-08T09:00:00Z"),
        (0, 10**9, "2026-10-08T09:00:00Z"),
    ],
)
def test_feed_and_server_can_ask_for_more_time_and_never_for_less(
    asked: int, ttl: int | None, expected: str
) -> None:
    assert next_look(FEED._replace(ttl=ttl), NOW, asked) == expected


def test_failures_double_the_wait_up_to_two_days() -> None:
    looks = [
        after_failure(FEED._replace(error_count=count), "http_404", NOW).next_at
        for count in (0, 1, 2, 3, 4, 5, 6, 7, 5000)
    ]
    assert looks == [
        "2026-10-07T10:02:46Z",
        "2026-10-07T11:05:33Z",
        "2026-10-07T13:11:07Z",
        "2026-10-07T17:22:15Z",
        "2026-10-08T01:44:30Z",
        "2026-10-08T18:29:00Z",
        *["2026-10-09T07:02:23Z"] * 3,
    ]


def test_feeds_that_fail_together_do_not_stay_together() -> None:
    looks = {
        after_failure(FEED._replace(source_id=f"{number:04}"), "timeout", NOW).next_at or ""
        for number in range(200)
    }
    assert len(looks) > 100
    assert min(looks) >= "2026-10-07T10:00:00Z"
    assert max(looks) <= "2026-10-07T10:05:28Z"


def test_what_the_host_says_for_all_its_feeds_is_held_against_none() -> None:
    feed = FEED._replace(error_count=9)
    soon = after_failure(feed, "http_429", NOW, "2026-10-07T09:10:00Z")
    late = after_failure(feed, "http_429", NOW, "2026-10-10T09:00:00Z")
    assert (soon.next_at, late.next_at) == ("2026-10-07T12:08:20Z", "2026-10-10T09:00:00Z")


@pytest.mark.parametrize(
    ("code", "next_at"),
    [
        ("http_404", "2026-10-07T12:08:20Z"),
        ("http_5xx", "2026-10-07T12:08:20Z"),
        ("dns", "2026-10-09T07:02:23Z"),
    ],
)
def test_what_comes_and_goes_at_youtube_is_no_failure_of_a_channel(code: str, next_at: str) -> None:
    feed = FEED._replace(url=YOUTUBE, error_count=9)
    assert after_failure(feed, code, NOW).next_at == next_at


def test_gone_is_believed_when_it_is_said_again_a_day_later() -> None:
    first = after_failure(FEED, "http_410", NOW)
    assert (first.next_at, first.stopped_at) == ("2026-10-08T09:00:00Z", None)
    first = first._replace(error_code="http_410", error_count=1)
    forced = after_failure(first, "http_410", "2026-10-07T09:01:00Z")
    assert forced == first
    second = after_failure(first, "http_410", "2026-10-08T09:00:00Z")
    assert (second.next_at, second.stopped_at) == (None, "2026-10-08T09:00:00Z")


def test_gone_after_another_failure_is_said_for_the_first_time() -> None:
    feed = FEED._replace(error_code="http_404", error_count=5, next_at=NOW)
    after = after_failure(feed, "http_410", NOW)
    assert (after.next_at, after.stopped_at) == ("2026-10-08T09:00:00Z", None)


DATE = "Wed, 07 Oct 2026 08:00:00 GMT"


@pytest.mark.parametrize(
    ("cache_control", "expires", "date", "minutes"),
    [
        (None, None, None, 0),
        ("max-age=3600", None, None, 60),
        ("Public, Max-Age=86400, must-revalidate", None, None, 1440),
        ('max-age="7200"', None, None, 120),
        ("max-age=59", None, None, 0),
        ("max-age=-1", None, None, 0),
        ("max-age=soon", None, None, 0),
        ("max-age=" + "9" * 50, None, None, 16666666),
        ("no-cache, max-age=3600", None, None, 0),
        ("max-age=3600, no-store", None, None, 0),
        ("s-maxage=3600", None, None, 0),
        ("max-age=3600", "Thu, 08 Oct 2026 08:00:00 GMT", DATE, 60),
        (None, "Wed, 07 Oct 2026 10:00:00 GMT", DATE, 120),
        (None, "Wed, 07 Oct 2026 10:00:00 GMT", None, 60),
        ("public", "Wed, 07 Oct 2026 10:00:00 -0000", DATE, 120),
        (None, "Wed, 07 Oct 2026 07:00:00 GMT", DATE, 0),
        (None, "0", DATE, 0),
        (None, "-1", None, 0),
        (None, "Thu, 32 Foo 2026", DATE, 0),
    ],
)
def test_how_long_an_answer_may_be_kept(
    cache_control: str | None, expires: str | None, date: str | None, minutes: int
) -> None:
    assert minutes_asked(cache_control, expires, date, NOW) == minutes
