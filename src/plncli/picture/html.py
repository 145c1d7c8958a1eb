"""The picture as one HTML file: filters, zoom, keyboard, and a list of all names for everybody."""

import json
from collections.abc import Callable, Iterable
from html import escape

from plncli.gaps.boxes import BOX_NAMES
from plncli.picture import FAMILIES, NOWHERE, STATES, Node, Picture, svg
from plncli.render.html import whole
from plncli.text import visible

STYLE = """
.map { font: 1rem/1.4 system-ui, sans-serif; }
.map .tools { display: flex; flex-wrap: wrap; gap: 0.4em 0.8em; align-items: end; margin: 0.6em 0; }
.map .tools label { display: grid; font-size: 0.85rem; } .map select, .map input, .map button {
  font: inherit; padding: 0.2em 0.5em; max-width: 11em; }
.map .frame { border: 1px solid; overflow: hidden; height: min(88vh, 92vw); touch-action: none; }
.map svg { width: 100%; height: 100%; display: block; }
.map .pln { color: inherit; } .map .edge { display: none; }
.map .edge.on { display: inline; stroke-opacity: 0.8; stroke-width: 2; }
.map .node { cursor: pointer; } .map .node:focus { outline: none; }
.map .node:focus text, .map .node.on text { font-weight: 700; text-decoration: underline; }
.map .node:focus .mark { stroke: currentColor; stroke-width: 3; }
.map .out { display: none; } .map .said { min-height: 1.5em; }
.map .legend span { margin-right: 1em; white-space: nowrap; }
.map .legend svg { width: 14px; height: 14px; display: inline-block; vertical-align: -2px; }
.map table { border-collapse: collapse; width: 100%; } .map .list { overflow-x: auto; }
.map td, .map th { text-align: left; padding: 0.2em 0.8em 0.2em 0; border-bottom: 1px solid #8886;
  font: 0.9rem/1.35 system-ui, sans-serif; }
.map :focus-visible { outline: 3px solid #0072b2; outline-offset: 1px; }
.map td:nth-child(5) { white-space: nowrap; }
@media print { .map .tools, .map .said { display: none; } .map .frame { border: 0; height: 180mm; }
  .map .pln { color: #000; } }
"""
SCRIPT = """
{
const map = document.querySelector(".map"), drawing = map.querySelector(".frame svg");
const nodes = [...drawing.querySelectorAll(".node")], rows = [...map.querySelectorAll("tbody tr")];
const edges = [...drawing.querySelectorAll(".edge")], said = map.querySelector(".said");
const box = drawing.viewBox.baseVal, whole = [box.x, box.y, box.width, box.height];
const fields = [...map.querySelectorAll(".tools [name]")];
const shows = row => fields.every(field => {
  const value = field.value.trim().toLowerCase();
  if (!value) return true;
  if (field.name === "name") return row.textContent.toLowerCase().includes(value);
  const has = row.dataset[field.name].toLowerCase();
  if (field.name === "topic") return JSON.parse(has).includes(value);
  return field.name === "box" ? has.split(" ").includes(value) : has === value;
});
const filter = () => {
  rows.forEach(row => {
    row.hidden = !shows(row);
    drawing.querySelector(`[data-id="${row.dataset.id}"]`).classList.toggle("out", row.hidden);
  });
  if (entry?.classList.contains("out") ?? true) enter(shown()[0]);
  tell();
};
const tell = () => {
  const count = shown().length;
  said.textContent = count === rows.length ? "" : `${count} of ${rows.length} are shown.`;
};
fields.forEach(field => field.addEventListener("input", filter));
const look = node => {
  nodes.forEach(each => each.classList.remove("on"));
  edges.forEach(each => each.classList.remove("on"));
  if (!node) { tell(); return; }
  const id = node.dataset.id;
  edges.filter(each => each.dataset.ends.split(" ").includes(id)).forEach(each => {
    each.classList.add("on");
    each.dataset.ends.split(" ").forEach(end =>
      drawing.querySelector(`[data-id="${end}"]`).classList.add("on"));
  });
  said.textContent = node.querySelector("title").textContent;
};
const shown = () => nodes.filter(node => !node.classList.contains("out"));
let entry;  // the one node that Tab goes to
const enter = node => {
  entry?.setAttribute("tabindex", "-1");
  entry = node;
  entry?.setAttribute("tabindex", "0");
};
const go = node => { node.focus(); enter(node); look(node); };
nodes.forEach(node => {
  node.setAttribute("tabindex", "-1");
  node.addEventListener("focus", () => { enter(node); look(node); });
  node.addEventListener("click", () => go(node));
});
enter(nodes[0]);
drawing.addEventListener("keydown", event => {
  const there = shown(), at = there.indexOf(document.activeElement);
  const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
  if (event.key === "Escape") { look(null); document.activeElement.blur(); }
  if (event.key === "Home" && there.length) go(there[0]);
  if (event.key === "End" && there.length) go(there[there.length - 1]);
  if (step && there.length) go(there[(at + step + there.length) % there.length]);
  if (step || ["Home", "End"].includes(event.key)) event.preventDefault();
});
const zoom = by => {
  const width = box.width / by, height = box.height / by;
  box.x += (box.width - width) / 2; box.y += (box.height - height) / 2;
  box.width = width; box.height = height;
};
const move = (x, y) => { box.x += x * box.width; box.y += y * box.height; };
map.querySelectorAll("button").forEach(button => button.addEventListener("click", () => {
  const act = button.dataset.act;
  if (act === "in") zoom(1.4);
  if (act === "out") zoom(1 / 1.4);
  if (act === "whole") [box.x, box.y, box.width, box.height] = whole;
}));
map.addEventListener("keydown", event => {
  if (["INPUT", "SELECT"].includes(event.target.tagName)) return;
  if (event.key === "+") zoom(1.4);
  if (event.key === "-") zoom(1 / 1.4);
  if (event.key === "0") [box.x, box.y, box.width, box.height] = whole;
});
const frame = map.querySelector(".frame");
frame.addEventListener("wheel", event => {
  if (!event.ctrlKey && !event.shiftKey) return;
  event.preventDefault(); zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15);
}, {passive: false});
let held = null;
frame.addEventListener("pointerdown", event => { held = [event.clientX, event.clientY]; });
addEventListener("pointerup", () => { held = null; });
frame.addEventListener("pointermove", event => {
  if (!held) return;
  const {clientWidth: width, clientHeight: height} = frame;
  move((held[0] - event.clientX) / width, (held[1] - event.clientY) / height);
  held = [event.clientX, event.clientY];
});
}
"""
_WORDS = {NOWHERE: "not noted"}


def render(picture: Picture, title: str) -> str:
    """Return the picture as a page of its own."""
    body = f"<h1>{_text(title)}</h1>\n{fragment(picture, title)}"
    return whole(title, body, f"body {{ max-width: 80rem; }} {svg.STYLE}{STYLE}", SCRIPT)


def fragment(picture: Picture, title: str) -> str:
    """Return the picture with its filters and its list, to stand in a page.

    The page needs ``svg.STYLE``, ``STYLE`` and ``SCRIPT``.
    """
    topics = sorted({topic for node in picture.nodes for topic in node.topics}, key=str.casefold)
    present = {box for node in picture.nodes for box in node.boxes}
    boxes = [box for box in BOX_NAMES if box in present]
    scopes = dict.fromkeys(node.scope for node in picture.nodes)
    tools = (
        _choice("family", "who or what", FAMILIES)
        + _choice("scope", "scope", scopes)
        + _choice("box", "box", boxes, BOX_NAMES.__getitem__)
        + _choice("state", "state", STATES)
        + _choice("topic", "topic", topics, str)
        + '<label>name <input name="name" type="search"></label>\n'
        '<button type="button" data-act="in" aria-label="nearer">+</button>'
        '<button type="button" data-act="out" aria-label="farther">−</button>'
        '<button type="button" data-act="whole">whole</button>\n'
    )
    return (
        f'<div class="map">\n<div class="tools">\n{tools}</div>\n{_legend()}'
        f'<p class="said" role="status"></p>\n<div class="frame">\n'
        f"{svg.inline(picture, title)}</div>\n{_list(picture)}</div>\n"
    )


def _choice(
    name: str, label: str, values: Iterable[str], said: Callable[[str], str] | None = None
) -> str:
    options = "".join(
        f'<option value="{_text(value)}">{_text((said or _said)(value))}</option>'
        for value in values
    )
    return (
        f'<label>{label} <select name="{name}"><option value="">all</option>{options}'
        "</select></label>\n"
    )


def _legend() -> str:
    shapes = "".join(
        f'<span><svg viewBox="-7 -7 14 14" class="pln {family}" aria-hidden="true">{shape}</svg>'
        f" {family}</span>"
        for family, shape in svg.SHAPES.items()
    )
    return (
        f'<p class="legend">{shapes}<span>dashed: quiet</span><span>dotted: dormant</span>'
        "<span>hollow: wanted or paused</span></p>\n"
    )


def _list(picture: Picture) -> str:
    rows = "".join(
        f'<tr data-id="{node.id}" data-family="{node.family}" data-scope="{node.scope}"'
        f' data-box="{" ".join(node.boxes)}" data-state="{node.state}"'
        f' data-topic="{_topics(node)}"><td>{_text(node.name)}</td>'
        f"<td>{_text(_said(node.kind or node.family))}</td><td>{_said(node.scope)}</td>"
        f"<td>{node.state}</td><td>{node.last or ''}</td>"
        f"<td>{_text(', '.join(node.topics))}</td></tr>\n"
        for node in picture.nodes
    )
    heads = "".join(
        f'<th scope="col">{head}</th>'
        for head in ("name", "what", "scope", "state", "last", "topics")
    )
    return (
        f'<details class="list" open><summary>All {len(picture.nodes)} as a list</summary>\n'
        f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</details>\n"
    )


def _topics(node: Node) -> str:
    """Return the topics as JSON: a name may hold any sign that could stand between them."""
    return escape(json.dumps([visible(topic) for topic in node.topics], ensure_ascii=False))


def _said(code: str) -> str:
    return _WORDS.get(code, code.replace("_", " "))


def _text(text: str) -> str:
    return escape(visible(text))
