"""One feed that is followed twice."""

import pytest

from plncli.feeds.health.duplicates import MOST_BEARERS, Twin, address, twins
from plncli.feeds.keeping.facts import FeedFacts, Latest


def feed(identity: str, *pages: str, url: str = "", kept: int = 0, year: int = 2026) -> FeedFacts:
    """A feed with entries at these pages."""
    return FeedFacts(
        id=identity,
        title=identity.upper(),
        feed_url=url or f"https://{identity}.example/feed",
        pace="daily",
        status="active",
        created_at=f"{year}-01-01T08:00:00Z",
        kept=kept,
        latest=tuple(
            Latest("2026-10-01T08:00:00Z", f"{identity}{page}", f"https://pages.example/{page}")
            for page in pages
        ),
    )


@pytest.mark.parametrize(
    "other",
    [
        "http://a.example/feed",
        "https://www.a.example/feed",
        "https://A.example:443/feed/",
        "http://a.example:80/feed#top",
    ],
)
def test_addresses_of_one_feed(other: str) -> None:
    assert address(other) == address("https://a.example/feed")


@pytest.mark.parametrize(
    "other",
    ["https://a.example/Feed", "https://a.example:8443/feed", "https://a.example/feed?page=2"],
)
def test_addresses_of_two_feeds(other: str) -> None:
    assert address(other) != address("https://a.example/feed")


def test_the_older_of_two_stays() -> None:
    older, newer = feed("a", year=2024), feed("b", url="http://a.example/feed/")
    assert twins([newer, older]) == {"b": Twin(older, by_address=True)}


def test_the_one_of_which_more_is_kept_stays() -> None:
    older, liked = feed("a", year=2024), feed("b", url="http://a.example/feed/", kept=1)
    assert twins([older, liked]) == {"a": Twin(liked, by_address=True)}


def test_two_feeds_of_the_same_pages() -> None:
    rss, atom = feed("a", "1", "2", "3", "4"), feed("b", "4?utm_source=atom", "3/", "2")
    assert twins([rss, atom]) == {"b": Twin(rss, by_address=False)}


@pytest.mark.parametrize(
    ("some", "others"),
    [
        ("12", "12"),  # too few to tell
        ("12345", "12378"),  # two blogs that point at the same news
        ("123", "123456"),  # a list that quotes a blog, among others
    ],
)
def test_feeds_that_share_some_pages_are_two(some: str, others: str) -> None:
    assert twins([feed("a", *some), feed("b", *others)]) == {}


def test_entries_without_pages_say_nothing() -> None:
    bare = tuple(Latest("2026-10-01T08:00:00Z", f"g{number}", None) for number in range(9))
    assert twins([feed("a")._replace(latest=bare), feed("b")._replace(latest=bare)]) == {}


def test_of_three_two_repeat_the_first() -> None:
    first, second, third = (feed(name, "1", "2", "3") for name in "abc")
    assert {name: twin.of for name, twin in twins([first, second, third]).items()} == {
        "b": first,
        "c": first,
    }


def test_pages_that_everybody_names_are_news() -> None:
    several = [feed(f"a{number}", "1", "2", "3") for number in range(MOST_BEARERS + 1)]
    assert twins(several) == {}
    assert len(twins(several[:-1])) == MOST_BEARERS - 1
