"""Published feeds, naughty strings and hostile documents through `parse`."""

import calendar
import io
import json
import re
import warnings
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import feedparser
import pytest
from benchmarks.strict_share import share_taken

from plncli.feeds.parsing.feeddate import parse_date
from plncli.feeds.parsing.markup import title_text
from plncli.feeds.parsing.parsed import FeedError, ParsedFeed
from plncli.feeds.parsing.process import ParserProcess
from plncli.text import clean_line, clean_url
from tests.test_text import is_harmless

ADDRESS = "http://127.0.0.1:8097/tests/"
"""Where the oracle's documents were served from; some expectations contain it."""
MISSES: dict[str, str] = json.loads(
    (Path(__file__).parent / "corpora" / "misses.json").read_text("utf-8")
)
"""By ``input path``: why the oracle's value is not the one here."""

CHECKED = re.compile(
    r"(?:entries|episodes)\.#|feed\.(?P<feed>title|link)"
    r"|entries\[(?P<n>\d+)\]\.(?P<field>title|link|id|published|author|updated"
    r"|enclosures\[(?P<enclosure>\d+)\]\.(?:url|href)|tags\[(?P<tag>\d+)\]\.term)"
)
CORE = ("entries", "episodes", "title", "link", "id", "published")


@pytest.fixture(scope="module")
def parser() -> Iterator[ParserProcess]:
    with ParserProcess() as process:
        yield process


def feedparser_value(found: Any, check: re.Match[str], is_date: bool) -> Any:
    """What feedparser says to a check; None when it says nothing."""
    try:
        if check["feed"]:
            return found.feed[check["feed"]]
        if not check["field"]:
            return len(found.entries)
        entry = found.entries[int(check["n"])]
        if check["enclosure"]:
            return entry.enclosures[int(check["enclosure"])].href
        if check["tag"]:
            return entry.tags[int(check["tag"])].term
        if is_date:
            return calendar.timegm(entry[check["field"] + "_parsed"])
        return entry[check["field"]]
    except (KeyError, IndexError, AttributeError, TypeError):
        return None


def our_value(feed: ParsedFeed, check: re.Match[str]) -> Any:
    """What this project says to a check; None when it says nothing."""
    if check["feed"]:
        return getattr(feed, check["feed"])
    if not check["field"]:
        return len(feed.entries)
    try:
        entry = feed.entries[int(check["n"])]
        if check["enclosure"]:
            return entry.enclosures[int(check["enclosure"])].url
        if check["tag"]:
            return entry.categories[int(check["tag"])]
    except IndexError:
        return None
    if check["field"] == "updated":  # feedparser falls back to published, with a warning
        return entry.updated or entry.published
    return entry.guid if check["field"] == "id" else getattr(entry, check["field"])


def is_met(ours: Any, value: Any, check: re.Match[str], is_date: bool) -> bool:
    """Say whether our clean value is the oracle's raw one."""
    if ours == value:
        return True
    if is_date:
        return ours is not None and datetime.fromisoformat(ours).timestamp() == value
    name = check["feed"] or check["field"] or ""
    if name == "title":
        return ours in (clean_line(value), title_text(value, is_html=True))
    if name == "link" or check["enclosure"]:
        return bool(ours == clean_url(value))
    if name in ("published", "updated"):
        return bool(ours == parse_date(value))
    return bool(ours == (clean_line(value) or None))


def test_oracle(corpora: Path, parser: ParserProcess) -> None:
    """99 of 100 checks that feedparser meets hold here; every miss is explained."""
    held: list[str] = []
    missed: list[str] = []
    for line in (corpora / "oracle_feeds.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        checks = [
            (match, *rest) for path, *rest in row["checks"] if (match := CHECKED.fullmatch(path))
        ]
        if not checks:
            continue
        body = (corpora / row["input"]).read_bytes()
        headers = {name.lower(): value for name, value in row["headers"].items()}
        own = row["input"].startswith("feedparser/tests/")
        url = headers.get(
            "content-location", ADDRESS + row["input"].removeprefix("feedparser/tests/" * own)
        )
        with warnings.catch_warnings(action="ignore"):
            theirs = feedparser.parse(
                io.BytesIO(body), response_headers={"content-location": url, **headers}
            )
            met = [
                (check, op == "date", value)
                for check, op, value in checks
                if feedparser_value(theirs, check, op == "date") == value
            ]
        if not met:
            continue
        feed = parser.parse(body, url=url, content_type=headers.get("content-type"))
        for check, is_date, value in met:
            ours = our_value(feed, check)
            (held if is_met(ours, value, check, is_date) else missed).append(
                f"{row['input']} {check[0]}"
            )
    assert sorted(missed) == sorted(MISSES)
    core = [len([name for name in names if name_of(name) in CORE]) for names in (held, missed)]
    assert core[0] >= 700
    assert core[0] / sum(core) >= 0.99


def name_of(check: str) -> str:
    path = check.rpartition(" ")[2]
    return path.partition(".")[0] if path.endswith("#") else path.rpartition(".")[2]


def strings(value: Any) -> Iterator[str]:
    """Every string in a parsed feed but ``html``, whose line breaks are its own."""
    if isinstance(value, str):
        yield value
    elif hasattr(value, "_asdict"):
        for name, field in value._asdict().items():
            if name != "html":
                yield from strings(field)
    elif isinstance(value, tuple):
        for item in value:
            yield from strings(item)


def assert_harmless(feed: ParsedFeed) -> None:
    for text in strings(feed):
        assert is_harmless(text), ascii(text)
    for entry in feed.entries:
        assert is_harmless(entry.html.decode(), allowed="\n\t"), entry.html


def test_every_published_document_gives_a_harmless_feed_or_a_feed_error(
    corpora: Path, parser: ParserProcess
) -> None:
    feeds = 0
    for path in sorted(corpora.rglob("*")):
        if path.suffix not in (".xml", ".rss", ".atom", ".rdf", ".json", ".html"):
            continue
        try:
            feed = parser.parse(path.read_bytes(), url=ADDRESS, content_type=None)
        except FeedError as error:
            assert error.code in ("not_a_feed", "empty", "parse"), path
        else:
            feeds += 1
            assert_harmless(feed)
    assert feeds > 2000


def test_json_feeds_that_are_valid_are_read(corpora: Path, parser: ParserProcess) -> None:
    for path in sorted((corpora / "jsonfeed-validator").rglob("valid-*.json")):
        feed = parser.parse(path.read_bytes(), url=ADDRESS, content_type=None)
        document = json.loads(path.read_text("utf-8"))
        assert feed.title == document["title"]
        assert len(feed.entries) == len(document["items"])


NOT_IN_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def naughty_feed(text: str) -> str:
    """An RSS item and an Atom link with ``text`` in every field."""
    value, attribute = escape(text), quoteattr(text)
    address = quoteattr("https://x.example/" + text)
    return (
        f"<item><title>{value}</title><title>&lt;b&gt;{value}&lt;/b&gt;</title>"
        f"<link>https://x.example/{value}</link><guid>{value}</guid><author>{value}</author>"
        f"<category domain={attribute}>{value}</category><pubDate>{value}</pubDate>"
        f"<enclosure url={address} type={attribute} length={attribute}/>"
        f"<description>{value}</description><dc:language>{value}</dc:language>"
        f"<content:encoded>{escape(value)}</content:encoded></item>"
    )


def test_naughty_strings_in_every_field(corpora: Path, parser: ParserProcess) -> None:
    naughty = json.loads((corpora / "blns" / "blns.json").read_text("utf-8"))
    assert len(naughty) > 400
    for name, texts in (
        ("strict", [NOT_IN_XML.sub("", text) for text in naughty]),
        ("feedparser", [*naughty, "\x1b[31mred", "\x9b31m", "a\x07b", "&#27;[2J"]),
    ):
        document = (
            "<rss xmlns:dc='http://purl.org/dc/elements/1.1/'"
            " xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
            + "".join(map(naughty_feed, texts))
            + "</channel></rss>"
        )
        body = document.encode("utf-8", "replace")
        feed = parser.parse(body, url=ADDRESS, content_type=None)
        assert (feed.parser, len(feed.entries)) == (name, len(texts))
        assert_harmless(feed)
    fields = ("id", "url", "title", "summary", "content_text", "content_html", "date_published")
    items = [dict.fromkeys(fields, text) | {"tags": [text]} for text in naughty]
    feed = parser.parse(json.dumps({"items": items}).encode(), url=ADDRESS, content_type=None)
    assert (feed.parser, len(feed.entries)) == ("json", len(naughty))
    assert_harmless(feed)


def test_entity_bombs_and_external_entities_do_nothing(
    corpora: Path, parser: ParserProcess
) -> None:
    paths = sorted((corpora / "defusedxml" / "xmltestdata").glob("*.xml"))
    assert len(paths) == 10
    for path in paths:
        with pytest.raises(FeedError) as caught:
            parser.parse(path.read_bytes(), url=ADDRESS, content_type=None)
        assert caught.value.code == "not_a_feed"


def test_the_strict_parser_takes_most_well_formed_feeds(corpora: Path) -> None:
    share = share_taken(corpora)
    assert share.well_formed > 1000
    assert share.taken / share.well_formed >= 0.85
