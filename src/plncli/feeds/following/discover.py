"""From a web page to the feeds that it names, the most likely first.

The order is that of the feed finders of miniflux and NetNewsWire: what the page declares
(`link rel=alternate`), then what it links to, then where feeds usually lie.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin, urlsplit

from plncli.feeds.parsing.encoding import decode
from plncli.feeds.parsing.html import DEPTH_LIMIT, depth
from plncli.text import clean_line, clean_url

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

PAGE_LIMIT = 1_000_000
"""Characters of a page that are looked at."""
MOST = 30
GUESSES = 6

_KINDS = {
    "application/rss+xml": "rss",
    "application/atom+xml": "atom",
    "application/rdf+xml": "rdf",
    "application/feed+json": "json",
    "application/json": "json",
    "application/xml": "xml",
    "text/xml": "xml",
}
_FEED_PATH = re.compile(
    r"(?:^|/)(?:feed|rss|atom|feeds)/?$|\.(?:rss|atom|rdf|xml)$|feed[^/]*\.json$", re.IGNORECASE
)
_NO_FEED = re.compile(r"(?:sitemap|opensearch|osd|manifest|rsd|wlwmanifest)[^/]*\.xml$", re.I)
_COMMENTS = re.compile(r"\bcomments?\b|/comments?/", re.IGNORECASE)
_FORMAT_WORDS = re.compile(r"\b(?:rss|atom|rdf|xml|json|feeds?|[\d.]+)\b|\W|_", re.IGNORECASE)
_USUAL_PLACES = ("feed/", "rss/", "atom.xml", "feed.xml", "rss.xml", "index.xml")

_DECLARED, _EARLIER, _OFF_TOPIC, _RSS = 50, -5, -10, 5
"""How NetNewsWire scores what it finds (FeedFinder, 2026)."""


ORIGINS = ("link", "anchor", "far")


class Candidate(NamedTuple):
    """An address that may be a feed, and its score.

    ``origin`` is one of `ORIGINS`: declared by the page, linked to from it, or linked to
    on another host.
    """

    url: str
    title: str
    kind: str
    rank: int
    origin: str

    @property
    def is_far(self) -> bool:
        """Whether it lies on another host, and the page does not declare it as its own."""
        return self.origin == "far"

    @property
    def is_comments(self) -> bool:
        """Whether it is the feed of what readers say, not of the page's own entries."""
        return bool(_COMMENTS.search(self.title) or _COMMENTS.search(urlsplit(self.url).path))

    @property
    def subject(self) -> str:
        """What it is about: the same for the RSS and the Atom form of one feed."""
        path = urlsplit(self.url).path
        return _FORMAT_WORDS.sub("", (self.title or path).casefold())


def candidates(body: bytes, url: str, content_type: str | None = None) -> list[Candidate]:
    """Return the feeds that a page names, the likeliest first.

    Addresses are absolute, http or https. A `base` counts for what stands behind it.
    """
    text = decode(body, content_type)[:PAGE_LIMIT]
    if depth(text) > DEPTH_LIMIT:
        return []
    found: dict[str, Candidate] = {}
    for candidate in _named(text, url):
        known = found.get(candidate.url)
        if known is None or known.origin != "link":
            found[candidate.url] = candidate
    order = dict.fromkeys(ORIGINS, 0)
    ranked = []
    for candidate in list(found.values())[:MOST]:
        rank = candidate.rank + _EARLIER * order[candidate.origin]
        order[candidate.origin] += 1
        ranked.append(candidate._replace(rank=rank))
    return sorted(ranked, key=lambda each: -each.rank)


def offered(found: list[Candidate]) -> list[Candidate]:
    """Return one candidate for each subject, of the best origin that there is.

    Feeds of comments are among them only where there is nothing else.
    """
    entries = [each for each in found if not each.is_comments] or found
    best = min((ORIGINS.index(each.origin) for each in entries), default=0)
    subjects: dict[str, Candidate] = {}
    for each in entries:
        if each.origin == ORIGINS[best]:
            subjects.setdefault(each.subject, each)
    return list(subjects.values())


def guesses(url: str) -> list[str]:
    """Return where a feed may lie that no page names: in the page's folder, then at the root."""
    folder = urljoin(url, ".")
    root = urljoin(url, "/")
    if folder == root:
        return [urljoin(root, place) for place in _USUAL_PLACES][:GUESSES]
    half = GUESSES // 2
    near = [urljoin(folder, place) for place in _USUAL_PLACES[:half]]
    return [*near, *(urljoin(root, place) for place in _USUAL_PLACES[: GUESSES - half])]


def _named(text: str, url: str) -> Iterator[Candidate]:
    from selectolax.lexbor import LexborHTMLParser

    base, has_base = url, False
    for node in LexborHTMLParser(text).css("base, link, a"):
        address = (node.attributes.get("href") or "").strip()
        if not address:
            continue
        if node.tag == "base":
            if not has_base:
                base, has_base = _absolute(url, address) or base, True
            continue
        target = _absolute(base, address)
        if target is None:
            continue
        candidate = _declared(node, target) if node.tag == "link" else _linked(node, target, url)
        if candidate:
            yield candidate


def _absolute(base: str, address: str) -> str | None:
    try:
        target = clean_url(urljoin(base, re.sub(r"^feed:(?://)?(?=https?:)", "", address)))
    except ValueError:
        return None
    return target and target.partition("#")[0]


def _declared(node: "LexborNode", url: str) -> Candidate | None:
    words = (node.attributes.get("rel") or "").lower().split()
    kind = _KINDS.get((node.attributes.get("type") or "").partition(";")[0].strip().lower(), "")
    if "feed" in words:
        kind = kind or "feed"
    elif "alternate" not in words or "stylesheet" in words:
        return None
    if not kind or "/wp-json/" in url:  # WordPress declares its programming interface alike
        return None
    title = clean_line(node.attributes.get("title") or "")
    return _scored(Candidate(url, title, kind, _DECLARED, "link"))


def _linked(node: "LexborNode", url: str, page: str) -> Candidate | None:
    path = urlsplit(url).path
    if not _FEED_PATH.search(path) or _NO_FEED.search(path):
        return None
    title = clean_line(node.text() or "")
    if _site(url) == _site(page):
        return _scored(Candidate(url, title, "", 0, "anchor"))
    return _scored(Candidate(url, title, "", _OFF_TOPIC, "far"))


def _site(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _scored(candidate: Candidate) -> Candidate:
    where = f"{candidate.title} {candidate.url}".lower()
    rank = candidate.rank + (_RSS if "rss" in where else 0)
    rank += _OFF_TOPIC * (candidate.is_comments + ("podcast" in where))
    return candidate._replace(rank=rank)
