"""HTML to plain text, for reading in a terminal and for the search index."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from plncli.feeds.markup import strip_tags
from plncli.text import clean_line, clean_text, clean_url

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

SIZE_LIMIT = 1_000_000
DEPTH_LIMIT = 2000
"""Above this many open elements the HTML parser's cost is quadratic (30,000 cost
3 s); real entries have at most a few dozen."""

_HIDDEN = frozenset(
    ("head", "iframe", "noscript", "object", "script", "style", "svg", "template", "-comment")
)
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "tfoot", "thead", "tr", "ul",
))  # fmt: skip
_SPACED = frozenset((
    "blockquote", "dl", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre",
    "table", "ul",
))  # fmt: skip
"""Blocks with an empty line around them."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_NEVER_CLOSED = frozenset((
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta",
    "option", "p", "source", "td", "th", "tr", "wbr",
))  # fmt: skip


def html_to_text(markup: str, *, links: bool = False) -> str:
    """Return the text of ``markup``: paragraphs, lists, headings, code and alt texts.

    With ``links`` each link is followed by a number and the addresses stand at
    the end. At most 1 MB of markup is read; what is nested too deeply for the
    HTML parser loses its lines, not its words.
    """
    markup = markup[:SIZE_LIMIT]
    if "<" not in markup:
        return clean_text(strip_tags(markup)).strip()
    if depth(markup) > DEPTH_LIMIT:
        return clean_line(strip_tags(markup), SIZE_LIMIT)
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(markup).body
    if body is None:
        return ""
    page = _Page(links)
    for node, entering in _walk(body):
        if entering:
            page.open(node)
        else:
            page.close(node)
    return page.text()


def depth(markup: str) -> int:
    """The greatest number of elements open at once, counted without parsing."""
    depth = deepest = 0
    for closing, name in _TAG.findall(markup):
        if name.lower() in _NEVER_CLOSED:
            continue
        depth = max(depth - 1, 0) if closing else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _walk(root: "LexborNode") -> Iterator[tuple["LexborNode", bool]]:
    """Every visible node of a tree, as it is entered and as it is left."""
    stack = [(root, True)]
    while stack:
        node, entering = stack.pop()
        yield node, entering
        if not entering:
            continue
        stack.append((node, False))
        children = []
        child = node.child
        while child is not None:
            if child.tag not in _HIDDEN:
                children.append((child, True))
            child = child.next
        stack.extend(reversed(children))


class _Page:
    """The lines written so far and the line being written."""

    def __init__(self, links: bool) -> None:
        self._numbered = links
        self._links: list[str] = []
        self._lines: list[str] = []
        self._line: list[str] = []
        self._lists: list[int | None] = []
        self._quotes = 0
        self._verbatim = 0
        self._mark = ""

    def open(self, node: "LexborNode") -> None:
        tag = node.tag or ""
        if tag == "-text":
            self._write(node.text_content or "")
        elif tag == "br":
            self._end_line()
        elif tag == "img":
            alt = clean_line(node.attributes.get("alt") or "")
            if alt:
                self._line.append(f"[{alt}]")
        elif tag in _BLOCKS:
            self._open_block(tag)
        elif tag in ("td", "th") and self._line:
            self._line.append(" | ")

    def close(self, node: "LexborNode") -> None:
        tag = node.tag or ""
        if tag == "a" and self._numbered:
            self._add_link(node.attributes.get("href") or "")
        elif tag in ("ul", "ol"):
            self._end_line()
            self._lists.pop()
            self._end_block(tag)
        elif tag in _BLOCKS:
            self._end_block(tag)
            if tag == "blockquote":
                self._quotes -= 1
            elif tag == "pre":
                self._verbatim -= 1

    def text(self) -> str:
        self._end_line()
        lines = [*self._lines]
        if self._links:
            lines.append("")
            lines += [f"[{number}] {url}" for number, url in enumerate(self._links, 1)]
        return clean_text(re.sub("\n{3,}", "\n\n", "\n".join(lines))).strip("\n")

    def _open_block(self, tag: str) -> None:
        self._end_block(tag)
        if tag == "blockquote":
            self._quotes += 1
        elif tag == "pre":
            self._verbatim += 1
        elif tag in ("ul", "ol"):
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._mark = self._item_mark()
        elif tag == "hr":
            self._line.append("---")

    def _item_mark(self) -> str:
        if not self._lists:
            return "- "
        indent = "  " * (len(self._lists) - 1)
        number = self._lists[-1]
        if number is None:
            return f"{indent}- "
        self._lists[-1] = number + 1
        return f"{indent}{number + 1}. "

    def _end_block(self, tag: str) -> None:
        self._end_line()
        if tag in _SPACED and not self._lists and self._lines:
            self._lines.append("")

    def _end_line(self) -> None:
        line = "".join(self._line)
        self._line.clear()
        if not self._verbatim:
            line = " ".join(line.split())
        if line:
            self._lines.append("> " * self._quotes + self._mark + line.rstrip())
            self._mark = ""

    def _write(self, text: str) -> None:
        if not self._verbatim:
            self._line.append(text)
            return
        *lines, last = text.split("\n")
        for line in lines:
            self._line.append(line)
            self._lines.append("> " * self._quotes + "".join(self._line).rstrip())
            self._line.clear()
        self._line.append(last)

    def _add_link(self, href: str) -> None:
        url = clean_url(href)
        if url is None:
            return
        if url not in self._links:
            self._links.append(url)
        self._line.append(f" [{self._links.index(url) + 1}]")
