"""The made feeds: whole posts in RSS and Atom, which both parsers read alike."""

import pytest

from benchmarks import feeds
from plncli.feeds.parsing.strict import parse_strict
from plncli.feeds.parsing.tolerant import parse_tolerant

URL = "https://blog.example/feed.xml"


@pytest.mark.parametrize(("number", "start"), [(0, "<rss"), (1, "<feed")])
def test_a_feed_has_its_posts_with_their_bodies(number: int, start: str) -> None:
    text = feeds.document(number, entries=12, body_size=500)
    assert text.splitlines()[1].startswith(start)
    entries = parse_strict(text.encode(), URL).entries
    assert len(entries) == 12
    assert all(len(entry.html) >= 500 for entry in entries)
    assert len({entry.guid for entry in entries}) == 12
    assert [entry.published for entry in entries] == sorted(
        (entry.published for entry in entries), key=str, reverse=True
    )
    tolerant = parse_tolerant(text, URL)
    assert tolerant is not None
    assert [entry.title for entry in tolerant.entries] == [entry.title for entry in entries]


def test_the_same_number_gives_the_same_feed() -> None:
    assert feeds.document(3, entries=2) == feeds.document(3, entries=2)
    assert feeds.document(3, entries=2) != feeds.document(5, entries=2)
