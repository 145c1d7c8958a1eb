"""What a calendar comes to: occasions, and when groups meet."""

from typing import NamedTuple

from plncli.names import fold


class Occasion(NamedTuple):
    """An event for the store; ``uid`` tells it from all others, ``again`` when it comes again."""

    line: int
    uid: str
    name: str
    values: dict[str, object]
    cancelled: bool
    past: bool
    again: str | None = None


class Rhythm(NamedTuple):
    """When a known community meets."""

    line: int
    community_id: str
    name: str
    meets: str


class Over(NamedTuple):
    """A series whose last time is past."""

    line: int
    name: str
    last: str | None


def group_key(name: str) -> str:
    """Return what is alike in the ways to write a group's name or hashtag."""
    return fold(name.strip().lstrip("#"))
