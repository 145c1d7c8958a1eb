"""What is known of hosts."""

import pytest

from plncli.feeds.fetching.hosts import (
    HostState,
    capacity,
    cool_until,
    host_key,
    is_cooling,
    is_transient,
    rested,
)

NOW = "2026-10-07T09:00:00Z"


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("http://garden.example/feed", "garden.example"),
        ("https://Garden.example:443/feed", "garden.example"),
        ("http://garden.example:8080/feed", "garden.example:8080"),
        ("http://[::1]:81/", "[::1]:81"),
        ("https://www.reddit.com/r/gardening/.rss", "reddit.com"),
        ("https://old.reddit.com/r/beds/.rss", "reddit.com"),
        ("https://reddit.com/r/beds/.rss", "reddit.com"),
        ("https://notreddit.com/feed", "notreddit.com"),
        ("https://reddit.com.example/feed", "reddit.com.example"),
        ("mailto:nia@garden.example", ""),
    ],
)
def test_how_hosts_are_told_apart(url: str, key: str) -> None:
    assert host_key(url) == key


@pytest.mark.parametrize(
    ("retry_after", "until"),
    [
        (None, "2026-10-07T09:10:00Z"),
        ("", "2026-10-07T09:10:00Z"),
        ("later", "2026-10-07T09:10:00Z"),
        ("-60", "2026-10-07T09:10:00Z"),
        ("1.5", "2026-10-07T09:10:00Z"),
        ("٣٠٠", "2026-10-07T09:10:00Z"),
        ("0", "2026-10-07T09:01:00Z"),
        ("59", "2026-10-07T09:01:00Z"),
        (" 90 ", "2026-10-07T09:01:30Z"),
        ("3600", "2026-10-07T10:00:00Z"),
        ("604801", "2026-10-14T09:00:00Z"),
        ("9" * 5000, "2026-10-14T09:00:00Z"),
        ("Wed, 07 Oct 2026 11:30:00 GMT", "2026-10-07T11:30:00Z"),
        ("Wed, 07 Oct 2026 08:00:00 GMT", "2026-10-07T09:01:00Z"),
        ("Fri, 31 Dec 9999 23:59:59 GMT", "2026-10-14T09:00:00Z"),
    ],
)
def test_how_long_a_host_is_left_alone(retry_after: str | None, until: str) -> None:
    assert cool_until(retry_after, NOW) == until


def test_a_host_is_left_alone_until_its_moment() -> None:
    cooling = HostState("garden.example", NOW, "http_429")
    assert is_cooling(cooling, "2026-10-07T08:59:59Z")
    assert not is_cooling(cooling, NOW)
    assert not is_cooling(HostState("garden.example", agent=True), NOW)
    assert not is_cooling(None, NOW)


def test_how_many_requests_a_host_is_given() -> None:
    refused = HostState("garden.example", NOW, "http_429")
    assert capacity("garden.example", None) is None
    assert capacity("garden.example", HostState("garden.example", agent=True)) is None
    assert capacity("garden.example", refused) == 8
    assert capacity("reddit.com", None) == 1
    assert capacity("reddit.com", refused) == 1
    assert capacity("youtube.com", None) is None


def test_hosts_that_always_want_a_pause() -> None:
    assert rested("reddit.com", NOW) == "2026-10-07T09:01:05Z"
    assert rested("youtube.com", NOW) is None
    assert rested("garden.example", NOW) is None


def test_failures_that_come_and_go() -> None:
    assert is_transient("https://www.youtube.com/feeds/videos.xml", "http_404")
    assert not is_transient("https://www.youtube.com/feeds/videos.xml", "http_410")
    assert not is_transient("https://garden.example/feed", "http_404")
