"""JSON Feed, versions 1.0 and 1.1 (jsonfeed.org), read tolerantly.

A field of the wrong type counts as absent: one bad item costs no other.
"""

import json
from typing import Any

from plncli.feeds.parsing.cleaned import ENTRIES, absolute, clean_entry, line_or_none
from plncli.feeds.parsing.excess import refuse_json_excess
from plncli.feeds.parsing.markup import text_as_markup
from plncli.feeds.parsing.parsed import Enclosure, FeedError, ParsedEntry, ParsedFeed
from plncli.text import clean_line, clean_url


def parse_json_feed(text: str, url: str) -> ParsedFeed:
    """Return the feed in a JSON document; ``url`` is what its links are relative to.

    Raises FeedError ``parse`` for what is not JSON or has too many parts, and
    ``not_a_feed`` for JSON that is something else.
    """
    refuse_json_excess(text)
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FeedError("parse", "the document begins like JSON but is not") from error
    if not isinstance(document, dict) or not isinstance(document.get("items"), list):
        raise FeedError("not_a_feed", "the document is JSON, but not a feed: it has no items")
    authors = _authors(document)
    return ParsedFeed(
        title=clean_line(_text(document, "title")),
        link=clean_url(absolute(url, _text(document, "home_page_url"))),
        language=line_or_none(_text(document, "language")),
        entries=tuple(
            _entry(item, url, authors)
            for item in document["items"][:ENTRIES]
            if isinstance(item, dict)
        ),
        parser="json",
    )


def _entry(item: dict[str, Any], base: str, feed_authors: list[str]) -> ParsedEntry:
    plain = text_as_markup(_text(item, "content_text"))
    html = _text(item, "content_html") or plain
    summary = text_as_markup(_text(item, "summary"))
    link = _text(item, "url") or _text(item, "external_url")
    return clean_entry(
        guid=_text(item, "id") or link,
        link=absolute(base, link),
        title=_text(item, "title"),
        title_is_html=False,
        authors=_authors(item) or feed_authors,
        published=_text(item, "date_published"),
        updated=_text(item, "date_modified"),
        summary=summary or plain,
        texts=[summary, html],
        enclosures=[_enclosure(base, found) for found in _objects(item, "attachments")],
        categories=[tag for tag in _list(item, "tags") if isinstance(tag, str)],
        language=_text(item, "language"),
    )


def _authors(item: dict[str, Any]) -> list[str]:
    """The names of version 1.1's list, else of version 1.0's one author."""
    single = item.get("author")
    authors = _objects(item, "authors") or ([single] if isinstance(single, dict) else [])
    return [name for author in authors if (name := _text(author, "name"))]


def _enclosure(base: str, attachment: dict[str, Any]) -> Enclosure:
    return Enclosure(
        absolute(base, _text(attachment, "url")),
        _text(attachment, "mime_type").lower() or None,
        _number(attachment, "size_in_bytes", 1e15),
        _number(attachment, "duration_in_seconds", 1e7),
    )


def _text(record: dict[str, Any], key: str) -> str:
    """A string field; an id may be a number (version 1.1: coerce it to a string)."""
    value = record.get(key)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value.strip() if isinstance(value, str) else ""


def _number(record: dict[str, Any], key: str, most: float) -> int | None:
    value = record.get(key)
    return int(value) if isinstance(value, int | float) and 0 < value < most else None


def _list(record: dict[str, Any], key: str) -> list[Any]:
    value = record.get(key)
    return value if isinstance(value, list) else []


def _objects(record: dict[str, Any], key: str) -> list[dict[str, Any]]:
    return [value for value in _list(record, key) if isinstance(value, dict)]
