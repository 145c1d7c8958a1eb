"""The picture of a network: who and what is in it, where each stands, and how it is drawn."""

from typing import NamedTuple

FAMILIES = ("person", "community", "source")
STATES = ("active", "quiet", "dormant", "wanted", "paused")
NOWHERE = "unknown"
"""The scope of what has none."""


class Node(NamedTuple):
    """Somebody or something of the network.

    Attributes:
        family: one of ``FAMILIES``.
        kind: the kind of a source or a community; of a person, none.
        box: of the organizer.
        scope: school to global, or ``NOWHERE``.
        state: one of ``STATES``.
        last: the last day of contact, where there was one.
        also_in: further boxes: somebody may be near and also online.
    """

    id: str
    name: str
    family: str
    kind: str
    box: str
    scope: str
    state: str
    topics: tuple[str, ...] = ()
    last: str | None = None
    also_in: tuple[str, ...] = ()

    @property
    def boxes(self) -> tuple[str, ...]:
        """All boxes that it belongs to."""
        return (self.box, *self.also_in)


class Picture(NamedTuple):
    """All nodes, by family and name, and the pairs of ids that belong together."""

    nodes: tuple[Node, ...]
    edges: tuple[tuple[str, str], ...]
