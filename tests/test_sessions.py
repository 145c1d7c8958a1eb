"""Links to what was said in a meeting: whose days, which platform."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from plncli.sessions import Place, catch_up

NEW_YORK = ZoneInfo("America/New_York")
EVENING = datetime(2024, 12, 4, 20, tzinfo=NEW_YORK)
"""Thursday 01:00 in UTC."""


def urls(place: Place, starts: datetime = EVENING, minutes: int | None = 60) -> list[str]:
    return [link.url for link in catch_up(place, starts, minutes)]


def test_x_is_searched_by_days_in_utc_the_last_left_out() -> None:
    (url,) = urls(Place("#tlchat", "X"))
    assert url == ("https://x.com/search?q=%23tlchat%20since:2024-12-05%20until:2024-12-06&f=live")


@pytest.mark.parametrize(
    ("starts", "minutes", "since", "until"),
    [
        (datetime(2024, 12, 4, 18, tzinfo=NEW_YORK), 60, "2024-12-04", "2024-12-05"),
        (datetime(2024, 12, 4, 18, tzinfo=NEW_YORK), 61, "2024-12-04", "2024-12-06"),
        (datetime(2024, 12, 4, 18, 30, tzinfo=NEW_YORK), None, "2024-12-04", "2024-12-06"),
        (datetime(2024, 12, 4, 8, tzinfo=NEW_YORK), 4 * 1440, "2024-12-04", "2024-12-09"),
    ],
)
def test_days(starts: datetime, minutes: int | None, since: str, until: str) -> None:
    (url,) = urls(Place("tlchat", "bluesky"), starts, minutes)
    assert url == f"https://bsky.app/search?q=%23tlchat%20since:{since}%20until:{until}"


def test_mastodon_has_the_page_of_the_tag_and_its_feed() -> None:
    own = Place("edü", "mastodon", "https://school.example/@edu")
    assert urls(own) == [
        "https://school.example/tags/ed%C3%BC", "https://school.example/tags/ed%C3%BC.rss",
    ]  # fmt: skip
    assert urls(Place("x", "Mastodon"))[0] == "https://mastodon.social/tags/x"


def test_a_hashtag_without_a_platform_is_looked_for_on_all() -> None:
    names = [link.name for link in catch_up(Place("tlchat"), EVENING, 60)]
    assert names == ["Bluesky", "Mastodon", "Mastodon, feed", "X"]


def test_the_archive_comes_first_and_its_page_where_there_is_nothing_else() -> None:
    place = Place("tlchat", "x", archive_url="https://archive.example/")
    assert urls(place)[0] == "https://archive.example/"
    assert urls(Place(None, "forum", "https://forum.example/")) == ["https://forum.example/"]
    assert urls(Place()) == []
