"""The page of the whole network as one HTML file: contents, sections, a filter for its tables."""

from html import escape

from plncli.doc import Doc
from plncli.render import html
from plncli.text import visible

STYLE = """
body { max-width: 72rem; }
nav { display: flex; flex-wrap: wrap; gap: 0.3em 1.2em; align-items: center; position: sticky;
  top: 0; padding: 0.6em 0; background: Canvas; border-bottom: 1px solid; z-index: 1;
  font: 0.95rem system-ui, sans-serif; }
nav label { margin-left: auto; } nav input { font: inherit; max-width: 12em; padding: 0.2em 0.4em; }
section { scroll-margin-top: 4rem; } section h2 { font-size: 1.4rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 0.5em 0; }
td, th { border-bottom: 1px solid color-mix(in srgb, currentColor 30%, transparent);
  padding: 0.25em 0.6em 0.25em 0; font: 0.9rem/1.35 system-ui, sans-serif; min-width: 5em; }
th { font-weight: 600; } #sheet table { table-layout: fixed; min-width: 44rem; }
#sheet th:first-child { width: 24%; }
pre { font-size: 0.85rem; line-height: 1.25; }
a:focus-visible, input:focus-visible { outline: 3px solid #0072b2; outline-offset: 2px; }
[hidden] { display: none; }
@media (max-width: 40rem) { nav { position: static; } nav label { margin-left: 0; } }
@media print { nav { display: none; } body { max-width: none; }
  section { break-before: page; } section:first-of-type { break-before: auto; }
  tr { break-inside: avoid; } .scroll { overflow: visible; } td, th { font-size: 8.5pt; } }
"""
SCRIPT = """
const field = document.getElementById("filter"), told = document.getElementById("told");
field.addEventListener("input", () => {
  const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const row of document.querySelectorAll("section > .scroll tr")) {
    if (row.querySelector("th")) continue;
    const text = row.textContent.toLowerCase();
    row.hidden = !words.every(word => text.includes(word));
    shown += !row.hidden;
  }
  told.textContent = words.length ? `${shown} rows` : "";
});
"""


def render(
    title: str, lead: Doc, sections: list[tuple[str, str, str]], style: str = "", script: str = ""
) -> str:
    """Return the page.

    Args:
        sections: the anchor, the title and the HTML of each.
        style, script: what a section needs beside the page's own.
    """
    links = "".join(f'<a href="#{anchor}">{_text(name)}</a>\n' for anchor, name, _ in sections)
    bodies = "".join(
        f'<section id="{anchor}" aria-labelledby="{anchor}-title">\n'
        f'<h2 id="{anchor}-title">{_text(name)}</h2>\n{body}</section>\n'
        for anchor, name, body in sections
    )
    page = (
        f"<h1>{_text(title)}</h1>\n{html.fragment(lead)}"
        f'<nav aria-label="Contents">\n{links}'
        '<label>Filter the tables <input id="filter" type="search"></label>'
        '<span id="told" role="status"></span>\n</nav>\n'
        f"<main>\n{bodies}</main>\n"
    )
    return html.whole(title, page, STYLE + style, SCRIPT + script)


def section(blocks: Doc) -> str:
    """Return the blocks of a section as HTML, with tables that scroll by themselves."""
    text = html.fragment(blocks)
    return text.replace("<table>", '<div class="scroll"><table>').replace(
        "</table>", "</table></div>"
    )


def _text(text: str) -> str:
    return escape(visible(text))
