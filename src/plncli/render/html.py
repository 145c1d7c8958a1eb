"""A document as one HTML file: nothing is asked of any server, and it prints well."""

import base64
import hashlib
from html import escape

from plncli.doc import (
    Block,
    Cell,
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
    paragraph,
)
from plncli.text import clean_url, visible

_STYLE = """
:root { color-scheme: light dark; }
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.5 Georgia, serif;
  overflow-wrap: break-word; }
h1, h2, h3 { font-family: system-ui, sans-serif; line-height: 1.25; margin: 1.2em 0 0.2em; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; border-bottom: 1px solid; margin-top: 2em; }
h3 { font-size: 1rem; }
p { margin: 0.2em 0 0.5em; } .dim { font: 0.9rem system-ui, sans-serif; opacity: 0.75; }
blockquote { margin: 0.3em 0 0.6em; padding-left: 0.9em; border-left: 3px solid; opacity: 0.85; }
pre { overflow-x: auto; } td, th { text-align: left; padding-right: 1em; vertical-align: top; }
.item { padding-left: 2.2em; } .label { float: left; margin-left: -2.2em; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } a { color: inherit; }
  h2, h3 { break-after: avoid; } p, blockquote { break-inside: avoid; }
  a::after { content: " " attr(href); font-size: 0.8em; font-weight: normal; } }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""A browser that shows the page asks nobody for anything (Content Security Policy)."""
_TAGS = {"strong": "strong", "em": "em", "code": "code"}
_EMPTY = paragraph()


def render(doc: Doc, style: str = "") -> str:
    """Return ``doc`` as a page whose title is its first heading; ``style`` is CSS of its own."""
    titles = (cell_line(block.text) for block in doc if isinstance(block, Heading))
    return whole(line_text(next(titles, ())), fragment(doc), style)


def fragment(doc: Doc) -> str:
    """Return ``doc`` as HTML to stand in a page."""
    return _blocks(in_one_column(doc))


def whole(title: str, body: str, style: str = "", script: str = "") -> str:
    """Return a page around a body of HTML; ``script`` runs at its end, and no other does."""
    policy, ending = _POLICY, ""
    if script:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        policy, ending = f"{_POLICY}; script-src 'sha256-{digest}'", f"<script>{script}</script>\n"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{_escaped(title)}</title>\n<style>{_STYLE}{style}</style>\n</head>\n<body>\n"
        f"{body}{ending}</body>\n</html>\n"
    )


def _blocks(doc: Doc) -> str:
    return "".join(
        f"{_block(block)}\n" for block in doc if block != _EMPTY and not isinstance(block, Comment)
    )


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        level = min(block.level, 6)
        return f"<h{level}>{_line(cell_line(block.text))}</h{level}>"
    if isinstance(block, Paragraph):
        return _paragraph(block)
    if isinstance(block, Items):
        return "<ul>\n" + "".join(f"<li>{_line(each)}</li>\n" for each in block.lines) + "</ul>"
    if isinstance(block, Item):
        label = f'<span class="label">{_escaped(block.label)}</span>'
        return f'<div class="item">{label}{_blocks(block.blocks)}</div>'
    if isinstance(block, Quote):
        return f"<blockquote>\n{_blocks(block.blocks)}</blockquote>"
    if isinstance(block, Code):
        text = "\n".join(map(_escaped, block.text.split("\n")))
        return f"<pre><code>{text}</code></pre>"
    assert isinstance(block, Table)
    return _table(block)


def _paragraph(block: Paragraph) -> str:
    is_dim = bool(block.line) and all(span.style == "dim" for span in block.line)
    label = f"{_escaped(block.label.strip())} " if block.label else ""
    opening = '<p class="dim">' if is_dim else "<p>"
    return f"{opening}{label}{_line(block.line)}</p>"


def _line(content: Line) -> str:
    return "".join(map(_span, content))


def _span(span: Span) -> str:
    text = _escaped(span.text.strip("`") if span.style == "code" else span.text)
    tag = _TAGS.get(span.style or "")
    if tag:
        text = f"<{tag}>{text}</{tag}>"
    url = clean_url(span.url) if span.url else None
    return f'<a href="{escape(url)}">{text}</a>' if url else text


def _table(table: Table) -> str:
    head = "".join(f"<th>{_escaped(column.name)}</th>" for column in table.columns)
    rows = "".join(
        "<tr>" + "".join([f"<td>{_cell(cell) if cell else ''}</td>" for cell in row]) + "</tr>\n"
        for row in table.rows
    )
    return f"<table>\n<tr>{head}</tr>\n{rows}</table>"


def _cell(cell: Cell) -> str:
    return _escaped(cell) if isinstance(cell, str) else _line(cell_line(cell))


def _escaped(text: str) -> str:
    return escape(visible(text))
