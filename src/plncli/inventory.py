"""The first inventory: which questions are asked, and what an answer says.

It starts small: five people and five sources, then it stops ("Start slowly and build";
"follow 5, find 5" of the literature on learning networks).
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

ENOUGH = 5
"""So many people and so many sources make a beginning."""


class Question(NamedTuple):
    """A question about the user: the field of the profile that its answer is for."""

    field: str
    asks: str
    is_list: bool = False


ABOUT_YOU = (
    Question("name", "Your name"),
    Question("roles", "What are you? (teacher, librarian, coach)", is_list=True),
    Question("subjects", "What do you teach?", is_list=True),
    Question("school", "Your school"),
)


class Inventory(NamedTuple):
    """What was answered: fields of the profile, people with topics, sources, one group."""

    profile: Mapping[str, object]
    people: Sequence[tuple[str, tuple[str, ...]]]
    sources: Sequence[str]
    group: str | None

    @property
    def empty(self) -> bool:
        """Whether nothing was answered."""
        return not (self.profile or self.people or self.sources or self.group)


def items(answer: str) -> tuple[str, ...]:
    """Return the parts of an answer between its commas."""
    return tuple(part.strip() for part in answer.split(",") if part.strip())
