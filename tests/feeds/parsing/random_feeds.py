"""Random feeds that are odd but legal: every format, with namespaces, CDATA, XHTML and dates.

What would be read by guessing (an element that is empty, markup that may be text) is left
out, since there parsers differ by design.
"""

import json
from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from hypothesis import strategies as st

words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")),
    max_size=30,
)
names = words.filter(str.strip)
"""An empty element never hides a full one here; feedparser lets the last one win."""
markup = st.one_of(names, names.map(lambda text: f"<p>{text} &amp; <b>bold</b></p>"))
moments = st.datetimes(datetime(1970, 1, 2), datetime(2100, 1, 1))
rfc_822_dates = st.builds(
    lambda moment, zone: moment.strftime("%a, %d %b %Y %H:%M:%S ") + zone,
    moments,
    st.sampled_from(["+0100", "GMT", "EST", "-0930", "Z"]),
)
w3c_dates = st.builds(
    lambda moment, zone: moment.isoformat(timespec="seconds") + zone,
    moments,
    st.sampled_from(["Z", "+02:00", "-11:30"]),
)
addresses = st.one_of(
    st.from_regex(r"https://x\.example/[a-z0-9/?=&#]{0,12}", fullmatch=True),
    st.from_regex(r"/?[a-z]{1,8}", fullmatch=True),
)
durations = st.one_of(
    st.integers(1, 9999).map(str), st.from_regex(r"[0-9]{1,2}(:[0-5][0-9]){1,2}", fullmatch=True)
)


def element(name: str, content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """An element of text, escaped or in a CDATA section."""
    tag = name.partition(" ")[0]
    return st.one_of(
        content.map(lambda text: f"<{name}>{escape(text)}</{tag}>"),
        content.filter(lambda text: "]]>" not in text).map(
            lambda text: f"<{name}><![CDATA[{text}]]></{tag}>"
        ),
    )


_common = (
    element("title", markup),
    element("link", addresses),
    element("dc:date", w3c_dates),
    element("dc:creator", names),
    element("dc:subject", words),
    element("dc:language", st.sampled_from(["en", "pt-BR"])),
    element("description", markup),
    element("content:encoded", markup),
)
_rss_children = st.one_of(
    *_common,
    element("guid", addresses),
    element("guid isPermaLink='false'", names),
    element("pubDate", rfc_822_dates),
    element("author", names),
    element("category domain='https://x.example/'", words),
    element("itunes:summary", names),
    element("itunes:duration", durations),
    element("itunes:author", names),
    element("comments", addresses),
    element("podcast:season", names),
    addresses.map(lambda url: f"<enclosure url={quoteattr(url)} type='audio/mpeg' length='1'/>"),
    addresses.map(lambda url: f"<podcast:transcript url={quoteattr(url)} type='text/vtt'/>"),
    st.builds(
        "<media:content url={} medium='{}' duration='{}' fileSize='7'/>".format,
        addresses.map(quoteattr),
        st.sampled_from(["audio", "video", "image"]),
        st.integers(1, 99),
    ),
)
_rdf_children = st.one_of(*_common)
_atom_children = st.one_of(
    element("title", words),
    element("title type='html'", markup),
    names.map(
        lambda text: (
            "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
            f"{escape(text)} <em>or</em> more</div></title>"
        )
    ),
    element("id", addresses),
    addresses.map(lambda url: f"<link href={quoteattr(url)}/>"),
    addresses.map(lambda url: f"<link rel='alternate' type='text/html' href={quoteattr(url)}/>"),
    addresses.map(lambda url: f"<link rel='replies' href={quoteattr(url)}/>"),
    addresses.map(lambda url: f"<link rel='enclosure' type='a/b' href={quoteattr(url)}/>"),
    element("updated", w3c_dates),
    element("published", w3c_dates),
    names.map(lambda text: f"<author><name>{escape(text)}</name></author>"),
    names.map(lambda text: f"<contributor><name>{escape(text)}</name></contributor>"),
    words.map(lambda text: f"<category term={quoteattr(text)}/>"),
    element("summary", names),
    element("rights", names),
    element("content type='html'", markup),
    names.map(
        lambda text: (
            "<content type='xhtml'><x:div xmlns:x='http://www.w3.org/1999/xhtml'>"
            f"<x:p>{escape(text)} <x:br/> more</x:p></x:div></content>"
        )
    ),
)
_SPACES = (
    " xmlns:dc='http://purl.org/dc/elements/1.1/'"
    " xmlns:content='http://purl.org/rss/1.0/modules/content/'"
    " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
    " xmlns:media='http://search.yahoo.com/mrss/'"
    " xmlns:podcast='https://podcastindex.org/namespace/1.0'"
    " xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'"
)


def _entries(children: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.lists(children, max_size=8).map("".join), max_size=4)


rss_feeds = st.builds(
    lambda ttl, items: (
        f"<rss version='2.0'{_SPACES}><channel><title>T</title><link>https://x.example/</link>"
        f"<ttl>{ttl}</ttl>{''.join(f'<item>{item}</item>' for item in items)}</channel></rss>"
    ),
    st.integers(0, 2000),
    _entries(_rss_children),
)
rdf_feeds = st.builds(
    lambda period, items: (
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
        f" xmlns='http://purl.org/rss/1.0/'{_SPACES}><channel rdf:about='https://x.example/'>"
        f"<title>T</title><sy:updatePeriod>{period}</sy:updatePeriod></channel>"
        + "".join(
            f"<item rdf:about='https://x.example/{item[0]}'>{item[1]}</item>" for item in items
        )
        + "</rdf:RDF>"
    ),
    st.sampled_from(["hourly", "daily", "never"]),
    _entries(_rdf_children).map(lambda items: list(enumerate(items))),
)
atom_feeds = _entries(_atom_children).map(
    lambda entries: (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title>"
        f"<link href='https://x.example/'/>{''.join(f'<entry>{each}</entry>' for each in entries)}"
        "</feed>"
    )
)

Item = dict[str, Any]
_items = st.fixed_dictionaries(
    {"id": addresses},
    optional={
        "url": addresses,
        "title": names,
        "content_html": markup,
        "summary": names,
        "date_published": w3c_dates,
        "date_modified": w3c_dates,
        "authors": st.lists(st.fixed_dictionaries({"name": names}), min_size=1, max_size=3),
        "tags": st.lists(names, max_size=3),
        "attachments": st.lists(
            st.fixed_dictionaries({"url": addresses, "mime_type": st.just("audio/mpeg")}),
            max_size=2,
        ),
    },
)
item_lists: st.SearchStrategy[list[Item]] = st.lists(_items, max_size=4)


def as_json(items: list[Item]) -> str:
    """The items as a JSON Feed."""
    version = "https://jsonfeed.org/version/1.1"
    return json.dumps({"version": version, "title": "T", "items": items})


def as_atom(items: list[Item]) -> str:
    """The same items in Atom."""
    entries = "".join(f"<entry>{''.join(_atom_of(item))}</entry>" for item in items)
    return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title>{entries}</feed>"


def as_rss(items: list[Item]) -> str:
    """What RSS can hold of the same items."""
    tags = {
        "id": "guid isPermaLink='false'",
        "url": "link",
        "title": "title",
        "content_html": "description",
        "date_published": "dc:date",
    }
    entries = "".join(
        "<item>"
        + "".join(
            f"<{tag}>{escape(item[key])}</{tag.partition(' ')[0]}>"
            for key, tag in tags.items()
            if key in item
        )
        + "</item>"
        for item in items
    )
    return f"<rss version='2.0'{_SPACES}><channel><title>T</title>{entries}</channel></rss>"


def _atom_of(item: Item) -> list[str]:
    texts = {"title": "title", "summary": "summary"}
    dates = {"date_published": "published", "date_modified": "updated"}
    found = [
        f"<{tag}>{escape(item[key])}</{tag}>" for key, tag in (texts | dates).items() if key in item
    ]
    found.append(f"<id>{escape(item['id'])}</id>")
    if "url" in item:
        found.append(f"<link href={quoteattr(item['url'])}/>")
    if "content_html" in item:
        found.append(f"<content type='html'>{escape(item['content_html'])}</content>")
    found += [
        f"<author><name>{escape(each['name'])}</name></author>" for each in item.get("authors", ())
    ]
    found += [f"<category term={quoteattr(tag)}/>" for tag in item.get("tags", ())]
    found += [
        f"<link rel='enclosure' type='{each['mime_type']}' href={quoteattr(each['url'])}/>"
        for each in item.get("attachments", ())
    ]
    return found
