"""A document as a page of the terminal: the only place that knows Rich.

Rich decides colours, wraps and measures; tables are set by ourselves, because
a Rich Table of 100 rows costs twice as much as the same rows as lines.
"""

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from plncli.doc import (
    Block,
    Cell,
    Comment,
    Doc,
    Heading,
    Items,
    Line,
    Paragraph,
    Table,
    cell_line,
    line_text,
)
from plncli.text import visible

STYLES = {
    "strong": "bold",
    "dim": "dim",
    "id": "cyan",
    "good": "green",
    "warn": "yellow",
    "bad": "red",
    "link": "blue",
}
"""Colours of the terminal's own palette, so that they suit a dark and a light one."""

GAP = 2
"""Blank columns between the columns of a table."""
NARROWEST = 8
"""A flexible column does not shrink below this."""
MAIN = 3
"""A main column keeps this many times the width of another that gives way."""


def render(doc: Doc, *, width: int, color: bool) -> str:
    """Return ``doc`` set in ``width`` columns, with ANSI colours where ``color`` is true."""
    console = Console(
        width=width,
        color_system="standard" if color else None,
        force_terminal=color,
        no_color=not color,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=False,
        legacy_windows=False,
    )
    texts = [text for block in doc for text in _texts(block, console)]
    if not texts:
        return ""
    with console.capture() as captured:
        # All at once and wrapped already: Rich would look at each word again.
        console.print(Text("\n").join(texts), crop=False, no_wrap=True, overflow="ignore")
    return captured.get()


def _texts(block: Block, console: Console) -> list[Text]:
    if isinstance(block, Heading):
        text = _text(cell_line(block.text))
        text.stylize_before("bold")
        text = _indented(text, 0, Text(), console)
        return [text] if block.level == 1 else [Text(), text]
    if isinstance(block, Paragraph):
        label = Text().append(block.label, style=STYLES["id"])
        return [_indented(_text(block.line), block.indent, label, console)]
    if isinstance(block, Items):
        return [_indented(_text(item), 2, Text("- "), console) for item in block.lines]
    if isinstance(block, Table):
        return [_table(block, console.width)] if block.rows else []
    assert isinstance(block, Comment)
    return []


def _text(content: Line) -> Text:
    text = Text()
    for span in content:
        text.append(visible(span.text), style=STYLES.get(span.style or ""))
    return text


def _indented(text: Text, indent: int, label: Text, console: Console) -> Text:
    label.pad_right(indent - cell_len(label.plain))
    if cell_len(text.plain) + indent <= console.width:
        return label + text if indent else text
    margin = Text(" " * indent)
    lines = text.wrap(console, max(console.width - indent, 20))
    for line in lines:
        line.rstrip()
    return Text("\n").join([label + lines[0], *(margin + line for line in lines[1:])])


def _table(whole: Table, width: int) -> Text:
    table = _without_empty(whole)
    rows = [[_visible(cell) for cell in row] for row in table.rows]
    header: list[Line] = [cell_line(column.name) for column in table.columns]
    widths = _widths(table, [header, *[list(row) for row in rows]], width)
    text = Text()
    _append_row(text, table, header, widths, "dim")
    for row in rows:
        text.append("\n")
        _append_row(text, table, row, widths, None)
    return text


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


def _visible(cell: Cell) -> Line:
    return tuple(span._replace(text=visible(span.text)) for span in cell_line(cell))


def _widths(table: Table, rows: list[list[Line]], width: int) -> list[int]:
    widths = [
        max(sum(cell_len(span.text) for span in row[index]) for row in rows)
        for index in range(len(table.columns))
    ]
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


def _append_row(
    text: Text, table: Table, row: list[Line], widths: list[int], style: str | None
) -> None:
    last = len(row) - 1
    for index, content in enumerate(row):
        room = widths[index]
        used = sum(cell_len(span.text) for span in content)
        padding = " " * max(room - used, 0)
        if table.columns[index].right:
            text.append(padding)
        for span in _cut(content, room) if used > room else content:
            text.append(span.text, style=STYLES.get(span.style or style or ""))
        if index < last:
            text.append(("" if table.columns[index].right else padding) + " " * GAP)


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
