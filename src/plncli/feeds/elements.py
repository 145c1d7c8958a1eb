"""What the elements of a feed or an entry mean: one rule per element name.

The rules are those of feedparser 6.0.14, which the tests compare with: which of
two elements of one meaning wins depends on their order in the document.
"""

from collections.abc import Callable
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape, quoteattr

from plncli.feeds.cleaned import absolute, clean_entry, seconds_of, whole_number
from plncli.feeds.markup import looks_like_html, text_as_markup
from plncli.feeds.parsed import Enclosure, ParsedEntry

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
RDF_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"

_HTML_TYPES = frozenset(("html", "text/html", "xhtml", "application/xhtml+xml"))
_TEXT_TYPES = frozenset(("", "text", "plain", "text/plain"))
_XML_TYPES = frozenset(("xhtml", "application/xhtml+xml", "text/xml", "application/xml"))
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)
_DEEPEST_MARKUP = 200


class StrictRefusalError(Exception):
    """The document is left to the tolerant parser; the message says why."""


class Record:
    """The feed or one entry of it while its elements are read."""

    __slots__ = (
        "atom", "author", "base", "categories", "duration", "enclosures", "guid", "has_content",
        "has_title", "items", "language", "link", "media", "permalink", "published", "summary",
        "summary_is_content", "texts", "title", "title_is_html", "updated",
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
        self.author: str | None = None
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

    def entry(self) -> ParsedEntry:
        """Return what was read as a clean entry."""
        enclosures = self.enclosures or self.media
        if enclosures and self.duration and not enclosures[0].seconds:
            enclosures[0] = enclosures[0]._replace(seconds=self.duration)
        return clean_entry(
            guid=self.guid,
            link=self.link or self.permalink,
            title=self.title or "",
            title_is_html=self.title_is_html,
            author=self.author,
            published=self.published,
            updated=self.updated,
            summary=self.summary or "",
            texts=self.texts,
            enclosures=enclosures,
            categories=self.categories,
            language=self.language,
        )

    def read_title(self, element: Element) -> None:
        if not self.has_title:
            self._set_title(element)
            self.has_title = bool(self.title)

    def read_media_title(self, element: Element) -> None:
        if self.title is None:
            self._set_title(element)

    def _set_title(self, element: Element) -> None:
        text, is_html = _text_construct(element, self.atom)
        self.title, self.title_is_html = text.strip(), is_html

    def read_link(self, element: Element) -> None:
        href = _address(element)
        if not href:
            self.link = absolute(self.base, _text(element).replace("&amp;", "&")) or self.link
            return
        rel = element.get("rel", "alternate").lower()
        if rel == "enclosure":
            self.enclosures.append(self._enclosure(element, href))
        elif rel == "alternate" and element.get("type", "html").lower() in _HTML_TYPES:
            self.link = absolute(self.base, href)

    def read_guid(self, element: Element) -> None:
        guid = _text(element)
        if not guid:
            return
        if (element.get("isPermaLink") or element.get("ispermalink") or "true") == "true":
            guid = absolute(self.base, guid)
            self.permalink = self.permalink or guid
        self.guid = guid

    def read_author(self, element: Element) -> None:
        author = _text(element)
        if len(element):
            parts = {_local(child): _text(child) for child in element}
            name, email = parts.get("name"), parts.get("email")
            author = f"{name} ({email})" if name and email else name or email or author
        self.author = author or self.author

    def read_published(self, element: Element) -> None:
        self.published = _text(element) or self.published

    def read_updated(self, element: Element) -> None:
        self.updated = _text(element) or self.updated

    def read_description(self, element: Element) -> None:
        self._add_summary(_markup_of(element, "html", self.atom))

    def read_summary(self, element: Element) -> None:
        self._add_summary(_markup_of(element, "text", self.atom))

    def _add_summary(self, markup: str) -> None:
        """A second description is content, unless the entry has content already."""
        if self.summary is None or self.has_content:
            self.summary = markup
        else:
            self.has_content = True
        self.texts.append(markup)

    def read_media_description(self, element: Element) -> None:
        markup = _markup_of(element, "html", self.atom)
        self.texts.append(markup)
        if self.summary is None or self.summary_is_content:
            self.summary = markup
            self.summary_is_content = False

    def read_content(self, element: Element) -> None:
        self._add_content(_markup_of(element, "text", self.atom))

    def read_encoded(self, element: Element) -> None:
        self._add_content(_markup_of(element, "html", self.atom))

    def read_body(self, element: Element) -> None:
        self._add_content(_inner_markup(element))

    def _add_content(self, markup: str) -> None:
        self.has_content = True
        if self.summary is None and markup:
            self.summary = markup
            self.summary_is_content = True
        self.texts.append(markup)

    def read_enclosure(self, element: Element) -> None:
        url = _address(element)
        if url:
            self.enclosures.append(self._enclosure(element, url))

    def _enclosure(self, element: Element, url: str) -> Enclosure:
        return Enclosure(
            absolute(self.base, url),
            (element.get("type") or "").lower() or None,
            whole_number(element.get("length") or element.get("fileSize")),
            seconds_of(element.get("duration") or ""),
        )

    def read_media_content(self, element: Element) -> None:
        url, kind = element.get("url"), element.get("type", "")
        if url and element.get("medium", kind.partition("/")[0]) in ("audio", "video"):
            self.media.append(self._enclosure(element, url))
        self.read_media_group(element)

    def read_media_group(self, element: Element) -> None:
        for child in element:
            rule = _MEDIA_RULES.get(_local(child))
            if rule is not None:
                rule(self, child)

    def read_duration(self, element: Element) -> None:
        self.duration = seconds_of(_text(element)) or self.duration

    def read_category(self, element: Element) -> None:
        term, text = element.get("term"), _text(element)
        if term:
            self.categories.append(term)
        if text:
            self.categories.append(text)

    def read_podcast_category(self, element: Element) -> None:
        self.categories.extend(category.get("text", "") for category in element.iter(element.tag))

    def read_keywords(self, element: Element) -> None:
        self.categories.extend(word.strip() for word in _text(element).split(","))

    def read_item(self, element: Element) -> None:
        self.items.append(element)

    def read_language(self, element: Element) -> None:
        self.language = _text(element) or self.language


Rule = Callable[[Record, Element], None]

_MEDIA_RULES: dict[str, Rule] = {
    "item": Record.read_item,
    "entry": Record.read_item,
    "category": Record.read_category,
    "content": Record.read_media_content,
    "description": Record.read_media_description,
    "group": Record.read_media_group,
    "keywords": Record.read_keywords,
    "title": Record.read_media_title,
}

RULES: dict[str, Rule] = {
    "item": Record.read_item,
    "entry": Record.read_item,
    "title": Record.read_title,
    "dc:title": Record.read_title,
    "link": Record.read_link,
    "guid": Record.read_guid,
    "id": Record.read_guid,
    "author": Record.read_author,
    "managingeditor": Record.read_author,
    "dc:author": Record.read_author,
    "dc:creator": Record.read_author,
    "itunes:author": Record.read_author,
    "published": Record.read_published,
    "issued": Record.read_published,
    "pubdate": Record.read_published,
    "dcterms:issued": Record.read_published,
    "updated": Record.read_updated,
    "modified": Record.read_updated,
    "lastbuilddate": Record.read_updated,
    "dc:date": Record.read_updated,
    "dcterms:modified": Record.read_updated,
    "description": Record.read_description,
    "dc:description": Record.read_description,
    "abstract": Record.read_summary,
    "summary": Record.read_summary,
    "itunes:summary": Record.read_summary,
    "content": Record.read_content,
    "content:encoded": Record.read_encoded,
    "fullitem": Record.read_encoded,
    "body": Record.read_body,
    "xhtml:body": Record.read_body,
    "enclosure": Record.read_enclosure,
    "itunes:duration": Record.read_duration,
    "category": Record.read_category,
    "keywords": Record.read_category,
    "dc:subject": Record.read_category,
    "itunes:category": Record.read_podcast_category,
    "itunes:keywords": Record.read_keywords,
    "tags": Record.read_keywords,
    "language": Record.read_language,
    "dc:language": Record.read_language,
    **{f"media:{name}": rule for name, rule in _MEDIA_RULES.items()},
}
"""The rule of each element, by its name in lower case behind the usual prefix."""


def _text(element: Element) -> str:
    """The element's own text; what stands between its children only when it has some."""
    text = element.text or ""
    if len(element):
        text += "".join(child.tail or "" for child in element)
    return text.strip()


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2].lower()


def _address(element: Element) -> str | None:
    return element.get("url") or element.get("uri") or element.get("href")


def _text_construct(element: Element, atom: bool) -> tuple[str, bool]:
    """The text of a title and whether it is markup (RFC 4287, 3.1; in RSS it is guessed)."""
    kind = _kind(element)
    if len(element):
        return _inner_markup(element), True
    text = element.text or ""
    if kind in _TEXT_TYPES:
        return text, not atom and looks_like_html(text)
    if kind not in _HTML_TYPES:
        raise StrictRefusalError(f"a title of type {kind}")
    return text, True


def _markup_of(element: Element, default: str, atom: bool) -> str:
    """The text of an element as markup; nothing when it is of a type that is not text."""
    kind = _kind(element) or default
    if len(element):
        return _inner_markup(element)
    text = (element.text or "").strip()
    if kind in _TEXT_TYPES:
        return text if not atom and looks_like_html(text) else text_as_markup(text)
    return text if kind in _HTML_TYPES or kind in _XML_TYPES or kind.startswith("text/") else ""


def _kind(element: Element) -> str:
    if element.get("mode") == "base64":
        raise StrictRefusalError("base64")
    return element.get("type", "").lower()


def _inner_markup(element: Element) -> str:
    """The children of an element as markup, without a single div around them."""
    parts: list[str] = []
    if len(element) == 1 and _local(element[0]) == "div" and not _text(element):
        element = element[0]
    _write_children(element, parts, 0)
    return "".join(parts).strip()


def _write_children(element: Element, parts: list[str], depth: int) -> None:
    if depth > _DEEPEST_MARKUP:
        parts.append(escape("".join(element.itertext())))
        return
    parts.append(escape(element.text or ""))
    for child in element:
        name = _local(child)
        attributes = "".join(
            f" {key}={quoteattr(value)}" for key, value in child.items() if key[:1] != "{"
        )
        if name in _VOID:
            parts.append(f"<{name}{attributes} />")
        else:
            parts.append(f"<{name}{attributes}>")
            _write_children(child, parts, depth + 1)
            parts.append(f"</{name}>")
        parts.append(escape(child.tail or ""))
