"""The fast parser for well-formed RSS, Atom and RDF feeds.

It reads with expat and refuses whatever needs tolerance or carries a document
type, so that entities are never declared and nothing is ever fetched.
"""

import re
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers.expat import ExpatError, ParserCreate

from plncli.feeds.parsing.cleaned import ENTRIES, absolute, line_or_none, minutes_between
from plncli.feeds.parsing.constructs import StrictRefusalError
from plncli.feeds.parsing.elements import RDF_ABOUT, RULES, XML_LANG, Record, Rule
from plncli.feeds.parsing.encoding import repair
from plncli.feeds.parsing.excess import refuse_excess
from plncli.feeds.parsing.markup import title_text
from plncli.feeds.parsing.parsed import ParsedEntry, ParsedFeed
from plncli.text import clean_url, is_scrubbed

_XML_BASE = "http://www.w3.org/XML/1998/namespace}base"
_DOCUMENT_TYPE = re.compile(rb"(?>\s+|\xef\xbb\xbf|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE", re.S)
"""It may only stand before the first element (XML 1.0, 2.8), after comments and the like."""
_BUFFER = 1 << 16
"""Bytes of text that expat gathers: a text comes in one piece, not in a piece for each line."""
_NAMESPACES = {
    "": "",
    "http://backend.userland.com/rss": "",
    "http://backend.userland.com/rss2": "",
    "http://blogs.law.harvard.edu/tech/rss": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://purl.org/rss/1.0/": "",
    "http://purl.org/rss/1.0/modules/rss091#": "",
    "http://purl.org/atom/ns#": "",
    "http://www.w3.org/2005/atom": "",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/rss/1.0/modules/syndication/": "sy:",
    "http://search.yahoo.com/mrss": "media:",
    "http://search.yahoo.com/mrss/": "media:",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
    "http://www.w3.org/1999/xhtml": "xhtml:",
}
"""Namespaces in lower case (feeds differ in that) and the prefix that `RULES` uses."""


def parse_strict(document: bytes, url: str) -> ParsedFeed:
    """Return the feed in an XML document, in UTF-8; ``url`` is what its links are relative to.

    Raises StrictRefusalError for a document that is not well-formed, has a document
    type or xml:base, or has a root element that this parser does not know, and FeedError
    for one of too many elements.
    """
    document = document.lstrip()
    if _DOCUMENT_TYPE.match(document):
        raise StrictRefusalError("a document type")
    refuse_excess(document)
    root = _root(document)
    feed = _Reader(url, is_scrubbed(document)).feed(root)
    if not feed.entries and (b"<item" in document or b"<entry" in document):
        raise StrictRefusalError("entries in an unknown place")
    return feed


def _root(document: bytes) -> Element:
    """The document as a tree, in which names are ``namespace}name``."""
    builder = TreeBuilder()
    names: dict[str, str] = {}  # of all elements and attributes, as expat meets them
    parser = ParserCreate("utf-8", "}", names)
    parser.buffer_text = True
    parser.buffer_size = _BUFFER
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(document, True)
    except ExpatError as error:
        raise StrictRefusalError(f"not well-formed: {error}") from error
    if _XML_BASE in names:
        raise StrictRefusalError("xml:base")
    return builder.close()


class _Reader:
    """Reads the records of one document; keeps the meaning of each tag it has met."""

    def __init__(self, url: str, is_scrubbed: bool) -> None:
        self._url = url
        self._is_scrubbed = is_scrubbed
        self._rules: dict[str, Rule | None] = {}

    def feed(self, root: Element) -> ParsedFeed:
        name = _name(root.tag)
        feed = Record(self._url, name == "feed", None, (root.get(XML_LANG) or "").replace("_", "-"))
        if name == "feed":
            self._read(root, feed)
        elif name in ("rss", "rdf:rdf"):
            for child in root:
                child_name = _name(child.tag)
                if child_name == "channel":
                    self._read(child, feed)
                elif child_name == "item":
                    feed.read_item(child)
        else:
            raise StrictRefusalError(f"the root element is {name}")
        return ParsedFeed(
            title=title_text(repair(feed.title or ""), feed.title_is_html),
            link=clean_url(feed.address() or ""),
            language=line_or_none(feed.language),
            entries=tuple(self._entry(item, feed.atom) for item in feed.items[:ENTRIES]),
            parser="strict",
            ttl=minutes_between(*map(feed.hints.get, ("ttl", "updateperiod", "updatefrequency"))),
            new_url=clean_url(absolute(self._url, feed.hints.get("new-feed-url", ""))),
        )

    def _entry(self, item: Element, atom: bool) -> ParsedEntry:
        record = Record(self._url, atom, item.get(RDF_ABOUT), item.get(XML_LANG))
        self._read(item, record)
        if record.items:
            raise StrictRefusalError("an entry within an entry")
        return record.entry(self._is_scrubbed)

    def _read(self, element: Element, record: Record) -> None:
        rules = self._rules
        for child in element:
            tag = child.tag
            if tag not in rules:
                rules[tag] = RULES.get(_name(tag))
            rule = rules[tag]
            if rule is not None:
                rule(record, child)


def _name(tag: str) -> str:
    """The name of an element in lower case, behind the prefix that `RULES` uses."""
    namespace, _, local = tag.rpartition("}")
    prefix = _NAMESPACES.get(namespace.lower(), "?:")
    return prefix + local.lower()
