"""OPML: lists of feeds, as every feed reader exports and imports them.

The specification is http://opml.org/spec2.opml. What exports hold beyond it
and against it, and what comes of that, stands in tests/formats/fixtures.
"""

from typing import TYPE_CHECKING, NamedTuple

from plncli.formats.outlines import Outline, read_outlines
from plncli.model import PACES, SOURCE_KINDS
from plncli.redaction import redact_url
from plncli.text import clean_line, clean_url, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

MAX_FOLDERS = 20
"""How deep folders make topics; what lies deeper goes into the deepest of them."""

MAX_TOPICS = 100
"""How many topics a feed takes from its folders and categories; the first ones stay."""

_DESCRIPTION_LIMIT = 1000
_FEED_TYPES = ("rss", "rss1", "rss2", "atom", "rdf", "pie", "feed", "podcast", "json")
# Fraidycat's importance is the days between two looks at a feed (its Importances table).
_FRAIDYCAT = {"0": "close", "1": "daily", "7": "weekly", "30": "rarely", "365": "rarely"}


class OpmlFeed(NamedTuple):
    """A feed of a list. ``topics`` are its folders, as paths like ``science/space``.

    ``title`` is the redacted address when the list has no name for it. ``pace`` and
    ``kind`` are words of ``plncli.model`` from the categories ``pace/weekly``
    and ``kind/podcast``.
    """

    title: str
    feed_url: str
    site_url: str | None = None
    description: str | None = None
    kind: str | None = None
    topics: tuple[str, ...] = ()
    pace: str | None = None
    language: str | None = None
    line: int = 0


class Problem(NamedTuple):
    """Why the outline that begins in ``line`` gave no feed."""

    line: int
    message: str


class OpmlDocument(NamedTuple):
    """What a list holds.

    ``merged`` are the lines of outlines whose feed an earlier one names. ``twins``
    are lines of feeds that an earlier one names with http for https, or the other
    way round: probably the same, but only the network could tell, so both stay.
    """

    title: str
    feeds: tuple[OpmlFeed, ...]
    problems: tuple[Problem, ...]
    merged: tuple[int, ...]
    twins: tuple[int, ...]


def read_opml(data: bytes, name: str = "the file") -> OpmlDocument:
    """Read a list of feeds, well-formed or not, each feed once with all its topics.

    ``name`` is what messages call the file. Raises UsageError when it is
    something else, RefusedError when it is too large.
    """
    title, outlines = read_outlines(data, name)
    feeds: dict[str, OpmlFeed] = {}
    problems: list[Problem] = []
    merged: list[int] = []
    twins: list[int] = []
    schemeless: set[str] = set()
    for outline, folders, is_leaf in _in_folders(outlines):
        found = _feed(outline, folders) if _has_address(outline) else _no_feed(outline, is_leaf)
        if isinstance(found, Problem):
            problems.append(found)
        elif found:
            key = feed_key(found.feed_url)
            if key in feeds:
                merged.append(found.line)
                found = _merge(feeds[key], found)
            elif _without_scheme(key) in schemeless:
                twins.append(found.line)
            schemeless.add(_without_scheme(key))
            feeds[key] = found
    return OpmlDocument(
        clean_line(title), tuple(feeds.values()), tuple(problems), tuple(merged), tuple(twins)
    )


def feed_key(url: str) -> str:
    """Return what is alike in the addresses of one feed.

    Letters of the host, a default port, a slash at the end and a fragment make
    no difference.
    """
    scheme, _, rest = url.partition("://")
    base, mark, query = rest.partition("#")[0].partition("?")
    host, _, path = base.partition("/")
    host = host.lower().removesuffix(":443" if scheme.lower() == "https" else ":80")
    return f"{scheme.lower()}://{host}/{path.rstrip('/')}{mark}{query}"


def _without_scheme(key: str) -> str:
    return key.partition("://")[2]


def _in_folders(outlines: "list[Outline]") -> "Iterator[tuple[Outline, tuple[str, ...], bool]]":
    """Yield each outline with the names of its folders, and whether it is a leaf.

    Feeds are no folders, and folders without a name hold nothing together:
    what lies in them belongs to the folder above. A comment hides all below it.
    """
    inside: list[tuple[str, ...]] = []
    hidden: int | None = None
    for outline, after in zip(outlines, [*outlines, None][1:], strict=True):
        if hidden is not None and outline.depth > hidden:
            continue
        hidden = outline.depth if outline.attributes.get("iscomment") == "true" else None
        if hidden is not None:
            continue
        del inside[outline.depth :]
        folders = inside[-1] if inside else ()
        yield outline, folders, after is None or after.depth <= outline.depth
        name = "" if _has_address(outline) else _path(_name(outline))
        inside.append((*folders, name) if name and len(folders) < MAX_FOLDERS else folders)


def _has_address(outline: Outline) -> bool:
    return bool(_address(outline)) and not _is_list(outline)


def _address(outline: Outline) -> str:
    found = outline.attributes.get("xmlurl", "").strip()
    if not found and _type(outline) in _FEED_TYPES:
        found = outline.attributes.get("url", "").strip()
    return found


def _is_list(outline: Outline) -> bool:
    """Tell whether the outline stands for another list; Liferea calls that a source."""
    if _type(outline) == "link":
        return outline.attributes.get("url", "").strip().lower().endswith(".opml")
    return _type(outline) in ("include", "source")


def _type(outline: Outline) -> str:
    return outline.attributes.get("type", "").strip().lower()


def _name(outline: Outline) -> str:
    attributes = outline.attributes
    return clean_line(attributes.get("text", "")) or clean_line(attributes.get("title", ""))


def _shown_name(outline: Outline) -> str:
    return clean_line(_name(outline), 60) or "an outline without a name"


def _path(text: str) -> str:
    return "/".join(part.strip() for part in clean_line(text).split("/") if part.strip())


def _feed(outline: Outline, folders: tuple[str, ...]) -> OpmlFeed | Problem:
    attributes = outline.attributes
    address = _address(outline)
    url = web_address(address)
    if not url:
        shown = redact_url(clean_line(address, 100))
        return Problem(outline.line, f"{_shown_name(outline)}: {shown} is not a full web address")
    labels = [_path(label) for label in attributes.get("category", "").split(",")]
    pace = _label(labels, "pace", {pace: pace for pace in PACES})
    kind = _label(labels, "kind", {kind: kind for kind in SOURCE_KINDS})
    topics = ["/".join(folders), *(label for label in labels if not _is_setting(label))]
    return OpmlFeed(
        title=_name(outline) or redact_url(url),
        feed_url=url,
        site_url=clean_url(attributes.get("htmlurl", "").strip()),
        description=clean_line(attributes.get("description", ""), _DESCRIPTION_LIMIT) or None,
        kind=kind or ("podcast" if _type(outline) == "podcast" else None),
        topics=_distinct(topics),
        pace=pace or _label(labels, "importance", _FRAIDYCAT),
        language=_language(attributes.get("language", "")),
        line=outline.line,
    )


def _distinct(topics: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(topic for topic in topics if topic))[:MAX_TOPICS]


def web_address(address: str) -> str | None:
    """Return an address without the schemes that only call for a feed reader.

    None when it is not of the web.
    """
    scheme, colon, rest = address.partition(":")
    if colon and scheme.lower() in ("feed", "itpc", "pcast", "podcast", "rss"):
        address = f"http:{rest}" if rest.startswith("//") else rest
    elif address.startswith("//"):
        address = f"https:{address}"
    return clean_url(address)


def _label(labels: list[str], group: str, values: dict[str, str]) -> str | None:
    """Return the value of the first category ``group/VALUE`` that ``values`` knows."""
    for label in labels:
        head, _, value = label.partition("/")
        if head == group and value in values:
            return values[value]
    return None


def _is_setting(label: str) -> bool:
    return label.partition("/")[0] in ("pace", "kind", "importance")


def _language(text: str) -> str | None:
    language = clean_line(text, 35).lower()  # RFC 5646 §4.4.1: 35 characters hold any tag
    return language if language not in ("", "unknown") else None


def _no_feed(outline: Outline, is_leaf: bool) -> Problem | None:
    """Say what an outline without the address of a feed lacks; None for folders and text."""
    attributes = outline.attributes
    name = _shown_name(outline)
    if _is_list(outline):
        address = redact_url(clean_line(attributes.get("url") or attributes.get("xmlurl", ""), 100))
        return Problem(outline.line, f"{name} is another list: save {address} and import it")
    if not is_leaf or not (_type(outline) in _FEED_TYPES or "xmlurl" in attributes):
        return None
    page = clean_url(attributes.get("htmlurl", "").strip())
    advice = f": try pln follow {redact_url(page)}" if page else ""
    return Problem(outline.line, f"{name} has no address of a feed{advice}")


def _merge(first: OpmlFeed, again: OpmlFeed) -> OpmlFeed:
    """Return one feed: the words of the first outline, and all topics."""
    return OpmlFeed(
        title=first.title if first.title != redact_url(first.feed_url) else again.title,
        feed_url=first.feed_url,
        site_url=first.site_url or again.site_url,
        description=first.description or again.description,
        kind=first.kind or again.kind,
        topics=_distinct([*first.topics, *again.topics]),
        pace=first.pace or again.pace,
        language=first.language or again.language,
        line=first.line,
    )


def write_opml(title: str, feeds: "Iterable[OpmlFeed]", created: "datetime | None" = None) -> bytes:
    """Write a list of feeds as OPML 2.0, with a folder for each step of a topic's path.

    A feed with several topics stands in several folders, one without any at
    the top. Addresses are written as they are: leave private tokens out before.
    """
    root: _Folder = _Folder({}, [])
    for feed in feeds:
        for topic in feed.topics or ("",):
            folder = root
            for step in topic.split("/") if topic else ():
                folder = folder.folders.setdefault(step, _Folder({}, []))
            folder.feeds.append(feed)
    head = [f"    <title>{_escape(title)}</title>"]
    if created:
        from email.utils import format_datetime

        head.append(f"    <dateCreated>{format_datetime(created)}</dateCreated>")
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">',
        "  <head>", *head, "  </head>", "  <body>", *_folder_lines(root, "    "), "  </body>",
        "</opml>", "",
    ]  # fmt: skip
    return "\n".join(lines).encode()


class _Folder(NamedTuple):
    folders: "dict[str, _Folder]"
    feeds: list[OpmlFeed]


def _folder_lines(folder: _Folder, indent: str) -> "Iterator[str]":
    for feed in folder.feeds:
        yield f"{indent}<outline {_attributes(feed)}/>"
    for name, inner in folder.folders.items():
        yield f'{indent}<outline text="{_escape(name)}">'
        yield from _folder_lines(inner, indent + "  ")
        yield f"{indent}</outline>"


def _attributes(feed: OpmlFeed) -> str:
    settings = [
        f"/pace/{feed.pace}" if feed.pace else "",
        f"/kind/{feed.kind}" if feed.kind else "",
    ]
    attributes = {
        "type": "rss",
        "text": feed.title,
        "title": feed.title,
        "xmlUrl": feed.feed_url,
        "htmlUrl": feed.site_url,
        "description": feed.description,
        "language": feed.language,
        "category": ",".join(filter(None, settings)),
    }
    return " ".join(f'{name}="{_escape(value)}"' for name, value in attributes.items() if value)


def _escape(text: str) -> str:
    from html import escape

    return escape(visible(text))
