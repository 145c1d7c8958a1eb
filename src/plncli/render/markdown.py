"""A document as Markdown (CommonMark, with GitHub's tables)."""

import re

from plncli.doc import Block, Comment, Doc, Heading, Items, Line, Table, cell_line, line_text
from plncli.text import visible

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")
_BEGINS_BLOCK = re.compile(r"^(\d{1,9}(?=[.)](?:\s|$))|)(?=[#+=.)-])")
"""The place before a mark that would begin a heading, a list or a rule."""


def render(doc: Doc) -> str:
    """Return ``doc`` as Markdown, its blocks separated by blank lines."""
    return "\n".join(f"{_block(block)}\n" for block in doc)


def escape(text: str) -> str:
    """Return ``text`` so that Markdown shows it as it is."""
    return _SPECIAL.sub(r"\\\1", visible(text))


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {escape(line_text(cell_line(block.text)))}"
    if isinstance(block, Items):
        return "\n".join(f"- {_line(item)}" for item in block.lines)
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Comment):
        return f"<!-- {visible(block.text).replace('--', '- -')} -->"
    text = _BEGINS_BLOCK.sub(r"\1\\", _line(block.line))
    return f"{escape(block.label.strip())}. {text}" if block.label else text


def _line(content: Line) -> str:
    return "".join(
        f"**{escape(span.text)}**" if span.style == "strong" and span.text else escape(span.text)
        for span in content
    )


def _table(table: Table) -> str:
    header = "| " + " | ".join(escape(column.name) for column in table.columns) + " |"
    rule = "| " + " | ".join("---:" if column.right else "---" for column in table.columns) + " |"
    rows = (
        "| " + " | ".join(escape(line_text(cell_line(cell))) for cell in row) + " |"
        for row in table.rows
    )
    return "\n".join([header, rule, *rows])
