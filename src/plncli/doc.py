"""The neutral document between reports and renderers.

A report lays its result out in these blocks; a renderer turns them into a
terminal page, plain text, Markdown or CSV. Text is data here, never markup.
"""

from typing import NamedTuple


class Span(NamedTuple):
    """A run of text with a meaning: strong, em, code, dim, id, good, warn, bad, link or none.

    What has a ``url`` leads there, in formats that have links.
    """

    text: str
    style: str | None = None
    url: str | None = None


Line = tuple[Span, ...]
Cell = str | Span | Line


class Heading(NamedTuple):
    """A title; level 1 is the page's own."""

    text: str | Line
    level: int = 1


class Paragraph(NamedTuple):
    """One line or paragraph of text, wrapped to the width under its indent (in columns).

    A label, such as a number, stands in the indent of the first line.
    """

    line: Line
    indent: int = 0
    label: str = ""


class Items(NamedTuple):
    """An unordered list."""

    lines: tuple[Line, ...]


class Item(NamedTuple):
    """Blocks under a label, such as ``3. ``: what stands in a list whose items are more than lines.

    The label is as wide as the blocks are indented, and has its space behind it.
    """

    label: str
    blocks: "tuple[Block, ...]"


class Quote(NamedTuple):
    """Blocks in somebody else's words."""

    blocks: "tuple[Block, ...]"


class Code(NamedTuple):
    """Lines that are kept as they are: their spaces matter."""

    text: str


class Column(NamedTuple):
    """A column of a table; a flexible one gives way when the screen is narrow, a main one last.

    What has no room is cut; in a column that is ``whole`` it goes on in the next line.
    """

    name: str
    flexible: bool = False
    right: bool = False
    main: bool = False
    whole: bool = False


class Table(NamedTuple):
    """Rows under named columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Comment(NamedTuple):
    """A prompt to the writer: an HTML comment in Markdown, unseen elsewhere."""

    text: str


class Beside(NamedTuple):
    """Two columns of blocks, where there is room for them; else one after the other."""

    left: "tuple[Block, ...]"
    right: "tuple[Block, ...]"


Block = Heading | Paragraph | Items | Item | Quote | Code | Table | Comment | Beside
Doc = tuple[Block, ...]


def in_one_column(doc: Doc) -> Doc:
    """Return the blocks of a document without any that stand beside each other."""
    blocks: list[Block] = []
    for block in doc:
        blocks += (*block.left, *block.right) if isinstance(block, Beside) else (block,)
    return tuple(blocks)


def line(*parts: str | Span) -> Line:
    """Return a line made of plain and styled runs."""
    return tuple(part if isinstance(part, Span) else Span(part) for part in parts)


def paragraph(*parts: str | Span, indent: int = 0, label: str = "") -> Paragraph:
    """Return a paragraph made of plain and styled runs."""
    return Paragraph(line(*parts), indent, label)


def cell_line(cell: Cell) -> Line:
    """Return a table cell as a line."""
    if isinstance(cell, str):
        return (Span(cell),)
    return (cell,) if isinstance(cell, Span) else cell


def cell_text(cell: Cell) -> str:
    """Return the text of a table cell without its styles."""
    return cell if isinstance(cell, str) else line_text(cell_line(cell))


def line_text(content: Line) -> str:
    """Return the text of a line without its styles."""
    return "".join(span.text for span in content)
