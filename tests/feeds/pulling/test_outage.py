"""Whether the network has failed, rather than the feeds."""

import pytest

from plncli.feeds.keeping.records import FeedState
from plncli.feeds.pulling.outage import Outage

WELL = "00ff"


def feed(number: int, **values: object) -> FeedState:
    url = f"https://host{number}.example/feed"
    made = FeedState(f"id{number}", "Garden", url, "daily", "active", body_hash=WELL)
    return made._replace(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("codes", "verdict"),
    [
        ([], None),
        (["dns", "connect", "offline"], "offline"),
        (["dns"], "offline"),
        (["dns", "timeout"], None),
        (["tls", "connect"], None),
        (["timeout"], None),
        (["not_a_feed", "not_a_feed"], "sign_in"),
        (["not_a_feed", "tls", "blocked_address", "timeout", "dns"], "sign_in"),
        (["blocked_address", "blocked_address"], "sign_in"),
        (["not_a_feed", "dns", "dns"], None),
        (["blocked_address", "dns"], None),
    ],
)
def test_what_failures_together_mean(codes: list[str], verdict: str | None) -> None:
    outage = Outage()
    assert all(outage.holds(feed(n), code, "why") for n, code in enumerate(codes))
    assert outage.verdict() == verdict


def test_two_pages_of_one_host_are_no_sign_in_page() -> None:
    outage = Outage()
    for source_id in ("a", "b"):
        assert outage.holds(feed(1, source_id=source_id), "not_a_feed", "a page")
    assert outage.verdict() is None


@pytest.mark.parametrize("code", ["http_404", "http_5xx", "bad_answer", "too_large", "parse"])
def test_a_server_that_says_something_of_its_own_ends_all_doubt(code: str) -> None:
    outage = Outage()
    assert outage.holds(feed(1), "dns", "no name")
    assert not outage.holds(feed(2), code, "no")
    assert outage.over
    assert not outage.holds(feed(3), "dns", "no name")
    assert not outage.holds(feed(4), "not_a_feed", "a page")
    assert [held.feed.source_id for held in outage.held] == ["id1"]


def test_what_was_never_asked_shows_nothing() -> None:
    outage = Outage()
    assert not outage.holds(feed(1), "bad_url", "no address")
    assert not outage.holds(feed(2, body_hash=None), "blocked_address", "private")
    assert outage.holds(feed(3), "dns", "no name")
    assert outage.verdict() == "offline"


@pytest.mark.parametrize(
    "state", [{"body_hash": None}, {"error_code": "not_a_feed"}], ids=["never", "before"]
)
def test_a_page_where_no_feed_was_is_the_feeds_own_failure(state: dict[str, object]) -> None:
    outage = Outage()
    assert not outage.holds(feed(1, **state), "not_a_feed", "a page")
    assert not outage.over
    assert outage.holds(feed(2), "dns", "no name")
    assert outage.verdict() is None


def test_feeds_that_were_unreachable_before_are_no_witnesses() -> None:
    outage = Outage()
    assert outage.holds(feed(1, error_code="dns"), "dns", "no name")
    assert outage.verdict() is None
    assert outage.holds(feed(2), "connect", "refused")
    assert outage.verdict() == "offline"
