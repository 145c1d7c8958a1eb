"""Which entries have no title of their own."""

import pytest

from plncli.feeds.parsing.parsed import HEADLINE_LIMIT, headline
from tests.ranking.made import entry

LONG = "Whoever marks thirty books with one pen should " * 5


@pytest.mark.parametrize("text", ["Short.", LONG.strip(), "x" * (HEADLINE_LIMIT + 1)])
def test_what_the_feed_gave_no_title(text: str) -> None:
    assert entry(1, title=headline("", text, None), summary=text).is_post


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("Title", "A text"),
        ("Title", None),
        ("https://a.example/1", ""),
        ("More…", "A text"),
        ("Title", "Title and more"),
    ],
)
def test_a_title_is_one(title: str, summary: str | None) -> None:
    assert not entry(1, title=title, summary=summary).is_post
