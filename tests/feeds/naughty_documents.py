"""Feeds in every format with a naughty string in every field of every entry.

An entry bears one string in each of its fields, once as it is and once in what
may pass for an address.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from xml.sax.saxutils import escape

Spell = Callable[[str], str]

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 (section 2.2) allows in no document, not even as a reference."""
_SPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
)
_numbers = count(1)


def raw(text: str) -> str:
    """The characters themselves, as far as the markup lets them."""
    return escape(text, {'"': "&quot;"})


def numeric(text: str) -> str:
    """A character reference for each character."""
    return "".join(f"&#{ord(character)};" for character in text)


def twice(text: str) -> str:
    """References within escaped HTML, which only a reader of HTML resolves."""
    return escape("".join(f"&#x{ord(character):x};" for character in text))


def cdata(text: str) -> str:
    """A CDATA section; attributes cannot have one."""
    return f"<![CDATA[{text.replace(']]>', ']]')}]]>"


SPELLINGS: dict[str, Spell] = {"raw": raw, "numeric": numeric, "twice": twice, "cdata": cdata}


def _addresses(text: str) -> Iterator[str]:
    yield text
    yield f"https://x.example/{next(_numbers)}?{text}"


def rss(strings: Sequence[str], spell: Spell, feed: str = "Naughty") -> str:
    """RSS 2.0 with Dublin Core, content and podcast elements."""
    items = [
        f"<item><title>{spell(text)}</title><link>{spell(address)}</link>"
        f"<guid>{spell(text)}{next(_numbers)}</guid><author>{spell(text)}</author>"
        f"<category>{spell(text)}</category><description>{spell(text)}</description>"
        f"<content:encoded>{spell(text)}</content:encoded>"
        f'<enclosure url="{_attribute(spell, address)}" type="{_attribute(spell, text)}"'
        f' length="{_attribute(spell, text)}"/><itunes:duration>{spell(text)}</itunes:duration>'
        f"<dc:language>{spell(text)}</dc:language><pubDate>{spell(text)}</pubDate></item>"
        for text in strings
        for address in _addresses(text)
    ]
    return (
        f"<rss version='2.0' {_SPACES}><channel><title>{spell(feed)}</title>"
        f"<link>https://x.example/{spell(feed)}</link><language>{spell(feed)}</language>"
        f"{''.join(items)}</channel></rss>"
    )


def rdf(strings: Sequence[str], spell: Spell, feed: str = "Naughty") -> str:
    """RSS 1.0."""
    items = [
        f'<item rdf:about="{_attribute(spell, address)}"><title>{spell(text)}</title>'
        f"<link>{spell(address)}</link><dc:creator>{spell(text)}</dc:creator>"
        f"<dc:subject>{spell(text)}</dc:subject><description>{spell(text)}</description>"
        f"<content:encoded>{spell(text)}</content:encoded>"
        f"<dc:language>{spell(text)}</dc:language><dc:date>{spell(text)}</dc:date></item>"
        for text in strings
        for address in _addresses(text)
    ]
    return (
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
        f" xmlns='http://purl.org/rss/1.0/' {_SPACES}><channel><title>{spell(feed)}</title>"
        f"<link>{spell(feed)}</link><dc:language>{spell(feed)}</dc:language></channel>"
        f"{''.join(items)}</rdf:RDF>"
    )


def atom(strings: Sequence[str], spell: Spell, feed: str = "Naughty") -> str:
    """Atom 1.0; an attribute cannot hold a CDATA section and is escaped."""
    entries = [
        f'<entry xml:lang="{_attribute(spell, text)}"><title type="html">{spell(text)}</title>'
        f'<link href="{_attribute(spell, address)}"/><id>{spell(text)}{next(_numbers)}</id>'
        f"<author><name>{spell(text)}</name><email>{spell(text)}</email></author>"
        f'<category term="{_attribute(spell, text)}"/><summary>{spell(text)}</summary>'
        f'<content type="html">{spell(text)}</content><updated>{spell(text)}</updated>'
        f'<link rel="enclosure" href="{_attribute(spell, address)}"'
        f' type="{_attribute(spell, text)}"/></entry>'
        for text in strings
        for address in _addresses(text)
    ]
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{_attribute(spell, feed)}">'
        f"<title>{spell(feed)}</title><id>{spell(feed)}</id>"
        f'<link href="{_attribute(spell, feed)}"/>{"".join(entries)}</feed>'
    )


def json_feed(strings: Sequence[str], spell: Spell, feed: str = "Naughty") -> str:
    """JSON Feed 1.1; ``spell`` plays no part, since JSON has its own escapes."""
    items = [
        {
            "id": f"{text}{next(_numbers)}",
            "url": address,
            "title": text,
            "summary": text,
            "content_html": text,
            "date_published": text,
            "authors": [{"name": text}],
            "tags": [text],
            "language": text,
            "attachments": [{"url": address, "mime_type": text}],
        }
        for text in strings
        for address in _addresses(text)
    ]
    document = {"title": feed, "home_page_url": f"https://x.example/{feed}", "language": feed}
    return json.dumps(document | {"items": items})


FORMATS = {"rss": rss, "rdf": rdf, "atom": atom}


def _attribute(spell: Spell, text: str) -> str:
    return (raw if spell is cdata else spell)(text)
