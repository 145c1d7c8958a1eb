"""What the elements of a feed or an entry mean: one rule per element name.

The rules are those of feedparser 6.0.14, which the tests compare with: which of
two elements of one meaning wins depends on their order in the document.
"""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from plncli.feeds.parsing.cleaned import absolute, clean_entry, media_of, seconds_of, whole_number
from plncli.feeds.parsing.constructs import (
    HTML_TYPES,
    inner_markup,
    local_name,
    markup_of,
    own_text,
    text_construct,
)
from plncli.feeds.parsing.parsed import Enclosure, ParsedEntry

MOST_FILES = 100
"""Enclosures looked at of one entry, of which some may be the same or no files at all."""
XML_LANG = "http://www.w3.org/XML/1998/namespace}lang"
RDF_ABOUT = "http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"


class Record:
    """The feed or one entry of it while its elements are read."""

    __slots__ = (
        "atom", "authors", "base", "categories", "duration", "enclosures", "guid",
        "has_content", "has_title", "hints", "items", "language", "link", "media", "permalink",
        "published", "summary", "summary_is_content", "texts", "title", "title_is_html", "updated",
    )  # fmt: skip

    def __init__(self, base: str, atom: bool, guid: str | None, language: str | None) -> None:
        self.base = base
        self.atom = atom
        self.guid = guid
        self.language = language
        self.title: str | None = None
        self.title_is_html = False
        self.has_title = False
        self.link: str | None = None
        self.permalink: str | None = None
        self.authors: list[str] = []
        self.published: str | None = None
        self.updated: str | None = None
        self.summary: str | None = None
        self.summary_is_content = False
        self.has_content = False
        self.texts: list[str] = []
        self.enclosures: list[Enclosure] = []
        self.media: list[Enclosure] = []
        self.duration: int | None = None
        self.categories: list[str] = []
        self.items: list[Element] = []
        self.hints: dict[str, str] = {}

    def entry(self, is_scrubbed: bool) -> ParsedEntry:
        """Return what was read as a clean entry; see `clean_entry`."""
        return clean_entry(
            guid=self.guid,
            link=self.address(),
            title=self.title or "",
            title_is_html=self.title_is_html,
            authors=self.authors,
            published=self.published,
            updated=self.updated,
            summary=self.summary or "",
            texts=self.texts,
            enclosures=media_of(self.enclosures, self.media, self.duration),
            categories=self.categories,
            language=self.language,
            is_scrubbed=is_scrubbed,
        )

    def address(self) -> str | None:
        """Return where the page is: the link, else the guid that says it is one."""
        return absolute(self.base, self.link or "") or absolute(self.base, self.permalink or "")

    def _read_title(self, element: Element) -> None:
        if not self.has_title:
            self._set_title(element)
            self.has_title = bool(self.title)

    def _read_media_title(self, element: Element) -> None:
        if self.title is None:
            self._set_title(element)

    def _set_title(self, element: Element) -> None:
        text, is_html = text_construct(element, self.atom)
        self.title, self.title_is_html = text.strip(), is_html

    def _read_link(self, element: Element) -> None:
        href = _address(element)
        if not href:
            self.link = own_text(element).replace("&amp;", "&") or self.link
            return
        rel = element.get("rel", "alternate").lower()
        if rel == "enclosure" and len(self.enclosures) < MOST_FILES:
            self.enclosures.append(self._enclosure(element, href))
        elif rel == "alternate" and element.get("type", "html").lower() in HTML_TYPES:
            self.link = href

    def _read_guid(self, element: Element) -> None:
        guid = own_text(element)
        if not guid:
            return
        self.guid = guid
        if (element.get("isPermaLink") or element.get("ispermalink") or "true") == "true":
            self.permalink = self.permalink or guid

    def _read_author(self, element: Element) -> None:
        author = own_text(element)
        if len(element):
            parts = {local_name(child): own_text(child) for child in element}
            name, email = parts.get("name"), parts.get("email")
            author = f"{name} ({email})" if name and email else name or email or author
        if author:
            self.authors.append(author)

    def _read_published(self, element: Element) -> None:
        self.published = own_text(element) or self.published

    def _read_updated(self, element: Element) -> None:
        self.updated = own_text(element) or self.updated

    def _read_description(self, element: Element) -> None:
        self._add_summary(markup_of(element, "html", self.atom))

    def _read_summary(self, element: Element) -> None:
        self._add_summary(markup_of(element, "text", self.atom))

    def _add_summary(self, markup: str) -> None:
        """A second description is content, unless the entry has content already."""
        if self.summary is None or self.has_content:
            self.summary = markup
        else:
            self.has_content = True
        self.texts.append(markup)

    def _read_media_description(self, element: Element) -> None:
        markup = markup_of(element, "html", self.atom)
        self.texts.append(markup)
        if self.summary is None or self.summary_is_content:
            self.summary = markup
            self.summary_is_content = False

    def _read_content(self, element: Element) -> None:
        self._add_content(markup_of(element, "text", self.atom))

    def _read_encoded(self, element: Element) -> None:
        self._add_content(markup_of(element, "html", self.atom))

    def _read_body(self, element: Element) -> None:
        self._add_content(inner_markup(element))

    def _add_content(self, markup: str) -> None:
        self.has_content = True
        if self.summary is None and markup:
            self.summary = markup
            self.summary_is_content = True
        self.texts.append(markup)

    def _read_enclosure(self, element: Element) -> None:
        url = _address(element)
        if url and len(self.enclosures) < MOST_FILES:
            self.enclosures.append(self._enclosure(element, url))

    def _enclosure(self, element: Element, url: str) -> Enclosure:
        return Enclosure(
            absolute(self.base, url),
            (element.get("type") or "").lower() or None,
            whole_number(element.get("length") or element.get("fileSize")),
            seconds_of(element.get("duration") or ""),
        )

    def _read_media_content(self, element: Element) -> None:
        url, kind = element.get("url"), element.get("type", "")
        is_playable = element.get("medium", kind.partition("/")[0]) in ("audio", "video")
        if url and is_playable and len(self.media) < MOST_FILES:
            self.media.append(self._enclosure(element, url))
        self._read_media_group(element)

    def _read_media_group(self, element: Element) -> None:
        for child in element:
            rule = _MEDIA_RULES.get(local_name(child))
            if rule is not None:
                rule(self, child)

    def _read_duration(self, element: Element) -> None:
        self.duration = seconds_of(own_text(element)) or self.duration

    def _read_category(self, element: Element) -> None:
        term, text = element.get("term"), own_text(element)
        if term:
            self.categories.append(term)
        if text:
            self.categories.append(text)

    def _read_podcast_category(self, element: Element) -> None:
        self.categories.extend(category.get("text", "") for category in element.iter(element.tag))

    def _read_keywords(self, element: Element) -> None:
        self.categories.extend(word.strip() for word in own_text(element).split(","))

    def read_item(self, element: Element) -> None:
        """Keep an entry, which gets a record of its own."""
        self.items.append(element)

    def _read_language(self, element: Element) -> None:
        self.language = own_text(element) or self.language

    def _read_hint(self, element: Element) -> None:
        """Keep what a feed says of itself for those who pull it."""
        self.hints[local_name(element)] = own_text(element)


Rule = Callable[[Record, Element], None]

_MEDIA_RULES: dict[str, Rule] = {
    "item": Record.read_item,
    "entry": Record.read_item,
    "category": Record._read_category,
    "content": Record._read_media_content,
    "description": Record._read_media_description,
    "group": Record._read_media_group,
    "keywords": Record._read_keywords,
    "title": Record._read_media_title,
}

RULES: dict[str, Rule] = {
    "item": Record.read_item,
    "entry": Record.read_item,
    "title": Record._read_title,
    "dc:title": Record._read_title,
    "link": Record._read_link,
    "guid": Record._read_guid,
    "id": Record._read_guid,
    "author": Record._read_author,
    "managingeditor": Record._read_author,
    "dc:author": Record._read_author,
    "dc:creator": Record._read_author,
    "itunes:author": Record._read_author,
    "published": Record._read_published,
    "issued": Record._read_published,
    "pubdate": Record._read_published,
    "dcterms:issued": Record._read_published,
    "updated": Record._read_updated,
    "modified": Record._read_updated,
    "lastbuilddate": Record._read_updated,
    "dc:date": Record._read_updated,
    "dcterms:modified": Record._read_updated,
    "description": Record._read_description,
    "dc:description": Record._read_description,
    "abstract": Record._read_summary,
    "summary": Record._read_summary,
    "itunes:summary": Record._read_summary,
    "content": Record._read_content,
    "content:encoded": Record._read_encoded,
    "fullitem": Record._read_encoded,
    "body": Record._read_body,
    "xhtml:body": Record._read_body,
    "enclosure": Record._read_enclosure,
    "itunes:duration": Record._read_duration,
    "category": Record._read_category,
    "keywords": Record._read_category,
    "dc:subject": Record._read_category,
    "itunes:category": Record._read_podcast_category,
    "itunes:keywords": Record._read_keywords,
    "tags": Record._read_keywords,
    "language": Record._read_language,
    "dc:language": Record._read_language,
    "ttl": Record._read_hint,
    "sy:updateperiod": Record._read_hint,
    "sy:updatefrequency": Record._read_hint,
    "itunes:new-feed-url": Record._read_hint,
    **{f"media:{name}": rule for name, rule in _MEDIA_RULES.items()},
}
"""The rule of each element, by its name in lower case behind the usual prefix."""


def _address(element: Element) -> str | None:
    return element.get("url") or element.get("uri") or element.get("href")
