"""Feed documents as blogs write them: RSS 2.0 and Atom, with whole posts in HTML."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from random import Random

from benchmarks.words import TOPICS, headline, person, sentence

_NEWEST = datetime(2026, 10, 7, 6, tzinfo=UTC)
_RSS_START = """\
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>{title}</title>
<link>{site}</link>
<description>Notes from a classroom</description>
<language>en</language>
"""
_RSS_ITEM = """\
<item>
<title>{title}</title>
<link>{link}</link>
<guid isPermaLink="false">{guid}</guid>
<pubDate>{rfc_date}</pubDate>
<dc:creator>{author}</dc:creator>
<category>{topic}</category>
<description>{summary}</description>
<content:encoded><![CDATA[{body}]]></content:encoded>
</item>
"""
_RSS_END = "</channel>\n</rss>\n"
_ATOM_START = """\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>{title}</title>
<id>{site}</id>
<updated>2026-10-07T06:00:00Z</updated>
<link href="{site}"/>
"""
_ATOM_ENTRY = """\
<entry>
<title>{title}</title>
<id>{guid}</id>
<link rel="alternate" type="text/html" href="{link}"/>
<published>{iso_date}</published>
<updated>{iso_date}</updated>
<author><name>{author}</name></author>
<category term="{topic}"/>
<summary>{summary}</summary>
<content type="html">{escaped_body}</content>
</entry>
"""
_ATOM_END = "</feed>\n"


def document(number: int, entries: int, body_size: int = 1_350) -> str:
    """Return the feed with this number: RSS when it is even, Atom when it is odd.

    Args:
        entries: how many posts it has, one for each of the last days.
        body_size: the least number of characters of a post's HTML.
    """
    random = Random(number)
    start, item, end = (
        (_ATOM_START, _ATOM_ENTRY, _ATOM_END) if number % 2 else (_RSS_START, _RSS_ITEM, _RSS_END)
    )
    site = f"https://blog{number}.example/"
    title = f"{random.choice(TOPICS).capitalize()} with {person(number)}"
    parts = [start.format(title=escape(title), site=site)]
    parts += [item.format_map(_post(random, number, place, body_size)) for place in range(entries)]
    return "".join((*parts, end))


def _post(random: Random, number: int, place: int, body_size: int) -> dict[str, str]:
    when = _NEWEST - timedelta(days=place, minutes=number)
    link = f"https://blog{number}.example/{when:%Y/%m/%d}/{place}"
    html = body(random, link, body_size)
    return {
        "title": escape(headline(random)),
        "link": link,
        "guid": f"tag:blog{number}.example,2026:{place}",
        "rfc_date": format_datetime(when),
        "iso_date": when.isoformat(),
        "author": person(number),
        "topic": random.choice(TOPICS),
        "summary": escape(sentence(random)),
        "body": html,
        "escaped_body": escape(html),
    }


def body(random: Random, link: str, least: int) -> str:
    """Return a post in HTML: paragraphs with links, now and then a picture, a list, a quote."""
    parts: list[str] = []
    while sum(map(len, parts)) < least:
        text = escape(sentence(random), quote=False)
        kind = random.randrange(8)
        if kind == 0:
            parts.append(f'<figure><img src="{link}/{len(parts)}.jpg" alt="{text}"></figure>')
        elif kind == 1:
            items = "".join(f"<li>{escape(sentence(random), quote=False)}</li>" for _ in range(3))
            parts.append(f"<h3>{text}</h3>\n<ul>{items}</ul>")
        elif kind == 2:
            parts.append(f"<blockquote><p>{text}</p></blockquote>")
        else:
            more = escape(sentence(random), quote=False)
            parts.append(f'<p>{text} <a href="{link}#{len(parts)}">{more}</a> &hellip;</p>')
    return "\n".join(parts)
