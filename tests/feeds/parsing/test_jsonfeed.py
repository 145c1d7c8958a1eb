"""JSON Feed where it is not as it should be; the fixtures have it as it should."""

import json
from typing import Any

import pytest

from plncli.feeds.parsing.jsonfeed import parse_json_feed
from plncli.feeds.parsing.parsed import Enclosure, FeedError, ParsedEntry, ParsedFeed

URL = "https://feeds.example/feed.json"


def item(**fields: Any) -> ParsedEntry:
    (entry,) = parse_json_feed(json.dumps({"items": [fields]}), URL).entries
    return entry


def test_an_item_may_lack_everything() -> None:
    assert parse_json_feed('{"items": [{}]}', URL) == ParsedFeed(
        "", None, None, (ParsedEntry(),), "json"
    )


def test_fields_of_the_wrong_type_count_as_absent() -> None:
    wrong: dict[str, Any] = {
        "id": None,
        "url": [],
        "title": {"a": 1},
        "tags": "no",
        "authors": "no",
        "author": 1,
    }
    assert item(**wrong, attachments={}, date_published=False) == ParsedEntry()


def test_a_number_is_a_fine_id() -> None:
    assert item(id=7).guid == "7"
    assert item(id=7.5).guid == "7.5"
    assert item(id=True).guid is None


def test_the_link_stands_in_for_the_id() -> None:
    entry = item(external_url="/x")
    assert (entry.guid, entry.link) == ("/x", "https://feeds.example/x")


def test_text_and_html() -> None:
    assert item(content_html="<p>h</p>", content_text="t").html == b"<p>h</p>"
    assert item(content_text="a\n<b>").html == b"a\n&lt;b&gt;"
    assert item(content_html="<p>h</p>").summary == "h"
    assert item(content_html="<p>h</p>", summary="1 < 2").summary == "1 < 2"


def test_attachments() -> None:
    attachments = [
        {
            "url": "/a.mp3",
            "mime_type": "audio/mpeg",
            "size_in_bytes": -1,
            "duration_in_seconds": 1e99,
        },
        {"url": "file:///etc/passwd"},
        {"url": "/b.mp3", "size_in_bytes": 1000, "duration_in_seconds": 61.5},
        7,
    ]
    assert item(attachments=attachments).enclosures == (
        Enclosure("https://feeds.example/a.mp3", "audio/mpeg"),
        Enclosure("https://feeds.example/b.mp3", None, 1000, 61),
    )


def test_authors_of_the_feed_are_those_of_an_item_without_any() -> None:
    feed = {"authors": [{"name": "Ann"}, {"name": "Bo"}], "items": [{}, {"author": {"name": "Cy"}}]}
    entries = parse_json_feed(json.dumps(feed), URL).entries
    assert [entry.author for entry in entries] == ["Ann, Bo", "Cy"]


def test_strings_are_cleaned() -> None:
    entry = item(id="\u001b[1mx", title="\u202ea\nb", content_html="<p>\u0007</p>", tags=["\u0007"])
    assert entry == ParsedEntry(guid="x", title="a b", html=b"<p></p>", seconds=1)


@pytest.mark.parametrize("text", ["[]", "{}", '{"items": null}'])
def test_other_json_is_no_feed(text: str) -> None:
    with pytest.raises(FeedError) as caught:
        parse_json_feed(text, URL)
    assert caught.value.code == "not_a_feed"
