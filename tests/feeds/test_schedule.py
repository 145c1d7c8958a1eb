"""When a feed is asked again."""

import pytest

from plncli.feeds.records import FeedState
from plncli.feeds.schedule import is_due, next_look
from plncli.model import PACES

FEED = FeedState("abcd", "Garden", "https://garden.example/feed", "daily", "active")


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
    assert is_due(FEED._replace(next_at=next_at), "2026-10-07T09:00:00Z") is due


def test_every_pace_has_its_interval() -> None:
    assert {pace: next_look(pace, "2026-10-07T21:30:00Z") for pace in PACES} == {
        "close": "2026-10-07T22:30:00Z",
        "daily": "2026-10-08T00:30:00Z",
        "weekly": "2026-10-08T09:30:00Z",
        "rarely": "2026-10-08T21:30:00Z",
    }
