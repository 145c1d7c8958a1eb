"""Which validators go back to a server."""

import pytest

from plncli.feeds.fetching.exchange import Fetched
from plncli.feeds.keeping.records import FeedState
from plncli.feeds.pulling.validators import oldest, renewed, to_send

NOW = "2026-10-07T09:00:00Z"
BEFORE = "2026-10-01T09:00:00Z"
SINCE = "Wed, 30 Sep 2026 08:00:00 GMT"
FEED = FeedState("abcd", "Garden", "https://garden.example/feed", "daily", "active")
KNOWN = FEED._replace(etag='W/"a"', last_modified=SINCE, validators_at=BEFORE)


def answer(status: int, etag: str | None, last_modified: str | None) -> Fetched:
    return Fetched(
        "abcd", status, FEED.url, None, b"", None, etag, last_modified, None, None, None, 0.1
    )


def validators(feed: FeedState) -> tuple[str | None, str | None, str | None]:
    return feed.etag, feed.last_modified, feed.validators_at


@pytest.mark.parametrize(
    ("validators_at", "sent"),
    [
        (None, (None, None)),
        ("2026-09-29T08:59:59Z", (None, None)),
        ("2026-09-29T09:00:00Z", ('W/"a"', SINCE)),
        (NOW, ('W/"a"', SINCE)),
    ],
)
def test_after_eight_days_all_is_asked_for(
    validators_at: str | None, sent: tuple[str | None, str | None]
) -> None:
    assert to_send(KNOWN._replace(validators_at=validators_at), oldest(NOW)) == sent


def test_a_body_brings_its_own_validators_or_none() -> None:
    assert validators(renewed(KNOWN, answer(200, '"b"', None), NOW)) == ('"b"', None, NOW)
    assert validators(renewed(KNOWN, answer(200, None, None), NOW)) == (None, None, NOW)


def test_a_304_changes_those_that_it_brings() -> None:
    later = "Thu, 01 Oct 2026 08:00:00 GMT"
    assert validators(renewed(KNOWN, answer(304, None, None), NOW)) == ('W/"a"', SINCE, BEFORE)
    assert validators(renewed(KNOWN, answer(304, '"b"', later), NOW)) == ('"b"', later, BEFORE)


@pytest.mark.parametrize(
    ("last_modified", "kept"),
    [
        ("Mon, 18 Jan 2038 03:14:08 GMT", None),
        ("Thu, 08 Oct 2026 09:00:01 GMT", None),
        ("Thu, 08 Oct 2026 09:00:00 GMT", "Thu, 08 Oct 2026 09:00:00 GMT"),
        ("yesterday", "yesterday"),
    ],
)
def test_a_last_modified_of_the_future_does_not_go_back(
    last_modified: str, kept: str | None
) -> None:
    assert renewed(FEED, answer(200, '"1"', last_modified), NOW).last_modified == kept
    assert renewed(KNOWN, answer(304, None, last_modified), NOW).last_modified == (kept or SINCE)
