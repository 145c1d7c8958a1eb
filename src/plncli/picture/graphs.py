"""The network as a graph for other programs: GraphML and DOT."""

from xml.sax.saxutils import escape, quoteattr

from plncli.picture import Node, Picture
from plncli.text import visible

_KEYS = ("name", "family", "kind", "box", "scope", "state", "last", "topics")
_SHAPES = {"person": "ellipse", "community": "box", "source": "triangle"}
_STYLES = {"active": "solid", "quiet": "dashed", "dormant": "dotted", "wanted": "dashed",
           "paused": "dashed"}  # fmt: skip


def graphml(picture: Picture) -> str:
    """Return the network as GraphML (graphml.graphdrawing.org), its edges undirected."""
    keys = "".join(
        f'  <key id="{key}" for="node" attr.name="{key}" attr.type="string"/>\n' for key in _KEYS
    )
    nodes = "".join(map(_graphml_node, picture.nodes))
    edges = "".join(
        f"    <edge source={quoteattr(one)} target={quoteattr(other)}/>\n"
        for one, other in picture.edges
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
        f'{keys}  <graph id="network" edgedefault="undirected">\n{nodes}{edges}'
        "  </graph>\n</graphml>\n"
    )


def dot(picture: Picture) -> str:
    """Return the network in the DOT language of Graphviz."""
    nodes = "".join(
        f"  {_quoted(node.id)} [label={_quoted(node.name)}, shape={_SHAPES[node.family]},"
        f" style={_STYLES[node.state]}];\n"
        for node in picture.nodes
    )
    edges = "".join(f"  {_quoted(one)} -- {_quoted(other)};\n" for one, other in picture.edges)
    return f"graph network {{\n{nodes}{edges}}}\n"


def _graphml_node(node: Node) -> str:
    values = {**node._asdict(), "topics": " ".join(f"+{topic}" for topic in node.topics)}
    data = "".join(
        f'      <data key="{key}">{escape(visible(values[key]))}</data>\n'
        for key in _KEYS
        if values[key]
    )
    return f"    <node id={quoteattr(node.id)}>\n{data}    </node>\n"


def _quoted(text: str) -> str:
    escaped = visible(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
