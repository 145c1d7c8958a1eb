"""Hiding names in what others read: its parts are written plainly, and all of it passes here."""

from collections.abc import Collection, Iterable

from plncli.doc import (
    Block,
    Cell,
    Code,
    Doc,
    Heading,
    Items,
    Line,
    Paragraph,
    Table,
    cell_line,
    line_text,
)
from plncli.model import Contact
from plncli.reports.reflection.naming import Naming

LEFT_OUT = "address left out"
"""What stands for the address of a page whose title names somebody."""


def hidden(
    parts: Iterable[Doc], contacts: Iterable[Contact], named: Collection[str] | None
) -> list[Doc]:
    """Return the parts of a text without the names of those who are not to be named.

    Where a line named somebody, it leads nowhere either.

    Args:
        named: the ids of those who may be named; None is everybody but students.
    """
    parts = list(parts)
    text = "\n".join(line_text(each) for part in parts for block in part for each in _lines(block))
    naming = Naming(contacts, named, text)
    return [tuple(_block(naming, block) for block in part) for part in parts]


def _lines(block: Block) -> Iterable[Line]:
    if isinstance(block, Paragraph):
        return (block.line,)
    if isinstance(block, Items):
        return block.lines
    if isinstance(block, Heading):
        return (cell_line(block.text),)
    if isinstance(block, Code):
        return ()
    assert isinstance(block, Table), f"no part has a {type(block).__name__}"
    return (cell_line(cell) for row in block.rows for cell in row)


def _block(naming: Naming, block: Block) -> Block:
    if isinstance(block, Paragraph):
        return block._replace(line=_line(naming, block.line))
    if isinstance(block, Items):
        return Items(tuple(_line(naming, each) for each in block.lines))
    if isinstance(block, Heading):
        return block._replace(text=_line(naming, cell_line(block.text)))
    if isinstance(block, Code):
        return block  # a drawing
    assert isinstance(block, Table)
    return block._replace(
        rows=tuple(tuple(_cell(naming, cell) for cell in row) for row in block.rows)
    )


def _cell(naming: Naming, cell: Cell) -> Cell:
    return _line(naming, cell_line(cell))


def _line(naming: Naming, content: Line) -> Line:
    cleaned = tuple(span._replace(text=naming.hidden(span.text)) for span in content)
    if cleaned == content:
        return content
    return tuple(
        span._replace(text=LEFT_OUT if span.text == span.url else span.text, url=None)
        for span in cleaned
    )
