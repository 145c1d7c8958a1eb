"""One document in, one feed out, whichever parser reads it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plncli.feeds.parsing.parse import parse
from plncli.feeds.parsing.parsed import FeedError, ParsedFeed
from plncli.feeds.parsing.process import ParserProcess
from tests.test_text import is_harmless

FIXTURES = Path(__file__).parent / "fixtures"
URL = "https://feeds.example/dir/feed.xml"
EXPECTED = ".expected.json"


@pytest.fixture(scope="module")
def parser() -> Iterator[ParserProcess]:
    with ParserProcess() as process:
        yield process


def read(body: bytes, content_type: str | None = None) -> ParsedFeed:
    return parse(body, url=URL, content_type=content_type)


def plain(value: Any) -> Any:
    """Named tuples as objects and markup as text, for comparison with JSON."""
    if hasattr(value, "_asdict"):
        return {name: plain(field) for name, field in value._asdict().items()}
    if isinstance(value, bytes):
        return value.decode()
    return [plain(item) for item in value] if isinstance(value, tuple) else value


def documents() -> list[Path]:
    return sorted(path for path in FIXTURES.iterdir() if not path.name.endswith(EXPECTED))


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
def test_a_document_gives_the_feed_beside_it(path: Path) -> None:
    expected = json.loads((FIXTURES / (path.stem + EXPECTED)).read_text("utf-8"))
    assert plain(read(path.read_bytes())) == expected


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        (b"", "empty", "the document is empty"),
        (b" \n\xef\xbb\xbf\0", "empty", "the document is empty"),
        (
            b"<!DOCTYPE html><title>Portal</title>",
            "not_a_feed",
            "the address gives a web page, not a feed; give the address of its feed",
        ),
        (
            b"<?xml version='1.0'?><!-- x --><html xmlns='http://www.w3.org/1999/xhtml'/>",
            "not_a_feed",
            "the address gives a web page, not a feed; give the address of its feed",
        ),
        (b"<svg/>", "not_a_feed", "the document is not a feed"),
        (b"<!---->" * 500 + b"<svg/>", "not_a_feed", "the document is not a feed"),
        (b"Not Found", "not_a_feed", "the document is neither XML nor JSON"),
        (b'{"items": {}}', "not_a_feed", "the document is JSON, but not a feed: it has no items"),
        (b"[]", "not_a_feed", "the document is JSON, but not a feed: it has no items"),
        (b'{"items": [', "parse", "the document begins like JSON but is not"),
        (b"[" * 100_000, "parse", "the document begins like JSON but is not"),
    ],
)
def test_what_is_no_feed_is_said_in_one_line(body: bytes, code: str, message: str) -> None:
    with pytest.raises(FeedError) as caught:
        read(body)
    assert (caught.value.code, str(caught.value)) == (code, message)


RSS = "<rss version='2.0'><channel><title>T</title>{}</channel></rss>"
ITEM = "<item><title>{}</title></item>"


@pytest.mark.parametrize(
    ("document", "titles"),
    [
        (RSS.format(ITEM.format("caf&eacute; &amp; bar")), ["café & bar"]),
        (RSS.format(ITEM.format("a & b") + ITEM.format("second")), ["a & b", "second"]),
        (RSS.format(ITEM.format("<![CDATA[kept]]>") + "<item><title><![CDATA[lost"), ["kept", ""]),
        (RSS.format(ITEM.format("raw \x1b[31mescape")), ["raw escape"]),
        ('<!DOCTYPE rss [\n<!ENTITY me "Ada">\n]>' + RSS.format(ITEM.format("&me;")), ["Ada"]),
        (
            "<!DOCTYPE html>" + RSS.format(ITEM.format("a feed all the same")),
            ["a feed all the same"],
        ),
    ],
)
def test_what_the_strict_parser_refuses_feedparser_reads(document: str, titles: list[str]) -> None:
    feed = read(document.encode())
    assert feed.parser == "feedparser"
    assert [entry.title for entry in feed.entries] == titles


def test_the_encoding_is_found_before_any_parser_sees_the_document() -> None:
    lie = b"<?xml version='1.0' encoding='utf-16'?>" + RSS.format(ITEM.format("Zoë")).encode()
    assert [entry.title for entry in read(lie).entries] == ["Zoë"]
    header = RSS.format(ITEM.format("Łódź")).encode("iso-8859-2")
    feed = read(header, "application/rss+xml; charset=iso-8859-2")
    assert (feed.parser, feed.entries[0].title) == ("strict", "Łódź")


def test_json_is_known_by_its_content() -> None:
    body = b'\xef\xbb\xbf {"items": [{"id": "1", "title": "J"}]}'
    feed = read(body, "text/html; charset=utf-8")
    assert (feed.parser, feed.entries[0].title) == ("json", "J")


@pytest.mark.parametrize(
    "body",
    [
        RSS.format("<item/>" * 10_001).encode(),
        RSS.format("&" + "<item></item>" * 10_001).encode(),
        b'{"items": [' + b"{}," * 10_000 + b"{}]}",
    ],
)
def test_a_feed_has_at_most_ten_thousand_entries(body: bytes) -> None:
    assert len(read(body).entries) == 10_000


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(documents()), st.binary(max_size=20), st.floats(0, 1), st.floats(0, 1))
def test_a_damaged_document_gives_a_feed_or_a_feed_error(
    parser: ParserProcess, path: Path, damage: bytes, start: float, end: float
) -> None:
    body = path.read_bytes()
    damaged = body[: int(start * len(body))] + damage + body[int(end * len(body)) :]
    try:
        feed = parser.parse(damaged, url=URL, content_type=None)
    except FeedError as error:
        assert error.code in ("empty", "not_a_feed", "parse")
        return
    for entry in feed.entries:
        assert is_harmless(entry.title + entry.summary + (entry.link or "") + (entry.guid or ""))


def test_a_feed_without_entries_is_a_feed() -> None:
    assert read(RSS.format("").encode()) == ParsedFeed("T", None, None, (), "strict")
