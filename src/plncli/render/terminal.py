"""A document as a page of the terminal: the only place that knows Rich.

Rich knows how many columns a character takes; styles and lines are set by
ourselves, because Rich's Console costs as much as two bare Pythons to start
and its Table of 100 rows as much as twelve.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from rich.cells import cell_len, set_cell_size

from plncli.doc import (
    Beside,
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
    in_one_column,
    line_text,
)
from plncli.text import visible

STYLES = {
    "strong": "1",
    "dim": "2",
    "em": "3",
    "bad": "31",
    "good": "32",
    "warn": "33",
    "link": "34",
    "id": "36",
    "code": "36",
}
"""Select Graphic Rendition codes (ECMA-48): the colours of the terminal's own palette."""

GAP = 2
"""Blank columns between the columns of a table."""
NARROWEST = 8
"""A flexible column does not shrink below this."""
MAIN = 3
"""A main column keeps this many times the width of another that gives way."""
LEAST_ROOM = 20
"""Text is wrapped at this width even where the screen is narrower."""
ROOM_FOR_TWO = 100
"""From this width on blocks stand beside each other."""
BETWEEN = 4
"""Blank columns between them."""
BAR = "│ "
"""Stands at the left of a quote."""
CODE_INDENT = 4


def render(doc: Doc, *, width: int, color: bool) -> str:
    """Return ``doc`` set in ``width`` columns, with ANSI colours where ``color`` is true."""
    paint = painted if color else line_text
    return "".join(f"{paint(content)}\n" for content in _set(doc, width))


def painted(content: Line) -> str:
    """Return a line with the colours of its styles."""
    return "".join(
        f"\x1b[{STYLES[style]}m{text}\x1b[0m" if style and text else text
        for text, style, _ in content
    )


def fitted(content: Line, room: int) -> Line:
    """Return a line in at most ``room`` columns, of characters that a screen may show."""
    content = _visible(content)
    return _cut(content, room) if _size(content) > room else content


def _set(doc: Doc, width: int) -> Iterator[Line]:
    """Yield the lines of blocks; above a heading inside the page one is empty."""
    last: Line = (Span(""),)
    for block in doc:
        if isinstance(block, Heading) and block.level > 1 and last:
            yield ()
        for content in _lines(block, width):
            yield content
            last = content


def _lines(block: Block, width: int) -> Iterator[Line]:
    """Yield the lines of a block, none wider than the screen but those of a rigid table."""
    if isinstance(block, Paragraph):
        yield from _hanging(_visible(block.line), block.indent, block.label, width)
    elif isinstance(block, Heading):
        bold = (Span(text, style or "strong") for text, style, _ in cell_line(block.text))
        yield from _hanging(_visible(tuple(bold)), 0, "", width)
    elif isinstance(block, Items):
        for item in block.lines:
            yield from _hanging(_visible(item), 2, "- ", width)
    elif isinstance(block, Item):
        yield from _under(block.label, " " * cell_len(block.label), None, block.blocks, width)
    elif isinstance(block, Quote):
        yield from _under(BAR, BAR, "dim", block.blocks, width)
    elif isinstance(block, Code):
        for text in block.text.split("\n"):
            yield from _cut_up(visible(text).rstrip(), width)
    elif isinstance(block, Beside):
        if width < ROOM_FOR_TWO:
            yield from _set(in_one_column((block,)), width)
        else:
            yield from _beside(block, (width - BETWEEN) // 2)
    elif isinstance(block, Table):
        if block.rows:
            yield from _table(_without_empty(block), width)
    else:
        assert isinstance(block, Comment)


def _beside(block: Beside, width: int) -> Iterator[Line]:
    """Yield the lines of two columns, each so wide."""
    for left, right in zip_longest(_set(block.left, width), _set(block.right, width)):
        gap = Span(" " * (width - _size(left or ()) + BETWEEN))
        yield (*left, gap, *right) if left and right else (right and (gap, *right)) or left or ()


def _visible(content: Line) -> Line:
    return tuple(span._replace(text=visible(span.text)) for span in content)


def _size(content: Line) -> int:
    return sum(cell_len(text) for text, _, _ in content)


def _hanging(content: Line, indent: int, label: str, width: int) -> Iterator[Line]:
    """Yield the lines of a paragraph under its indent; the label stands in the first one's."""
    margin = Span(label.ljust(indent), "id" if label.strip("- ") else None)
    for line in _wrapped(content, max(width - indent, LEAST_ROOM)):
        yield (margin, *line) if indent else line
        margin = Span(" " * indent)


def _under(first: str, rest: str, style: str | None, blocks: Doc, width: int) -> Iterator[Line]:
    """Yield the lines of blocks behind a label or a bar."""
    margin = first
    for content in _set(blocks, max(width - cell_len(first), LEAST_ROOM)):
        yield (Span(margin if content else margin.rstrip(), style), *content)
        margin = rest


def _cut_up(text: str, width: int) -> Iterator[Line]:
    """Yield a line of code under its indent; what does not fit goes on in the next one."""
    if not text:
        yield ()
    while text:
        end = _fitting(text, max(width - CODE_INDENT, LEAST_ROOM))
        yield Span(" " * CODE_INDENT), Span(text[:end], "code")
        text = text[end:]


def _fitting(text: str, room: int) -> int:
    """Return how many characters of a text fit into so many columns."""
    for at, character in enumerate(text):
        room -= cell_len(character)
        if room < 0:
            return at
    return len(text)


def _wrapped(content: Line, room: int) -> Iterator[Line]:
    """Yield ``content`` in lines of at most ``room`` columns, broken between words."""
    if _size(content) <= room:
        yield content
        return
    text = line_text(content)
    if len(content) == 1 and content[0].style == "code" and " --" in text:
        yield from _continued(text, room)
        return
    ends = [*_breaks(text, room), len(text)]
    places = zip([0, *ends], ends, strict=False)
    yield from _pieces(
        content, ((start, start + len(text[start:end].rstrip())) for start, end in places)
    )


def _continued(text: str, room: int) -> Iterator[Line]:
    """Yield a command that is broken before its options, so that a shell reads it as one."""
    line, *options = re.split(r" (?=--)", text)
    for option in options:
        if cell_len(f"{line} {option} \\") > room:
            yield from _wrapped((Span(f"{line} \\", "code"),), room)
            line = option
        else:
            line += f" {option}"
    yield from _wrapped((Span(line, "code"),), room)


def _breaks(text: str, room: int) -> Iterator[int]:
    """Yield where new lines begin; a word that is too long is broken where the line is full."""
    used = 0
    for word in re.finditer(r"\s*\S+\s*", text):
        size = cell_len(word[0].rstrip())
        if used and used + size > room:
            yield word.start()
            used = 0
        if size <= room:
            used += cell_len(word[0])
            continue
        for at, character in enumerate(word[0], word.start()):
            if used + cell_len(character) > room and not character.isspace():
                yield at
                used = 0
            used += cell_len(character)


def _pieces(content: Line, places: Iterable[tuple[int, int]]) -> Iterator[Line]:
    """Yield the characters of a line from each start to its end, with their styles."""
    at = before = 0  # the run in hand, and the characters before it
    for start, end in places:
        piece = []
        while at < len(content):
            span = content[at]
            text = span.text[max(start - before, 0) : max(end - before, 0)]
            if text:
                piece.append(span._replace(text=text))
            if before + len(span.text) >= end:
                break
            before += len(span.text)
            at += 1
        yield tuple(piece)


def _table(table: Table, width: int) -> Iterator[Line]:
    header = tuple(cell_line(Span(column.name, "dim")) for column in table.columns)
    rows = [header, *(tuple(_visible(cell_line(cell)) for cell in row) for row in table.rows)]
    widths = _widths(table, rows, width)
    if not any(column.whole for column in table.columns):
        yield from (_row(table, row, widths) for row in rows)
        return
    for row in rows:
        cells = (
            _wrapped(cell, room) if column.whole else (cell,)
            for cell, room, column in zip(row, widths, table.columns, strict=True)
        )
        for parts in zip_longest(*cells, fillvalue=()):
            yield _row(table, parts, widths)


def _without_empty(table: Table) -> Table:
    """Return a table without the columns in which no row says anything."""
    kept = [
        index
        for index in range(len(table.columns))
        if any(line_text(cell_line(row[index])) for row in table.rows)
    ]
    return Table(
        tuple(table.columns[index] for index in kept),
        tuple(tuple(row[index] for index in kept) for row in table.rows),
    )


def _widths(table: Table, rows: list[tuple[Line, ...]], width: int) -> list[int]:
    widths = [max(_size(row[index]) for row in rows) for index in range(len(table.columns))]
    excess = sum(widths) + GAP * (len(widths) - 1) - width
    while excess > 0:
        flexible = [
            index
            for index, column in enumerate(table.columns)
            if column.flexible and widths[index] > NARROWEST
        ]
        if not flexible:
            break
        widest = max(
            flexible, key=lambda index: widths[index] / (MAIN if table.columns[index].main else 1)
        )
        widths[widest] -= 1
        excess -= 1
    return widths


def _row(table: Table, row: tuple[Line, ...], widths: list[int]) -> Line:
    spans: list[Span] = []
    last = len(row) - 1
    for index, content in enumerate(row):
        room = widths[index]
        used = _size(content)
        padding = " " * max(room - used, 0)
        cell = _cut(content, room) if used > room else content
        if table.columns[index].right:
            spans += [Span(padding), *cell]
        elif index < last:
            spans += [*cell, Span(padding)]
        else:
            spans += cell
        if index < last:
            spans.append(Span(" " * GAP))
    return tuple(spans)


def _cut(content: Line, room: int) -> Line:
    """Return ``content`` cut to ``room`` columns, the last one an ellipsis."""
    kept = []
    left = room - 1
    for span in content:
        size = cell_len(span.text)
        if size > left:
            kept.append(span._replace(text=set_cell_size(span.text, left).rstrip() + "…"))
            break
        kept.append(span)
        left -= size
    return tuple(kept)
