"""A document as Markdown (CommonMark, with GitHub's tables)."""

import re

from plncli.doc import (
    Block,
    Code,
    Comment,
    Doc,
    Heading,
    Item,
    Items,
    Line,
    Paragraph,
    Quote,
    Span,
    Table,
    cell_line,
    cell_text,
    in_one_column,
    paragraph,
)
from plncli.text import clean_url, visible

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")
_BEGINS_BLOCK = re.compile(r"^(\d{1,9}(?=[.)](?:\s|$))|)(?=[#+=.)-])")
"""The place before a mark that would begin a heading, a list or a rule."""


_LIST_LABEL = re.compile(r"(?:-|\d{1,9}[.])\s+|\s*")
_EMPTY = paragraph()
_PANDOC_COLUMNS = 72
"""Pandoc shares out the width of a table with longer lines by the rules under its heads."""


def render(doc: Doc) -> str:
    """Return ``doc`` as Markdown, its blocks separated by blank lines, but not those of a list."""
    text = ""
    previous: Block | None = None
    for block in in_one_column(doc):
        if block == _EMPTY:
            previous = None
            continue
        if text and not (previous and _goes_on(previous, block)):
            text += "\n"
        text += f"{_block(block)}\n"
        previous = block
    return text


def escape(text: str) -> str:
    """Return ``text`` so that Markdown shows it as it is."""
    shown = visible(text)
    # most text has no mark in it, and to look for one costs a tenth of putting in none
    return _SPECIAL.sub(r"\\\1", shown) if _SPECIAL.search(shown) else shown


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        words = cell_line(block.text)  # a heading is strong as a whole
        words = tuple(
            each._replace(style=None) if each.style == "strong" else each for each in words
        )
        return f"{'#' * block.level} {_line(words)}"
    if isinstance(block, Items):
        return "\n".join(f"- {_line(item)}" for item in block.lines)
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Item):
        label = block.label if _LIST_LABEL.fullmatch(block.label) else escape(block.label)
        return _under(label, " " * len(block.label), block.blocks)
    if isinstance(block, Quote):
        return _under("> ", "> ", block.blocks)
    if isinstance(block, Code):
        return _code(block.text)
    if isinstance(block, Comment):
        return f"<!-- {visible(block.text).replace('--', '- -')} -->"
    assert isinstance(block, Paragraph)
    text = _BEGINS_BLOCK.sub(r"\1\\", _line(block.line))
    return f"{escape(block.label.strip())}. {text}" if block.label else text


def _goes_on(previous: Block, block: Block) -> bool:
    """Whether a block is the next item of a list, or a list right under its paragraph."""
    if not isinstance(block, Item) or not _LIST_LABEL.fullmatch(block.label):
        return False
    return isinstance(previous, Item) or (
        isinstance(previous, Paragraph) and block.label.startswith("-")
    )


def _line(content: Line) -> str:
    return "".join(map(_span, content))


def _span(span: Span) -> str:
    text = span.text if span.style == "code" else escape(span.text)
    mark = {"strong": "**", "em": "*"}.get(span.style or "", "")
    url = clean_url(span.url) if span.url else None
    if not (mark or url):
        return visible(text)
    inner = text.strip()  # marks must touch the words that they are about
    marked = f"{mark}{inner}{mark}" if inner else ""
    if url:
        target = f"<{url}>" if "(" in url or ")" in url else url
        marked = f"<{url}>" if inner == escape(url) else f"[{marked}]({target})"
    before = " " if text.startswith(" ") else ""
    return f"{before}{marked}{' ' if inner and text.endswith(' ') else ''}"


def _under(first: str, rest: str, blocks: Doc) -> str:
    lines = render(blocks).rstrip("\n").split("\n")
    return "\n".join(
        f"{rest if number else first}{text}".rstrip() for number, text in enumerate(lines)
    )


def _code(text: str) -> str:
    """A fenced block; its fence is longer than any in the text."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(longest + 1, 3)
    return "\n".join((fence, *map(visible, text.split("\n")), fence))


def _table(table: Table) -> str:
    rows = [[escape(column.name) for column in table.columns]]
    rows += [[escape(cell_text(cell)) if cell else "" for cell in row] for row in table.rows]
    lines = ["| " + " | ".join(cells) + " |" for cells in rows]
    widths = [3] * len(table.columns)
    if max(map(len, lines)) > _PANDOC_COLUMNS:
        widths = [max(3, *map(len, cells)) for cells in zip(*rows, strict=True)]
    rules = (
        "-" * width + (":" if column.right else "")
        for width, column in zip(widths, table.columns, strict=True)
    )
    return "\n".join([lines[0], "| " + " | ".join(rules) + " |", *lines[1:]])
