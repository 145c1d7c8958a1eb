"""The strict parser and feedparser make the same entries of the same document.

Every difference that is meant has a row in fixtures/differences.json: a feed
of the corpora, a field, and the reason.
"""

import json
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plncli.feeds.constructs import StrictRefusalError
from plncli.feeds.encoding import decode
from plncli.feeds.parsed import ParsedEntry, ParsedFeed
from plncli.feeds.strict import parse_strict
from plncli.feeds.tolerant import parse_tolerant

URL = "https://feeds.example/dir/feed.xml"
DIFFERENCES = json.loads(
    (Path(__file__).parent / "corpora" / "differences.json").read_text("utf-8")
)
SLOWEST = 2_000_000
"""Larger documents cost feedparser seconds and show nothing that others do not."""

words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")),
    max_size=30,
)
names = words.filter(str.strip)
"""An empty element never hides a full one here; feedparser lets the last one win."""
markup = st.one_of(names, names.map(lambda text: f"<p>{text} &amp; <b>bold</b></p>"))
dates = st.datetimes().map(lambda moment: moment.strftime("%a, %d %b %Y %H:%M:%S +0100"))
addresses = st.one_of(
    st.from_regex(r"https://x\.example/[a-z0-9/?=&#]{0,12}", fullmatch=True),
    st.from_regex(r"/?[a-z]{1,8}", fullmatch=True),
)


def element(name: str, content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return content.map(lambda text: f"<{name}>{escape(text)}</{name}>")


rss_children = st.one_of(
    element("title", markup),
    element("link", addresses),
    element("guid", addresses),
    names.map(lambda text: f"<guid isPermaLink='false'>{escape(text)}</guid>"),
    element("pubDate", dates),
    element("dc:date", st.datetimes().map(lambda moment: moment.isoformat() + "Z")),
    element("dc:creator", names),
    element("author", names),
    element("category", words),
    element("description", markup),
    element("content:encoded", markup),
    element("itunes:summary", names),
    addresses.map(lambda url: f"<enclosure url={quoteattr(url)} type='audio/mpeg' length='1'/>"),
)
rss_feeds = st.lists(st.lists(rss_children, max_size=8), max_size=4).map(
    lambda items: (
        "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
        " xmlns:content='http://purl.org/rss/1.0/modules/content/'"
        " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>"
        "<channel><title>T</title><link>https://x.example/</link>"
        + "".join(f"<item>{''.join(children)}</item>" for children in items)
        + "</channel></rss>"
    )
)
atom_children = st.one_of(
    element("title", words),
    markup.map(lambda text: f"<title type='html'>{escape(text)}</title>"),
    element("id", addresses),
    addresses.map(lambda url: f"<link href={quoteattr(url)}/>"),
    addresses.map(lambda url: f"<link rel='enclosure' type='a/b' href={quoteattr(url)}/>"),
    element("updated", st.datetimes().map(lambda moment: moment.isoformat() + "+02:00")),
    element("published", st.datetimes().map(lambda moment: moment.isoformat() + "Z")),
    names.map(lambda text: f"<author><name>{escape(text)}</name></author>"),
    words.map(lambda text: f"<category term={quoteattr(text)}/>"),
    element("summary", names),
    markup.map(lambda text: f"<content type='html'>{escape(text)}</content>"),
)
atom_feeds = st.lists(st.lists(atom_children, max_size=8), max_size=4).map(
    lambda entries: (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><link href='https://x.example/'/>"
        + "".join(f"<entry>{''.join(children)}</entry>" for children in entries)
        + "</feed>"
    )
)


def differences(strict: ParsedFeed, tolerant: ParsedFeed) -> dict[str, tuple[Any, Any]]:
    """The fields that differ, by name; of texts only whether there is one counts."""
    found: dict[str, tuple[Any, Any]] = {}
    for field in ("title", "link", "language", "ttl", "new_url"):
        pair = getattr(strict, field), getattr(tolerant, field)
        if pair[0] != pair[1]:
            found[f"feed.{field}"] = pair
    if len(strict.entries) != len(tolerant.entries):
        return {**found, "entries": (len(strict.entries), len(tolerant.entries))}
    for one, other in zip(strict.entries, tolerant.entries, strict=True):
        for field in ParsedEntry._fields:
            pair = getattr(one, field), getattr(other, field)
            if field == "html":
                pair = bool(pair[0]), bool(pair[1])
            if pair[0] != pair[1]:
                found[field] = pair
    return found


def compared(text: str) -> dict[str, tuple[Any, Any]]:
    tolerant = parse_tolerant(text, URL)
    assert tolerant is not None
    return differences(parse_strict(text, URL), tolerant)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(rss_feeds)
def test_rss(text: str) -> None:
    assert compared(text) == {}


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(atom_feeds)
def test_atom(text: str) -> None:
    assert compared(text) == {}


def test_published_feeds(corpora: Path) -> None:
    """Over all feeds of the corpora, the differences are those that are explained."""
    found = {}
    for path in sorted(corpora.rglob("*")):
        if path.suffix not in (".xml", ".rss", ".atom", ".rdf") or path.stat().st_size > SLOWEST:
            continue
        text = decode(path.read_bytes()).lstrip()
        try:
            strict = parse_strict(text, URL)
        except StrictRefusalError:
            continue
        tolerant = parse_tolerant(text, URL)
        if tolerant is not None:
            for field in differences(strict, tolerant):
                found[f"{path.relative_to(corpora)} {field}"] = True
    assert sorted(found) == sorted(DIFFERENCES)
