"""The bytes of a feed document to its entries, by whichever parser can."""

import re

from plncli.feeds.constructs import StrictRefusalError
from plncli.feeds.encoding import decode
from plncli.feeds.parsed import FeedError, ParsedFeed
from plncli.feeds.strict import parse_strict

_PROLOGUE = re.compile(r"<\?.*?\?>|<!--.*?-->", re.S)
_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.I)
_FEED = re.compile(r"<(?:rss|rdf:rdf|feed)[\s>]", re.I)
_HEAD = 4096
_PAGE_HINT = "give the address of its feed"


def parse(body: bytes, *, url: str, content_type: str | None) -> ParsedFeed:
    """Return the feed in a document that was fetched from ``url``.

    RSS, RDF, Atom and JSON Feed are recognised by their content; the header
    ``content_type`` only helps with the encoding. Raises FeedError: ``empty``
    for a document without content, ``not_a_feed`` for a web page or anything
    else, ``parse`` for a feed that cannot be read.

    A damaged document may make feedparser raise anything, or take longer than
    anybody waits: `plncli.feeds.process` runs this in a process of its own.
    """
    text = decode(body, content_type).lstrip("\ufeff\0 \t\r\n")
    if not text:
        raise FeedError("empty", "the document is empty")
    if text[0] in "{[":
        from plncli.feeds.jsonfeed import parse_json_feed

        return parse_json_feed(text, url)
    head = _PROLOGUE.sub("", text[:_HEAD])
    if _PAGE.match(head) and not _FEED.search(head):
        raise FeedError("not_a_feed", "the address gives a web page, not a feed", _PAGE_HINT)
    if "<" not in text:
        raise FeedError("not_a_feed", "the document is neither XML nor JSON")
    try:
        return parse_strict(text, url)
    except StrictRefusalError:
        feed = _parse_tolerant(text, url)
    if feed is None:
        raise FeedError("not_a_feed", "the document is not a feed")
    return feed


def _parse_tolerant(text: str, url: str) -> ParsedFeed | None:
    from plncli.feeds.tolerant import parse_tolerant

    return parse_tolerant(text, url)
