"""The text of an entry as a page: its markup as headings, paragraphs, lists, quotes and code.

What a page of paper can show is shown; links are numbered and their addresses stand at the
end. Words that are not text (scripts, trackers, decorations without a description) are left
out.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urljoin

from plncli.doc import Block, Code, Doc, Heading, Item, Quote, Span, line_text, paragraph
from plncli.feeds.parsing.html import BLOCKS, MEDIA, Tag, parts
from plncli.text import clean_line, clean_url

MOST_NESTED = 8
"""Quotes and lists inside each other; what lies deeper stands with the eighth."""
RULE = "* * *"
_STYLES = {
    "b": "strong", "strong": "strong", "th": "strong", "dt": "strong", "summary": "strong",
    "em": "em", "i": "em", "cite": "em", "dfn": "em", "var": "em",
    "code": "code", "kbd": "code", "samp": "code", "tt": "code",
}  # fmt: skip
_SIGNS = {"q": ("“", "”"), "del": ("~~", "~~"), "s": ("~~", "~~"), "strike": ("~~", "~~")}
"""What stands before and after an element whose meaning would be lost without it."""
_SPACED = frozenset((
    "blockquote", "dl", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre",
    "table", "ul",
))  # fmt: skip
"""Blocks with an empty line around them."""
_CELL = Span(" | ", "dim")
_LAST_CELL = Span(" |", "dim")
"""Nothing follows it in its line: the next cell holds blocks."""
_LISTS = ("ol", "ul")
_NESTING = ("blockquote", "li", "dd")
_BACKLINKS = "↩⤴↑⏎\ufe0e\ufe0f "
_PLAYERS = {"iframe": "frame", "embed": "frame", "object": "frame"}
_RAISED = re.compile(r"\W?\w\W?|\W?\d+\W?")
"""Raised text that needs a sign: a footnote's number or an exponent, not the th of 20th."""


class _Frame:
    """A quote, an item of a list or the page itself, while it is filled."""

    def __init__(self, tag: str, label: str = "") -> None:
        self.tag = tag
        self.label = label
        self.blocks: list[Block] = []
        self.is_apart = False

    def add(self, block: Block) -> None:
        """Add a block, under an empty line where one belongs."""
        if self.is_apart and self.blocks:
            self.blocks.append(paragraph())
        self.is_apart = False
        self.blocks.append(block)


class _Link(NamedTuple):
    """A link that is open: its address, and what was written before it."""

    href: str
    begins: int


def page(markup: str, base: str | None = None) -> Doc:
    """Return the text of an entry as blocks, and the addresses of its links at the end.

    Only http and https addresses are listed; relative ones are resolved against ``base``,
    the link of the entry. Nothing is returned where there is nothing to read.
    """
    return _read(markup, base).doc()


def links(markup: str, base: str | None = None) -> list[str]:
    """Return the addresses of the links of `page`, in the order of their numbers from 1."""
    return list(_read(markup, base).links)


def _read(markup: str, base: str | None) -> "_Page":
    reader = _Page(base)
    for part in parts(markup):
        if isinstance(part, str):
            reader.write(part)
        elif part.opens:
            reader.open(part)
        else:
            reader.close(part)
    return reader


class _Page:
    """The blocks so far, the line that is being written, and the ``links`` by their addresses."""

    def __init__(self, base: str | None) -> None:
        self._base = base
        self._frames = [_Frame("body")]
        self._beyond = 0
        self._spans: list[Span] = []
        self._styles: list[str] = []
        self._lists: list[int | None] = []
        self.links: dict[str, int] = {}
        self._open_links: list[_Link] = []
        self._code: list[str] | None = None
        self._raised: int | None = None
        self._source = ""

    def doc(self) -> Doc:
        """Return the page with the addresses of its links."""
        self._end_line()
        first = self._frames[0]
        for number, url in enumerate(self.links, 1):
            first.is_apart = number == 1
            first.add(Item(f"[{number}] ", (paragraph(Span(url, "link", url)),)))
        return tuple(first.blocks)

    def write(self, text: str) -> None:
        """Add text to the line, or to the code that is open."""
        if self._code is not None:
            self._code.append(text)
        else:
            self._spans.append(Span(text, self._styles[-1] if self._styles else None))

    def open(self, tag: Tag) -> None:
        """Take in an element that begins."""
        name = tag.name
        if name in BLOCKS:
            self._open_block(name, tag.attributes)
        if name in _STYLES:
            self._styles.append(_STYLES[name])
        if name in _SIGNS:
            self.write(_SIGNS[name][0])
        elif name == "br":
            self._break()
        elif name == "img":
            self._picture(tag.attributes)
        elif name in MEDIA:
            self._source = tag.attributes.get("src") or tag.attributes.get("data") or ""
        elif name == "source":
            self._source = self._source or tag.attributes.get("src") or ""
        elif name == "a":
            self._open_links.append(_Link(tag.attributes.get("href") or "", len(self._spans)))
        elif name == "sup":
            self._raised = len(self._spans)
        elif name in ("td", "th") and self._spans:
            self._spans.append(_CELL)

    def close(self, tag: Tag) -> None:
        """Take in an element that ends."""
        name = tag.name
        if name in _SIGNS:
            self.write(_SIGNS[name][1])
        elif name in MEDIA:
            self._player(name, tag.attributes)
        elif name == "a" and self._open_links:
            self._end_link(self._open_links.pop())
        elif name == "sup":
            self._end_raised()
        if name in BLOCKS:
            self._close_block(name)
        if name in _STYLES:
            self._styles.pop()

    def _open_block(self, name: str, attributes: Mapping[str, str | None]) -> None:
        self._end_line()
        self._set_apart(name)
        if name in _LISTS:
            self._lists.append(_number(attributes.get("start"), 1) if name == "ol" else None)
        elif name == "pre":
            self._code = self._code or []
        elif name == "hr":
            self._frames[-1].add(paragraph(Span(RULE, "dim")))
        elif name in _NESTING:
            label = self._label(attributes) if name == "li" else "  "
            self._nest(_Frame(name, label))

    def _close_block(self, name: str) -> None:
        if name == "pre":
            self._end_code()
        self._end_line(int(name[1]) if re.fullmatch("h[1-6]", name) else 0)
        if name in _LISTS:
            self._lists.pop()
        elif name in _NESTING:
            self._unnest(name)
        self._set_apart(name)

    def _set_apart(self, name: str) -> None:
        """Ask for an empty line; lists inside lists have none."""
        frame = self._frames[-1]
        if name in _SPACED and not (name in _LISTS and frame.tag == "li"):
            frame.is_apart = True

    def _label(self, attributes: Mapping[str, str | None]) -> str:
        if not self._lists or self._lists[-1] is None:
            return "- "
        number = _number(attributes.get("value"), self._lists[-1])
        self._lists[-1] = number + 1
        return f"{number}. "

    def _nest(self, frame: _Frame) -> None:
        if len(self._frames) > MOST_NESTED:
            self._beyond += 1
        else:
            self._frames.append(frame)

    def _unnest(self, name: str) -> None:
        """Put what was filled into what holds it."""
        if self._beyond:
            self._beyond -= 1
            return
        frame = self._frames.pop()
        blocks = tuple(frame.blocks)
        if blocks:
            self._frames[-1].add(
                Quote(blocks) if name == "blockquote" else Item(frame.label, blocks)
            )

    def _break(self) -> None:
        if self._code is not None:
            self._code.append("\n")
        elif not self._end_line():  # two in a row are how many people write a paragraph
            self._frames[-1].is_apart = True

    def _end_line(self, heading: int = 0) -> bool:
        """Make a paragraph, or a heading of this level, of the line; say whether it has words."""
        if self._code is not None:
            if self._code and not self._code[-1].endswith("\n"):
                self._code.append("\n")
            return False
        spans = _collapsed(self._spans)
        if spans and spans[-1] == _LAST_CELL:
            spans.pop()
        self._spans.clear()
        self._open_links = [link._replace(begins=0) for link in self._open_links]
        self._raised = None
        if heading and spans:
            self._frames[-1].add(Heading(tuple(spans), max(heading, 2)))
        elif spans:
            self._frames[-1].add(paragraph(*spans))
        return bool(spans)

    def _end_code(self) -> None:
        text = "".join(self._code or ()).strip("\n").expandtabs(4)
        self._code = None
        if text.strip():
            self._frames[-1].add(Code(text))

    def _picture(self, attributes: Mapping[str, str | None]) -> None:
        alt = clean_line(attributes.get("alt") or "")
        if alt:
            self.write(f"[image: {alt}]")

    def _player(self, name: str, attributes: Mapping[str, str | None]) -> None:
        """Say what would be played here, with its address."""
        self._end_line()
        kind = _PLAYERS.get(name, name)
        title = clean_line(attributes.get("title") or "")
        number = self._number_of(self._source)
        if number or title:
            self.write(f"[{kind}: {title}]" if title else f"[{kind}]")
        if number:
            self._spans.append(Span(f" [{number}]", "link"))
        self._end_line()
        self._source = ""

    def _end_link(self, link: _Link) -> None:
        if self._code is not None:
            return
        text = line_text(tuple(_collapsed(self._spans[link.begins :])))
        if link.href.startswith("#"):
            if text and not text.strip(_BACKLINKS):
                del self._spans[link.begins :]
            return
        number = self._number_of(link.href, text)
        if number and text:
            self._spans.append(Span(f" [{number}]", "link"))

    def _number_of(self, href: str, text: str = "") -> int:
        """Return the number of an address; 0 where it is none, or where the text is the address."""
        url = clean_url(_joined(self._base, href)) if href else None
        if url is None or text in (url, url.partition("://")[2], url.rstrip("/")):
            return 0
        return self.links.setdefault(url, len(self.links) + 1)

    def _end_raised(self) -> None:
        if self._raised is None or self._code is not None:
            return
        text = line_text(tuple(_collapsed(self._spans[self._raised :])))
        if _RAISED.fullmatch(text):
            self._spans.insert(self._raised, Span("^"))
        self._raised = None


def _number(text: str | None, otherwise: int) -> int:
    """Return the number that an attribute says."""
    return int(text) if text and re.fullmatch("[0-9]{1,6}", text) else otherwise


def _joined(base: str | None, href: str) -> str:
    try:
        return urljoin(base or "", href.strip())
    except ValueError:  # brackets that are no address of version 6
        return ""


def _collapsed(spans: list[Span]) -> list[Span]:
    """Return a line with single spaces, none at its ends; code stands between backquotes."""
    kept: list[Span] = []
    gap = False
    for text, style, url in spans:
        words = re.sub(r"\s+", " ", text)
        if words.startswith(" ") and kept:
            gap = True
        inner = words.strip(" ")
        if not inner:
            continue
        if style == "code":
            inner, style = (inner, None) if "`" in inner else (f"`{inner}`", style)
        kept.append(Span(f" {inner}" if gap else inner, style, url))
        gap = words.endswith(" ")
    return kept
