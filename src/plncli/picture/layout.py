"""Where each node stands: rings by scope around the middle, in them names line by line.

A ring is filled like a page of text, so that no label can lie on another: people in its
upper lines, communities in the middle, sources below. A ring is as wide as its names need.
The same network always comes to the same picture. O(n) for each try of a ring's width.
"""

from collections.abc import Sequence
from math import ceil, sqrt
from typing import NamedTuple
from unicodedata import east_asian_width

from plncli.model import SCOPES
from plncli.picture import FAMILIES, NOWHERE, Node

LINE = 20.0
"""The height of a line of labels, in units of the picture."""
SIZE = 12.0
"""The size of the letters."""
MARK = 14.0
"""The room of the mark before a name."""
SPACE = 12.0
"""The room between two names."""
MIDDLE = 44.0
"""The radius of the middle, where the user stands."""
BETWEEN = 26.0
"""The room between two rings, where the name of the outer one stands."""
LONGEST = 32
"""The most characters of a label; the full name stands in its title and in the list."""
_WIDE, _NARROW = 1.08, 0.64
"""The width of a letter, in its size: more than usual fonts need."""


class Placed(NamedTuple):
    """A node at the left end of its label; ``y`` is the middle of its line."""

    node: Node
    label: str
    x: float
    y: float
    width: float


class Ring(NamedTuple):
    """A scope, and the inner and outer radius of its ring."""

    scope: str
    inner: float
    outer: float


class Layout(NamedTuple):
    """All nodes in their places; ``radius`` is that of the whole."""

    placed: tuple[Placed, ...]
    rings: tuple[Ring, ...]
    radius: float


def lay_out(nodes: Sequence[Node]) -> Layout:
    """Return where each node stands."""
    placed: list[Placed] = []
    rings: list[Ring] = []
    radius = MIDDLE
    for scope in (*SCOPES, NOWHERE):
        inside = sorted(
            (node for node in nodes if node.scope == scope),
            key=lambda node: (FAMILIES.index(node.family), node.name.casefold(), node.id),
        )
        if inside:
            inner = radius + BETWEEN
            outer, filled = _fill(inside, inner)
            placed += filled
            rings.append(Ring(scope, inner, outer))
            radius = outer
    return Layout(tuple(placed), tuple(rings), radius + BETWEEN)


def width_of(label: str) -> float:
    """Return the width that a label needs at most."""
    wide = sum(east_asian_width(letter) in "WF" for letter in label)
    return SIZE * (_WIDE * wide + _NARROW * (len(label) - wide))


def _fill(nodes: Sequence[Node], inner: float) -> tuple[float, list[Placed]]:
    """Return the outer radius of the narrowest ring in which the nodes fit, and their places."""
    labels = [_label(node.name) for node in nodes]
    widths = [MARK + width_of(label) for label in labels]
    area = sum(width + SPACE for width in widths) * LINE
    outer = max(sqrt(inner**2 + area / 3.2), inner + 2 * LINE, max(widths) / 2 + LINE)
    while True:
        places = _lines(widths, inner, outer)
        if len(places) == len(nodes):
            return outer, [
                Placed(node, label, x, y, width)
                for node, label, (x, y), width in zip(nodes, labels, places, widths, strict=True)
            ]
        outer += LINE / 2


def _lines(widths: Sequence[float], inner: float, outer: float) -> list[tuple[float, float]]:
    """Return the places of as many labels as fit into a ring, line by line from the top."""
    places: list[tuple[float, float]] = []
    count = ceil(outer / LINE)
    for number in range(-count, count + 1):
        y = number * LINE
        for left, right in _free(y, inner, outer):
            line, end = [], left
            for width in widths[len(places) :]:
                if end + width > right:
                    break
                line.append(end)
                end += width + SPACE
            spare = (right - end + SPACE) / 2 if line else 0.0
            places += ((x + spare, y) for x in line)
    return places


def _free(y: float, inner: float, outer: float) -> list[tuple[float, float]]:
    """Return the stretches of a line that lie in the ring with the whole height of a label."""
    above, below = abs(y) + LINE / 2, max(abs(y) - LINE / 2, 0.0)
    if above >= outer:
        return []
    end = sqrt(outer**2 - above**2)
    if below >= inner:
        return [(-end, end)]
    start = sqrt(inner**2 - below**2)
    return [(-end, -start), (start, end)] if start < end else []


def _label(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"
