"""From the bytes of an OPML document to its outlines, flat, each with its depth.

Two readers give the same result. Expat reads what is well-formed. What it
refuses, a reader of our own goes through for tags: a raw ``&``, quotation
marks inside a title, missing or stray end tags, several documents in one
file and words around it do not keep it from the outlines. It takes documents
with a DOCTYPE too, because it knows no entities but the characters of HTML:
nothing that a document declares is ever expanded.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plncli.errors import RefusedError, UsageError
from plncli.formats import SPOKEN, looks_like
from plncli.formats.decoding import decode

MAX_BYTES = 5 * 1024 * 1024
"""The largest document: thirty times the longest list met in public repositories."""

MAX_OUTLINES = 30_000
"""The most outlines: what ``MAX_BYTES`` hold at 165 bytes each, the mean of public lists."""


class Outline(NamedTuple):
    """One outline: its line (from 1), how many outlines it lies in, its attributes.

    Names of attributes are lower case: exporters write xmlUrl, xmlurl and XMLURL.
    """

    line: int
    depth: int
    attributes: dict[str, str]


class Outlines(NamedTuple):
    """The title of a document, empty where it has none, and its outlines in order."""

    title: str
    outlines: list[Outline]


def read_outlines(data: bytes, name: str) -> Outlines:
    """Read the outlines of an OPML document, well-formed or not.

    ``name`` is what messages call the document. Raises UsageError when it is
    something else, RefusedError when it is larger than the limits above.
    """
    if len(data) > MAX_BYTES:
        raise RefusedError(f"{name} is larger than {MAX_BYTES // 1024**2} MiB", "split it")
    kind = looks_like(data)
    if kind != "opml":
        looks = SPOKEN.get(kind, kind)
        raise UsageError(f"{name} is not OPML: it looks like {looks}", _HINTS.get(kind))
    text = decode(data)
    found = _read_strict(text) or _read_tolerant(text)
    if len(found.outlines) > MAX_OUTLINES:
        raise RefusedError(f"{name} has more than {MAX_OUTLINES} outlines", "split it")
    return found


_HINTS = {
    "a web page (HTML)": "save the OPML file itself, or follow the page: pln follow URL",
    "a feed": "to read a feed: pln follow URL",
}


def _read_strict(text: str) -> Outlines | None:
    """Read a well-formed document without DOCTYPE; None for anything else."""
    from xml.parsers import expat

    parser = expat.ParserCreate(encoding="utf-8")
    outlines: list[Outline] = []
    title: list[str] = []
    depth = 0
    in_title = False

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth, in_title
        local = _local(tag)
        in_title = local == "title" and not title and not outlines
        if local == "outline":
            named = {key.lower(): value for key, value in attributes.items()}
            outlines.append(Outline(parser.CurrentLineNumber, depth, named))
            depth += 1

    def end(tag: str) -> None:
        nonlocal depth, in_title
        in_title = False
        depth -= _local(tag) == "outline"

    def characters(data: str) -> None:
        if in_title:
            title.append(data)

    def doctype(*_: object) -> None:
        raise _DoctypeError

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(text.encode(), True)
    except (expat.ExpatError, _DoctypeError):
        return None
    return Outlines("".join(title), outlines)


class _DoctypeError(Exception):
    """The document declares something; expat shall not go on with it."""


def _local(tag: str) -> str:
    return tag.rpartition(":")[2].lower()


# Comments, CDATA and declarations are stepped over whole, so that no tag in them counts.
_TAG = r"""
    <!--.*?(?:-->|\Z)
  | <!\[CDATA\[.*?(?:\]\]>|\Z)
  | <!DOCTYPE[^\[>]*+(?:\[.*?(?:\]\s*+>|\Z)|>|\Z)
  | <(?P<end>/?)(?:[\w-]{1,40}:)?(?P<name>outline|body|opml)(?=[\s/>])
"""
# A value goes on to the quotation mark after which the tag ends or another
# attribute begins: titles hold bare quotation marks. One that never ends takes
# the rest and is dropped, so that half an address is never taken for a whole.
_ATTRIBUTE = r"""
    (?<![\w:.-]) (?P<name>[\w:.-]++) \s*+ = \s*+
    (?: (?P<mark>["'])(?P<quoted>.*?)(?P=mark)
          (?= \s*+ (?: /?> | \Z | [\w:.-]++\s*+= ) )
      | (?P<open>["']).*
      | (?P<bare>[^\s"'<>]++)(?=[\s>]) )
"""
_TITLE = r"<(?:[\w-]{1,40}:)?title[^<>]*+>\s*+(?:<!\[CDATA\[)?([^<]*+)"


def _read_tolerant(text: str) -> Outlines:
    """Read the outlines of any text that has tags of OPML in it."""
    outlines: list[Outline] = []
    depth = 0
    for line, closing, name, rest in _tags(text):
        if name != "outline":
            depth = 0
        elif closing:
            depth = max(0, depth - 1)
        else:
            attributes, empty = _attributes(rest)
            outlines.append(Outline(line, depth, attributes))
            depth += not empty
    return Outlines(_title(text), outlines)


def _tags(text: str) -> Iterator[tuple[int, bool, str, str]]:
    """Yield line, whether it is an end tag, name, and the text up to the next tag."""
    flags = re.DOTALL | re.IGNORECASE | re.VERBOSE
    line, counted = 1, 0
    last: tuple[int, bool, str] | None = None
    last_end = 0
    for tag in re.finditer(_TAG, text, flags):
        if last:
            yield *last, text[last_end : tag.start()]
        line += text.count("\n", counted, tag.start())
        counted, last_end = tag.start(), tag.end()
        last = (line, bool(tag["end"]), tag["name"].lower()) if tag["name"] else None
    if last:
        yield *last, text[last_end:]


def _attributes(rest: str) -> tuple[dict[str, str], bool]:
    """Read the attributes of a start tag, and whether the tag closes itself."""
    found: dict[str, str] = {}
    after = 0
    for attribute in re.finditer(_ATTRIBUTE, rest, re.DOTALL | re.VERBOSE):
        after = attribute.end()
        value = attribute["quoted"] if attribute["mark"] else attribute["bare"]
        if value is not None:
            found[attribute["name"].lower()] = _unescape(value)
    return found, rest[after:].partition(">")[0].rstrip().endswith("/")


def _title(text: str) -> str:
    found = re.search(_TITLE, text, re.IGNORECASE)
    return _unescape(found[1].rstrip().removesuffix("]]>")) if found else ""


def _unescape(text: str) -> str:
    """Resolve character references that end in a semicolon; ``&copy=1`` in an address has none."""
    from html import unescape

    return re.sub(
        r"&(?:#\d{1,9}|#[xX][0-9a-fA-F]{1,8}|\w{1,40});", lambda ref: unescape(ref[0]), text
    )
