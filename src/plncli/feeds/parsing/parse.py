"""The bytes of a feed document to its entries, by whichever parser can."""

import re

from plncli.feeds.parsing.constructs import StrictRefusalError
from plncli.feeds.parsing.encoding import decode, says_utf8
from plncli.feeds.parsing.parsed import FeedError, ParsedFeed
from plncli.feeds.parsing.strict import parse_strict

_PROLOGUE = re.compile(rb"<\?.*?\?>|<!--.*?-->", re.S)
_PAGE = re.compile(rb"\s*<(?:!doctype\s+html|html)\b", re.I)
_FEED = re.compile(rb"<(?:rss|rdf:rdf|feed)[\s>]", re.I)
_HEAD = 4096
_BEFORE = b"\0 \t\r\n"
_MARK = "\ufeff".encode()
_PAGE_HINT = "give the address of its feed"


def parse(body: bytes, *, url: str, content_type: str | None) -> ParsedFeed:
    """Return the feed in a document that was fetched from ``url``.

    RSS, RDF, Atom and JSON Feed are recognised by their content; the header
    ``content_type`` only helps with the encoding. Raises FeedError: ``empty``
    for a document without content, ``not_a_feed`` for a web page or anything
    else, ``parse`` for a feed that cannot be read.

    A damaged document may make feedparser raise anything, or take longer than
    anybody waits: `plncli.feeds.parsing.process` runs this in a process of its own.
    """
    # Most documents are UTF-8 as they come: they are not decoded as a whole.
    document = _begun(body if says_utf8(body, content_type) else _in_utf8(body, content_type))
    if not document:
        raise FeedError("empty", "the document is empty")
    if document[:1] in (b"{", b"["):
        from plncli.feeds.parsing.jsonfeed import parse_json_feed

        return parse_json_feed(_begun(_in_utf8(body, content_type)).decode("utf-8"), url)
    head = _PROLOGUE.sub(b"", document[:_HEAD])
    if _PAGE.match(head) and not _FEED.search(head):
        raise FeedError("not_a_feed", "the address gives a web page, not a feed", _PAGE_HINT)
    if b"<" not in document:
        raise FeedError("not_a_feed", "the document is neither XML nor JSON")
    try:
        return parse_strict(document, url)
    except StrictRefusalError:
        # What is not the UTF-8 that it says it is may be well-formed in another encoding.
        decoded = _begun(_in_utf8(body, content_type))
    if decoded != document:
        try:
            return parse_strict(decoded, url)
        except StrictRefusalError:
            pass
    feed = _parse_tolerant(decoded.decode("utf-8"), url)
    if feed is None:
        raise FeedError("not_a_feed", "the document is not a feed")
    return feed


def _begun(document: bytes) -> bytes:
    """The document from its first character on."""
    start = document.lstrip(_BEFORE)
    while start.startswith(_MARK):
        start = start.removeprefix(_MARK).lstrip(_BEFORE)
    return start


def _in_utf8(body: bytes, content_type: str | None) -> bytes:
    return decode(body, content_type).encode("utf-8", "replace")


def _parse_tolerant(text: str, url: str) -> ParsedFeed | None:
    from plncli.feeds.parsing.tolerant import parse_tolerant

    return parse_tolerant(text, url)
