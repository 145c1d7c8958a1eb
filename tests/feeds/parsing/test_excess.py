"""Documents of more parts than a feed can have are refused before they are a tree."""

import pytest

from plncli.feeds.parsing.excess import ATTRIBUTES, DEEPEST, PARTS, TAGS, refuse_excess
from plncli.feeds.parsing.jsonfeed import parse_json_feed
from plncli.feeds.parsing.parsed import FeedError
from plncli.feeds.parsing.strict import parse_strict
from tests.feeds.hostile_documents import archive

URL = "https://feeds.example/feed"


@pytest.mark.parametrize(
    "inner",
    [
        "<a/>" * (TAGS + 1),
        "<a b='' c=''/>" * (ATTRIBUTES // 2 + 1),
        "<a>" * (TAGS // 2) + "</a>" * (TAGS // 2),
        "<a " + " ".join(f"a{n}=''" for n in range(ATTRIBUTES + 1)) + "/>",
    ],
    ids=["elements", "attributes", "depth", "a long tag"],
)
def test_too_many_parts(inner: str) -> None:
    with pytest.raises(FeedError) as caught:
        parse_strict(f"<rss><channel><item>{inner}</item></channel></rss>".encode(), URL)
    assert (caught.value.code, str(caught.value)) == (
        "parse",
        "the document has more parts than a feed can have",
    )


@pytest.mark.parametrize("item", ["{}", "[]", '{"":0,"":0,"":0}'])
def test_too_many_parts_of_json(item: str) -> None:
    with pytest.raises(FeedError) as caught:
        parse_json_feed(f'{{"items": [{",".join([item] * PARTS)}]}}', URL)
    assert str(caught.value) == "the document has more parts than a feed can have"


def test_many_entries_are_no_excess() -> None:
    assert len(parse_strict(archive(), URL).entries) == 10_000


def test_what_is_just_heavy_enough_to_be_weighed_passes() -> None:
    refuse_excess(b"<rss>" + b"a=" * (ATTRIBUTES + 1) + b"</rss>")
    deep = DEEPEST - 1
    refuse_excess(b"<a>" * deep + b"<b></b>" * (TAGS // 2) + b"</a>" * deep)
