"""A document as text for a pipe: no colour, no width, tables with tabs."""

from plncli.doc import (
    Block,
    Code,
    Comment,
    Doc,
    Heading,
    Item,
    Items,
    Paragraph,
    Quote,
    Table,
    cell_line,
    cell_text,
    in_one_column,
    line_text,
)
from plncli.text import visible


def render(doc: Doc) -> str:
    """Return ``doc`` as lines of text; the cells of a table are separated by tabs."""
    return "".join(f"{text}\n" for block in in_one_column(doc) for text in _lines(block))


def _lines(block: Block) -> list[str]:
    if isinstance(block, Heading):
        return [visible(line_text(cell_line(block.text)))]
    if isinstance(block, Paragraph):
        return [block.label.ljust(block.indent) + visible(line_text(block.line))]
    if isinstance(block, Items):
        return [f"- {visible(line_text(item))}" for item in block.lines]
    if isinstance(block, Table):
        return [
            "\t".join(visible(cell_text(cell)).replace("\t", " ") for cell in row)
            for row in block.rows
        ]
    if isinstance(block, Item):
        return _under(block.label, " " * len(block.label), block.blocks)
    if isinstance(block, Quote):
        return _under("> ", "> ", block.blocks)
    if isinstance(block, Code):
        return [visible(text) for text in block.text.split("\n")]
    assert isinstance(block, Comment)
    return []


def _under(first: str, rest: str, blocks: Doc) -> list[str]:
    lines = [text for block in blocks for text in _lines(block)]
    return [f"{rest if number else first}{text}".rstrip() for number, text in enumerate(lines)]
