"""Ways of learning with others, and what for: what the acts of the log come to.

The ways are those that the definition of a network names: to read, watch, attend, converse,
make together, teach; sharing stands beside them. Which act is which is our default.
"""

from collections.abc import Mapping

Acts = Mapping[tuple[str | None, str | None], int]
"""How many interactions there were, by direction and act."""

WAYS = {
    "read": ("read",),
    "watch or listen": ("watched", "listened"),
    "attend": ("attended",),
    "converse": ("asked", "answered", "advised", "met", "commented", "thanked", "introduced"),
    "share": ("shared_resource", "shared_tip", "shared_material"),
    "make together": ("co_created",),
    "teach": ("presented", "mentored"),
}
PURPOSES = {
    "get help": (
        ("received", ("asked", "answered", "advised", "mentored")),
    ),
    "give help": (
        ("gave", ("asked", "answered", "advised", "mentored", "presented")),
    ),
    "pass things on": (
        ("gave", ("shared_resource", "shared_tip", "shared_material", "introduced")),
    ),
    "hear of things": (
        ("received", ("shared_resource", "shared_tip", "shared_material", "introduced", "read",
                      "watched", "listened", "attended", "presented")),
    ),
    "work together": (
        ("mutual", ("asked", "answered", "advised", "shared_resource", "shared_tip",
                    "shared_material", "introduced", "mentored", "presented")),
        (None, ("co_created",)),
    ),
    "stay in touch": ((None, ("met", "thanked", "commented")),),
}  # fmt: skip
"""What the acts of each direction are for; None is any direction."""


def by_way(acts: Acts) -> dict[str, int]:
    """Return how many interactions went each of ``WAYS``, in their order; acts unknown are out."""
    counts = {act: 0 for those in WAYS.values() for act in those}
    for (_, act), count in acts.items():
        if act in counts:
            counts[act] += count
    return {way: sum(counts[act] for act in those) for way, those in WAYS.items()}


def by_purpose(acts: Acts) -> dict[str, int]:
    """Return how many interactions served each of ``PURPOSES``, in their order."""
    return {
        purpose: sum(
            count
            for (direction, act), count in acts.items()
            if any(way in (None, direction) and act in those for way, those in parts)
        )
        for purpose, parts in PURPOSES.items()
    }
