"""Feeds of the demo, written as RSS 2.0, Atom and JSON Feed, and as a list in OPML."""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from email.utils import format_datetime
from html import escape
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, tostring

from plncli.demo.network import Feed, Post
from plncli.formats.opml import OpmlFeed, write_opml
from plncli.names import fold

ATOM = "http://www.w3.org/2005/Atom"
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
MEDIA_TYPES = {
    "rss": "application/rss+xml",
    "atom": "application/atom+xml",
    "json": "application/feed+json",
}


class Page(NamedTuple):
    """What the server answers."""

    status: int
    media_type: str
    body: bytes


def pages(feeds: Iterable[Feed], now: datetime) -> dict[str, Page]:
    """Return the answer of each feed by its path; what is gone has none."""
    return {path(feed): _page(feed, now) for feed in feeds if feed.trouble != "gone"}


def path(feed: Feed) -> str:
    """Return the path of a feed on the demo's server."""
    return f"/{feed.slug}.{'json' if feed.form == 'json' else 'xml'}"


def opml(feeds: Iterable[Feed], base: str) -> bytes:
    """Return the list of the feeds that are served under the address ``base``."""
    return write_opml(
        "Feeds from my old reader",
        [
            OpmlFeed(
                title=feed.title,
                feed_url=base + path(feed),
                site_url=_site(feed),
                description=feed.about or None,
                kind=feed.kind,
                topics=(feed.topic,) if feed.topic else (),
                pace=feed.pace,
            )
            for feed in feeds
        ],
    )


def _page(feed: Feed, now: datetime) -> Page:
    if feed.trouble == "broken":
        return Page(500, "text/plain", b"the server is being moved")
    if feed.trouble == "a page":
        html = f"<!DOCTYPE html><html><head><title>{escape(feed.title)}</title></head>"
        return Page(
            200, "text/html", f"{html}<body><p>We have a new look.</p></body></html>".encode()
        )
    body = {"rss": _rss, "atom": _atom, "json": _json}[feed.form](feed, now)
    return Page(200, MEDIA_TYPES[feed.form], body)


def _rss(feed: Feed, now: datetime) -> bytes:
    root = Element("rss", {"version": "2.0", "xmlns:itunes": ITUNES})
    channel = SubElement(root, "channel")
    _texts(channel, title=feed.title, link=_site(feed), description=feed.about)
    for post in feed.posts:
        link = _link(feed, post)
        item = SubElement(channel, "item")
        _texts(item, title=post.title, link=link, guid=link, author=feed.author)
        _texts(item, pubDate=format_datetime(_published(post, now)), description=_html(post))
        if feed.minutes:
            _texts(item, **{"itunes:duration": str(feed.minutes * 60)})
            attributes = {"url": f"{link}.mp3", "type": "audio/mpeg", "length": "0"}
            SubElement(item, "enclosure", attributes)
    return _document(root)


def _atom(feed: Feed, now: datetime) -> bytes:
    root = Element("feed", {"xmlns": ATOM})
    _texts(root, id=_site(feed), title=feed.title, subtitle=feed.about)
    SubElement(root, "link", {"href": _site(feed)})
    for post in feed.posts:
        entry = SubElement(root, "entry")
        link, moment = _link(feed, post), _published(post, now).isoformat()
        _texts(entry, id=link, title=post.title, published=moment, updated=moment)
        SubElement(entry, "link", {"href": link})
        _texts(SubElement(entry, "author"), name=feed.author or feed.title)
        SubElement(entry, "content", {"type": "html"}).text = _html(post)
    return _document(root)


def _json(feed: Feed, now: datetime) -> bytes:
    items = [
        {
            "id": _link(feed, post),
            "url": _link(feed, post),
            "title": post.title,
            "content_html": _html(post),
            "date_published": _published(post, now).isoformat(),
            "authors": [{"name": feed.author or feed.title}],
        }
        for post in feed.posts
    ]
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": _site(feed),
        "description": feed.about,
        "items": items,
    }
    return json.dumps(document, ensure_ascii=False).encode()


def _document(root: Element) -> bytes:
    document: bytes = tostring(root, "utf-8", xml_declaration=True)
    return document


def _texts(parent: Element, **texts: str | None) -> None:
    """Add an element for each text that there is."""
    for name, text in texts.items():
        if text:
            SubElement(parent, name).text = text


def _published(post: Post, now: datetime) -> datetime:
    return (now - timedelta(days=post.age)).replace(microsecond=0)


def _html(post: Post) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in post.paragraphs)


def _site(feed: Feed) -> str:
    return f"https://{feed.slug}.example/"


def _link(feed: Feed, post: Post) -> str:
    return _site(feed) + fold(post.title).replace(" ", "-")
