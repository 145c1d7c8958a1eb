"""The one reader of HTML: a document as its text and its tags in order, at a bounded cost.

`plncli.reading` makes a page of them; `html_to_text` makes plain text, for the search index.
"""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from plncli.feeds.parsing.markup import strip_tags
from plncli.text import clean_line, clean_text

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

SIZE_LIMIT = 1_000_000
DEPTH_LIMIT = 2000
"""Above this many open elements the HTML parser's cost is quadratic (30,000 cost
3 s); real entries have at most a few dozen."""

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "tfoot", "thead", "tr", "ul",
))  # fmt: skip
"""Elements that begin a line and end it."""
MEDIA = frozenset(("audio", "embed", "iframe", "object", "video"))
"""Elements that play or show something from elsewhere; what they hold is said instead of it."""
_HIDDEN = frozenset(
    ("head", "noscript", "script", "select", "style", "svg", "template", "textarea", "-comment")
)
_CELLS = ("td", "th")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_NEVER_CLOSED = frozenset((
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta",
    "option", "p", "source", "td", "th", "tr", "wbr",
))  # fmt: skip


class Tag(NamedTuple):
    """An element where it ``opens`` or where it closes."""

    name: str
    opens: bool
    attributes: Mapping[str, str | None]


BREAK = Tag("br", opens=True, attributes={})


def parts(markup: str) -> Iterator[str | Tag]:
    """Yield the text of ``markup`` and its tags, in order; every tag that opens also closes.

    Scripts, styles and comments are left out, and so is what audio, video and frames hold
    except their sources. Text without any tag is read as it stands, with its lines. At most
    1 MB is read; what is nested too deeply for the HTML parser loses its lines, not its words.
    """
    markup = markup[:SIZE_LIMIT]
    if "<" not in markup:
        for line in clean_text(strip_tags(markup)).strip().split("\n"):
            yield line
            yield BREAK
    elif depth(markup) > DEPTH_LIMIT:
        yield clean_line(strip_tags(markup), SIZE_LIMIT)
    else:
        yield from _parsed(markup)


def html_to_text(markup: str) -> str:
    """Return the words of ``markup``, a line for each block; alt texts are among them."""
    words: list[str] = []
    for part in parts(markup):
        if isinstance(part, str):
            words.append(" ".join(part.split("\n")))
        elif part.name == "img" and part.opens:
            words.append(clean_line(part.attributes.get("alt") or ""))
        elif part.name in BLOCKS or part.name == "br":
            words.append("\n")
        elif part.name in _CELLS:
            words.append(" ")
    lines = (" ".join(line.split()) for line in "".join(words).split("\n"))
    return "\n".join(line for line in lines if line)


def depth(markup: str) -> int:
    """The greatest number of elements open at once, counted without parsing."""
    depth = deepest = 0
    for closing, name in _TAG.findall(markup):
        if name.lower() in _NEVER_CLOSED:
            continue
        depth = max(depth - 1, 0) if closing else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _parsed(markup: str) -> Iterator[str | Tag]:
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(markup).body
    stack = [(body, True)] if body else []
    while stack:
        node, opens = stack.pop()
        name = node.tag or ""
        if name == "-text":
            yield clean_text(node.text_content or "")
            continue
        yield Tag(name, opens, node.attributes)
        if opens:
            stack.append((node, False))
            stack.extend((child, True) for child in reversed(_children(node)))


def _children(node: "LexborNode") -> list["LexborNode"]:
    children = []
    child = node.child
    while child is not None:
        if child.tag == "source" or (child.tag not in _HIDDEN and node.tag not in MEDIA):
            children.append(child)
        child = child.next
    return children
