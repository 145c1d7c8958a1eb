"""The map on a terminal and in data: rings as lines, from the nearest to the farthest."""

from collections import Counter
from typing import NamedTuple

from plncli.doc import Column, Doc, Heading, Line, Span, Table, paragraph
from plncli.model import SCOPES
from plncli.picture import FAMILIES, NOWHERE, Node, Picture

TITLE = "My learning network"
MARKS = {"person": "●", "community": "■", "source": "▲"}
WIDEST = 30
"""The most marks of one family in a line; one stands for several where there are more."""
NAMED = 3
"""How many names a ring shows."""
_STYLES = {"person": "id", "community": "warn", "source": "good"}


class PictureReport(NamedTuple):
    """The picture."""

    picture: Picture

    def data(self) -> object:
        """Return the nodes and the edges."""
        return {
            "nodes": [node._asdict() for node in self.picture.nodes],
            "edges": [{"from": one, "to": other} for one, other in self.picture.edges],
        }

    def layout(self) -> Doc:
        """Return the small drawing: a line for each ring, a mark for each node."""
        counts = Counter((node.scope, node.family) for node in self.picture.nodes)
        most = max(counts.values(), default=0)
        each = -(-most // WIDEST) or 1
        rows = tuple(
            (Span(scope if scope != NOWHERE else "not noted", "strong"), *self._ring(scope, each))
            for scope in (*SCOPES, NOWHERE)
            if any(counts[scope, family] for family in FAMILIES)
        )
        if not rows:
            return (paragraph("Nobody is in the picture yet; `pln init` begins it."),)
        columns = (
            Column("from near to far"),
            Column("who and what", flexible=True, main=True, whole=True),
        )
        key = ", ".join(f"{MARKS[family]} {family}" for family in FAMILIES)
        several = f"; a mark for {each}" if each > 1 else ""
        return (
            Heading(TITLE),
            Table(columns, rows),
            paragraph(),
            paragraph(Span(f"{key}{several}. The picture: pln map -o map.html", "dim")),
        )

    def ids(self) -> list[str]:
        """Return the ids of all nodes."""
        return [node.id for node in self.picture.nodes]

    def _ring(self, scope: str, each: int) -> tuple[Line]:
        inside = [node for node in self.picture.nodes if node.scope == scope]
        spans: list[Span] = []
        for family in FAMILIES:
            found = [node for node in inside if node.family == family]
            if found:
                drawn = MARKS[family] * -(-len(found) // each)
                spans += [Span(f"{drawn} ", _STYLES[family]), Span(f"{len(found)}  ", "dim")]
        names = _some([node for node in inside if node.family == "person"] or inside)
        return ((*spans, Span(names, "dim")),)


class PictureTable(NamedTuple):
    """The nodes as rows, for a pipe or a spreadsheet."""

    report: PictureReport

    def data(self) -> object:
        """Return the nodes and the edges."""
        return self.report.data()

    def layout(self) -> Doc:
        """Return a row for each node."""
        columns = ("id", "name", "family", "kind", "box", "scope", "state", "last", "topics")
        rows = tuple(
            (node.id, node.name, node.family, node.kind, node.box, node.scope, node.state,
             node.last or "", ", ".join(node.topics))
            for node in self.report.picture.nodes
        )  # fmt: skip
        return (Table(tuple(map(Column, columns)), rows),)

    def ids(self) -> list[str]:
        """Return the ids of all nodes."""
        return self.report.ids()


def _some(nodes: list[Node]) -> str:
    shown = ", ".join(node.name for node in nodes[:NAMED])
    return f"{shown} …" if len(nodes) > NAMED else shown
