"""What feedparser makes of a document, as clean entries.

This module alone imports feedparser, and `plncli.feeds.parsing.parse` imports this module
only when the strict parser refuses: feedparser is slow and, on hostile input,
slower than anybody waits.
"""

import io
import re
import sys
from typing import Any

import feedparser
from feedparser.mixin import _FeedParserMixin

from plncli.feeds.parsing.cleaned import (
    AUTHOR_LIMIT,
    ENTRIES,
    absolute,
    clean_entry,
    line_or_none,
    media_of,
    minutes_between,
    seconds_of,
    whole_number,
)
from plncli.feeds.parsing.encoding import repair
from plncli.feeds.parsing.markup import looks_like_html, text_as_markup, title_text
from plncli.feeds.parsing.parsed import Enclosure, ParsedEntry, ParsedFeed
from plncli.text import clean_url

LENGTH = 2_000_000
LIMITS = {"<": 30_000, "=": 40_000, "&": 200_000}
"""Characters of a broken document that feedparser is given to read, and how many of each
of these. A tag costs it 30 µs and half a kB, and real feeds of 2 million characters have
50,000 of them at most."""
LONGEST_REFERENCE = 12
"""Digits of a character reference; the largest one needs seven."""
_LONG_ENTITY = re.compile("""<!ENTITY\\s+\\w+\\s+(?:"[^"]{20,}"|'[^']{20,}')\\s*>""", re.I)
"""Characters have names in a feed; whoever names a text means to repeat it without end."""
_LAST_ENTRY = re.compile(r"</(?:\w+:)?(?:item|entry)\s*>", re.I)
_REFERENCE = re.compile("&#([xX][0-9a-fA-F]+|[0-9]+);?")
_HTML_TYPES = ("text/html", "application/xhtml+xml")
_WHOLE = "pln_whole"
_find_address = _FeedParserMixin._sync_author_detail


def _find_address_in_short_author(self: Any, key: str = "author") -> None:
    """Cut a long author first, and afterwards keep each as the feed has it.

    feedparser's pattern for an address is quadratic (its issue 562; 4 kB cost 4 s).
    """
    context = self._get_context()
    if len(context.get(key) or "") > AUTHOR_LIMIT:
        context[key] = context[key][:AUTHOR_LIMIT]
    _find_address(self, key)
    if context.get(f"{key}s") and context.get(key):
        context[f"{key}s"][-1][_WHOLE] = context[key]


_FeedParserMixin._sync_author_detail = _find_address_in_short_author


def parse_tolerant(text: str, url: str) -> ParsedFeed | None:
    """Return the feed in a document of whatever quality, None when there is none.

    Of a document that would take too long only the beginning is read: see `LIMITS`.
    """
    text = _REFERENCE.sub(_mended, _LONG_ENTITY.sub("", _shortened(text)))
    found = feedparser.parse(
        io.BytesIO(text.encode("utf-8", "replace")),
        # Without an address feedparser leaves guids as they are; links are made absolute here.
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if not found.get("version") and not found.entries:
        return None
    feed = found.feed
    atom = found.get("version", "").startswith("atom")
    return ParsedFeed(
        title=title_text(repair(feed.get("title") or ""), _title_is_html(feed)),
        link=clean_url(absolute(url, feed.get("link") or "")),
        language=line_or_none(feed.get("language")),
        entries=tuple(_entry(entry, url, atom) for entry in found.entries[:ENTRIES]),
        parser="feedparser",
        ttl=minutes_between(*map(feed.get, ("ttl", "sy_updateperiod", "sy_updatefrequency"))),
        new_url=clean_url(absolute(url, feed.get("itunes_new-feed-url") or "")),
    )


def _shortened(text: str) -> str:
    """The entries of ``text`` that lie within the limits; feeds begin with the newest."""
    short = text[:LENGTH]
    for mark, most in LIMITS.items():
        if short.count(mark) > most:
            short = short[: len(short) - len(short.split(mark, most)[-1]) - 1]
    if len(short) == len(text):
        return text
    ends = [match.end() for match in _LAST_ENTRY.finditer(short)]
    return short[: ends[-1]] if ends else short


def _mended(reference: re.Match[str]) -> str:
    """A character reference; nothing for a surrogate or a number that is no character.

    feedparser raises an error over these, which would cost all entries.
    """
    digits = reference[1].lower()
    if len(digits) > LONGEST_REFERENCE:
        return ""
    number = int(digits[1:], 16) if digits[0] == "x" else int(digits)
    return reference[0] if number < 0xD800 or 0xDFFF < number <= sys.maxunicode else ""


def _entry(entry: Any, base: str, atom: bool) -> ParsedEntry:
    found = entry.get("content") or [{}]
    contents = [_markup(content.get("value"), content, atom) for content in found]
    # A summary without a detail of its own is a copy of the first content.
    summary = _markup(entry.get("summary"), entry.get("summary_detail") or found[0], atom)
    return clean_entry(
        guid=entry.get("id"),
        link=absolute(base, entry.get("link") or ""),
        title=entry.get("title") or "",
        title_is_html=_title_is_html(entry),
        authors=_authors(entry),
        published=entry.get("published"),
        updated=dict.get(entry, "updated"),  # its own get falls back to published
        summary=summary,
        texts=[summary, *contents],
        enclosures=_enclosures(entry, base),
        categories=[tag.get("term") or "" for tag in entry.get("tags", ())],
        language=entry.get("language"),
    )


def _authors(entry: Any) -> list[str]:
    """Every author as the feed has it; feedparser's own ``author`` is the last one."""
    return [author[_WHOLE] for author in entry.get("authors", ()) if _WHOLE in author]


def _title_is_html(record: Any) -> bool:
    return record.get("title_detail", {}).get("type") in _HTML_TYPES


def _markup(text: str | None, detail: Any, atom: bool) -> str:
    """A text as markup; without a type (a summary that was copied) it is guessed."""
    if not text:
        return ""
    kind = (detail or {}).get("type", "text/html")
    if kind in _HTML_TYPES or kind.endswith("xml"):
        return text
    if not kind.startswith("text/"):
        return ""
    return text if not atom and looks_like_html(text) else text_as_markup(text)


def _enclosures(entry: Any, base: str) -> list[Enclosure]:
    links = [link for link in entry.get("links", ()) if link.get("rel") == "enclosure"]
    media = [each for each in entry.get("media_content", ()) if _is_playable(each)]
    return media_of(
        [_enclosure(link, base) for link in links],
        [_enclosure(each, base) for each in media],
        seconds_of(entry.get("itunes_duration") or ""),
    )


def _enclosure(record: Any, base: str) -> Enclosure:
    return Enclosure(
        absolute(base, record.get("href") or record.get("url") or ""),
        _media_type(record),
        whole_number(record.get("length") or record.get("filesize")),
        seconds_of(record.get("duration") or ""),
    )


def _media_type(record: Any) -> str | None:
    """The type of an enclosure; feedparser says text/html where an Atom link has none."""
    kind: str | None = record.get("type")
    return None if kind == "text/html" else kind


def _is_playable(media: Any) -> bool:
    kind = media.get("type") or ""
    return media.get("medium", kind.partition("/")[0]) in ("audio", "video")
