"""The last step of every parser: from a feed's own strings to a clean entry."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urljoin

from plncli.feeds.parsing.encoding import repair
from plncli.feeds.parsing.feeddate import parse_date
from plncli.feeds.parsing.lasting import lasting
from plncli.feeds.parsing.markup import SUMMARY_LIMIT, summary_line, title_text
from plncli.feeds.parsing.parsed import Enclosure, ParsedEntry
from plncli.text import clean_line, clean_url, scrub_markup

GUID_LIMIT = 2048
MARKUP_LIMIT = 1_000_000
"""Characters of markup kept of one entry; the longest real one measured has 0.4 million."""
ENTRIES = 10_000
"""Entries read of one feed; archive feeds have thousands, only an attack has more."""
CATEGORY_LIMIT = 100
CATEGORIES = 50
ENCLOSURES = 20
AUTHORS = 50
AUTHOR_LIMIT = 300
_EMAIL = re.compile(r"\(?<?[^\s()<>]{1,100}@[^\s()<>]{1,200}>?\)?")
PERIODS = {"hourly": 60, "daily": 1440, "weekly": 10080, "monthly": 43200, "yearly": 525600}
"""Minutes of each ``sy:updatePeriod`` (RSS 1.0 syndication module; a month is 30 days)."""
_ALONE = re.compile(r"https?://[^?#]*\Z|(?:tag|urn):")
"""An address that no base can change."""


def clean_entry(
    *,
    guid: str | None,
    link: str | None,
    title: str,
    title_is_html: bool,
    authors: Sequence[str],
    published: str | None,
    updated: str | None,
    summary: str,
    texts: Iterable[str],
    enclosures: Iterable[Enclosure],
    categories: Iterable[str],
    language: str | None,
    is_scrubbed: bool = False,
) -> ParsedEntry:
    """Return an entry of clean strings.

    ``summary`` and ``texts`` are markup, of which the longest is the entry's
    text: feeds give it as description, content or both, in either role. Dates
    are as the feed writes them, addresses absolute. ``is_scrubbed`` says that
    the document has nothing that `scrub_markup` would take out.
    """
    text = max(texts, key=len, default="")[:MARKUP_LIMIT]
    html = repair(text)
    if not is_scrubbed or html is not text:
        html = scrub_markup(html)
    came = parse_date(published) if published else None
    markup = html.encode()
    files = tuple(_clean_enclosures(enclosures))
    return ParsedEntry(
        guid=line_or_none(guid, GUID_LIMIT),
        link=clean_url(link) if link else None,
        title=title_text(repair(title), title_is_html),
        author=line_or_none(authors[0] if len(authors) == 1 else _joined(authors)),
        published=came,
        updated=came if updated == published else parse_date(updated) if updated else None,
        summary=(summary_line(repair(summary)) if summary else "") or summary_line(html),
        html=markup,
        enclosures=files,
        categories=_clean_categories(categories),
        language=line_or_none(language, SUMMARY_LIMIT),
        seconds=lasting(markup, files),
    )


def line_or_none(text: str | None, limit: int = 300) -> str | None:
    """Return ``text`` as a clean line, None when nothing is left of it."""
    return (clean_line(repair(text), limit) or None) if text else None


def absolute(base: str, address: str) -> str:
    """Return ``address`` resolved against the document's address, as feedparser does."""
    if not address:
        return ""
    if _ALONE.match(address):
        return address  # what urljoin would return, at a tenth of its cost
    try:
        return urljoin(base, address)
    except ValueError:
        return ""


def seconds_of(duration: str) -> int | None:
    """Return the seconds of ``HH:MM:SS``, ``MM:SS`` or a number (Apple's podcast rules)."""
    total = 0.0
    for part in duration.strip().split(":"):
        try:
            total = total * 60 + float(part)
        except ValueError:
            return None
    return int(total) if 0 < total < 1e7 else None


def media_of(
    enclosures: list[Enclosure], media: list[Enclosure], seconds: int | None
) -> list[Enclosure]:
    """Return the files of an entry: its enclosures, else its audio and video of Media RSS.

    ``seconds``, which the entry itself names, are those of the first file. What an
    enclosure does not say, Media RSS may say of the same file.
    """
    found = enclosures or media
    if not found:
        return found
    if media and enclosures:
        twins = {medium.url: medium for medium in media}
        found = [_completed(each, twins.get(each.url, each)) for each in enclosures]
    if seconds and not found[0].seconds:
        found[0] = found[0]._replace(seconds=seconds)
    return found


def minutes_between(ttl: str | None, period: str | None, frequency: str | None) -> int | None:
    """Return how many minutes a feed asks to be left alone, None when it does not ask.

    ``ttl`` is the element of RSS 2.0; ``period`` and ``frequency`` are those of the
    RSS 1.0 syndication module: so many updates in each hour, day, week, month or year.
    """
    if minutes := whole_number(ttl):
        return minutes
    span = PERIODS.get((period or ("daily" if frequency else "")).strip().lower())
    return max(span // (whole_number(frequency) or 1), 1) if span else None


def whole_number(text: str | None) -> int | None:
    """Return a size in bytes, None when it is not a positive number."""
    text = (text or "").strip()
    return int(text) or None if text.isascii() and text.isdigit() and len(text) < 19 else None


def _joined(authors: Sequence[str]) -> str:
    """Return the names of several authors with commas, each once, in the feed's order.

    Feeds name one person in several elements, in one of them by an e-mail address
    alone: an address counts only where there is no name.
    """
    authors = list(dict.fromkeys(author[:AUTHOR_LIMIT] for author in authors[:AUTHORS]))
    if len(authors) == 1:
        return authors[0]
    names: dict[str, str] = {}
    for name in filter(None, map(_name_of, authors)):
        names.setdefault(name.casefold(), name)
    return ", ".join(names.values()) or ", ".join(authors)


def _name_of(author: str) -> str:
    """The name in ``Name (address)``, ``address (Name)`` or ``Name <address>``."""
    name = _EMAIL.sub("", author)
    return author.strip() if name == author else name.strip(" ,()<>")


def _clean_categories(categories: Iterable[str]) -> tuple[str, ...]:
    lines = dict.fromkeys(clean_line(repair(name), CATEGORY_LIMIT) for name in categories)
    return tuple(line for line in lines if line)[:CATEGORIES]


def _completed(enclosure: Enclosure, twin: Enclosure) -> Enclosure:
    return enclosure._replace(
        type=enclosure.type or twin.type,
        length=enclosure.length or twin.length,
        seconds=enclosure.seconds or twin.seconds,
    )


def _clean_enclosures(enclosures: Iterable[Enclosure]) -> Iterable[Enclosure]:
    seen: set[str] = set()
    for enclosure in enclosures:
        url = clean_url(enclosure.url)
        if url and url not in seen and len(seen) < ENCLOSURES:
            seen.add(url)
            yield enclosure._replace(url=url, type=line_or_none(enclosure.type, CATEGORY_LIMIT))
