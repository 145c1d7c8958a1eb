"""What an edition is made of: candidates, and the items that were chosen of them."""

from collections.abc import Mapping
from typing import NamedTuple

CUT = "…"
"""Stands at the end of a title that was made of the first words of a text."""

Topic = tuple[str, int]
"""A followed topic: its name, and its priority 1 to 3, or 0 for one of priority 1 that was not
touched for long."""


class Candidate(NamedTuple):
    """An entry that may be in an edition.

    Attributes:
        sort_at: when it came out, ISO 8601 in UTC.
        length: seconds that it takes to read, watch or hear; 0 when unknown.
        differs: whether it is by somebody who often sees things differently.
        shown: how many entries of its source were seen before; 0 when unknown.
        kept: how many of these were opened or saved.
        first: when its source spoke first within the shelf life.
        previous: when its source spoke before that.
        earlier: when it spoke ``USUAL_GAPS`` entries before the previous one.
    """

    key: int
    id: str
    source_id: str
    source: str
    contact_id: str | None
    contact: str | None
    pace: str
    guid: str
    link: str | None
    title: str
    published: str | None
    sort_at: str
    summary: str | None
    length: int
    differs: int = 0
    shown: int = 0
    kept: int = 0
    first: str | None = None
    previous: str | None = None
    earlier: str | None = None

    @property
    def voice(self) -> str:
        """The id of whoever speaks: the contact, or the source that has none."""
        return self.contact_id or self.source_id

    @property
    def is_post(self) -> bool:
        """Whether it has no title of its own: its title is the first words of its text."""
        title, summary = self.title, self.summary
        if not summary:
            return False
        return title == summary or (title.endswith(CUT) and summary.startswith(title[:-1]))


class Item(NamedTuple):
    """An entry of an edition.

    Attributes:
        n: its number on the page, from 1.
        seconds: what it takes of the budget.
        with_summary: whether there is time for its summary.
        why: the reasons for its place, in words.
        also_in: titles of other sources that have the same link.
        twins: the keys of their entries.
        shared: whether several voices point to it.
    """

    n: int
    entry: Candidate
    seconds: int
    with_summary: bool
    why: tuple[str, ...]
    also_in: tuple[str, ...] = ()
    twins: tuple[int, ...] = ()
    shared: bool = False


class Edition(NamedTuple):
    """What to skim, in the order of the page.

    Attributes:
        more: how many entries each source that is shown has besides, by its id.
        held_back: how many entries were left out in all.
        away_days: after how many days it welcomes its reader back; 0 on other days.
    """

    items: tuple[Item, ...]
    more: Mapping[str, int]
    held_back: int
    away_days: int = 0

    @property
    def seconds(self) -> int:
        """What the edition takes, in seconds."""
        return sum(item.seconds for item in self.items)
