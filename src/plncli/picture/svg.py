"""The picture as SVG: shapes and colours by family, outlines by state, legible in grey too.

Colours are those of Okabe and Ito (2008), which people with any colour vision tell apart;
what a shape is and how it is outlined says the same without colour.
"""

from collections.abc import Mapping
from html import escape

from plncli.picture import Picture
from plncli.picture.layout import BETWEEN, MIDDLE, SIZE, Layout, Placed, Ring, lay_out
from plncli.text import visible

STYLE = """
.pln { font: 12px system-ui, "Noto Sans", sans-serif; fill: currentColor; color: #1a1a1a;
  text-rendering: geometricPrecision; }
.pln .ring { fill: none; stroke: currentColor; stroke-opacity: 0.25; }
.pln .scope { font-weight: 600; text-anchor: middle; font-size: 13px; fill-opacity: 0.75; }
.pln .me { font-weight: 700; text-anchor: middle; font-size: 15px; }
.pln .middle { fill: none; stroke: currentColor; stroke-width: 2; }
.pln .edge { stroke: currentColor; stroke-opacity: 0.18; fill: none; }
.person { --mark: #0072b2; } .community { --mark: #d55e00; } .source { --mark: #009e73; }
.pln .mark { fill: var(--mark); stroke: var(--mark); stroke-width: 1.5; }
.pln .quiet .mark { fill-opacity: 0.45; stroke-dasharray: 3 2; }
.pln .dormant .mark { fill-opacity: 0.12; stroke-dasharray: 1 2; }
.pln .dormant text { font-style: italic; fill-opacity: 0.75; }
.pln .wanted .mark, .pln .paused .mark { fill: none; }
.pln .paused text { text-decoration: line-through; text-decoration-thickness: 1px; }
"""
SHAPES: Mapping[str, str] = {
    "person": '<circle class="mark" r="5"/>',
    "community": '<rect class="mark" x="-4.5" y="-4.5" width="9" height="9"/>',
    "source": '<path class="mark" d="M0 -5.5 L5.5 4.5 L-5.5 4.5 Z"/>',
}
_WORDS = {"unknown": "scope not noted"}


def render(picture: Picture, title: str) -> str:
    """Return the picture as an SVG file that stands alone."""
    layout = lay_out(picture.nodes)
    size = f"{2 * layout.radius:.0f}"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}"'
        f' {_frame(layout)} class="pln" role="img" aria-labelledby="map-title map-desc">\n'
        f"<style>{STYLE}</style>\n"
        f'<rect x="{-layout.radius:.0f}" y="{-layout.radius:.0f}" width="{size}"'
        f' height="{size}" fill="#fff"/>\n{content(picture, layout, title)}</svg>\n'
    )


def inline(picture: Picture, title: str) -> str:
    """Return the picture as SVG to stand in a page, as wide as there is room."""
    layout = lay_out(picture.nodes)
    return (
        f'<svg {_frame(layout)} class="pln" role="group" aria-labelledby="map-title map-desc">\n'
        f"{content(picture, layout, title)}</svg>\n"
    )


def content(picture: Picture, layout: Layout, title: str) -> str:
    """Return what stands in the SVG: rings, ties, the user in the middle, all names."""
    places = {each.node.id: each for each in layout.placed}
    described = (
        "You are in the middle; around you, ring by ring from the nearest to the farthest,"
        " people (circles), communities (squares) and sources (triangles). Dashed is quiet,"
        " dotted is dormant, hollow is wanted or paused."
    )
    return (
        f'<title id="map-title">{_text(title)}</title>\n<desc id="map-desc">{described}</desc>\n'
        + "".join(map(_ring, layout.rings))
        + "".join(_edge(places[one], places[other]) for one, other in picture.edges)
        + f'<circle class="middle" r="{MIDDLE}"/>\n<text class="me" y="5">me</text>\n'
        + "".join(map(_node, layout.placed))
    )


def _frame(layout: Layout) -> str:
    radius = layout.radius
    return f'viewBox="{-radius:.0f} {-radius:.0f} {2 * radius:.0f} {2 * radius:.0f}"'


def _ring(ring: Ring) -> str:
    name = _WORDS.get(ring.scope, ring.scope)
    return (
        f'<circle class="ring" r="{ring.outer:.1f}"/>\n'
        f'<text class="scope" y="{-ring.inner + BETWEEN / 2 + SIZE / 3:.1f}">{name}</text>\n'
    )


def _edge(one: Placed, other: Placed) -> str:
    return (
        f'<path class="edge" data-ends="{one.node.id} {other.node.id}"'
        f' d="M{one.x + 6:.1f} {one.y:.1f} Q0 0 {other.x + 6:.1f} {other.y:.1f}"/>\n'
    )


def _node(each: Placed) -> str:
    node = each.node
    about = ", ".join(filter(None, (
        node.family, node.kind.replace("_", " "), _WORDS.get(node.scope, node.scope), node.state,
        f"last {node.last}" if node.last else "", " ".join(f"+{topic}" for topic in node.topics),
    )))  # fmt: skip
    return (
        f'<g class="node {node.family} {node.state}" data-id="{node.id}"'
        f' transform="translate({each.x + 6:.1f} {each.y:.1f})">'
        f"<title>{_text(node.name)}: {_text(about)}</title>{SHAPES[node.family]}"
        f'<text x="9" y="{SIZE / 3:.0f}">{_text(each.label)}</text></g>\n'
    )


def _text(text: str) -> str:
    return escape(visible(text))
