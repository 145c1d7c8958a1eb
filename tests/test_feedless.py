"""Which source without a feed takes which feed of a list."""

import pytest

from plncli.feedless import Feedless, Listed, owners

FEED = "https://chalk.example/feed.xml"


@pytest.mark.parametrize(
    ("listed", "feedless", "taken"),
    [
        (("Chalk", None), [("Chalk", None)], "0"),
        (("CHALK", None), [("chalk", None)], "0"),
        (("Chalk", None), [("Chalks", None)], ""),
        (("Chalk", None), [("Chalk", "https://other.example")], ""),
        (("Chalk", None), [("Chalk", None), ("Chalk", None)], ""),
        (("A", "https://www.Chalk.example/blog/"), [("B", "http://chalk.example/blog")], "0"),
        (("A", "https://chalk.example/blog"), [("B", "https://chalk.example/log")], ""),
        (("A", "https://chalk.example"), [("A", None), ("B", "https://chalk.example")], "1"),
        (("A", None), [("B", FEED)], "0"),
    ],
)
def test_the_page_decides_then_the_title(
    listed: tuple[str, str | None], feedless: list[tuple[str, str | None]], taken: str
) -> None:
    sources = [Feedless(str(at), *each) for at, each in enumerate(feedless)]
    feed = Listed(FEED, *listed)
    assert list(owners([feed], sources)) == ([(feed, sources[int(taken)])] if taken else [])


def test_a_source_takes_one_feed() -> None:
    source = Feedless("1", "Chalk", None)
    first, second = Listed("https://a.example", "Chalk", None), Listed(FEED, "Chalk", None)
    assert list(owners([first, second], [source])) == [(first, source)]
