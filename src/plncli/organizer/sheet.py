"""The rows of the sheet: which box a record stands in, and what its cells say."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from plncli.gaps.boxes import (
    BOX_NAMES,
    COMMUNITY_BOXES,
    EVENT_BOXES,
    SOURCE_BOXES,
    boxes_of_person,
)
from plncli.organizer.wording import how_connected, how_often, what_i_get
from plncli.store.organizer import Kept

QUESTIONS = {
    "blogs_websites": "Which pages do you come back to, and which would you miss?",
    "local_colleagues": "At whose door do you knock, and who knocks at yours?",
    "social_networks": "Where do you talk with teachers whom you do not work with?",
    "professional_orgs": "Which association is there for what you teach, and what is near you?",
    "conferences_edcamps": "Where did you last meet new people, and where do you go next?",
    "online_learning": "What do you watch, hear or take part in when it suits you?",
    "communities": "In which group can you ask, and in which do you answer?",
    "books_journals": "What do you read that takes longer than a post?",
    "other": "Who or what else helps: a teacher you had, a friend outside of school?",
}
"""What each box asks."""
_BOXES: Mapping[str, Mapping[str, str]] = {
    "source": SOURCE_BOXES,
    "community": COMMUNITY_BOXES,
    "event": EVENT_BOXES,
}


class Row(NamedTuple):
    """A row of the sheet: its cells as they are written, and the record that it shows."""

    box: str
    name: str
    how: str
    get: str
    give: str
    check: str
    intention: str
    kind: str
    id: str


def boxes_of(kept: Kept) -> tuple[str, ...]:
    """Return the boxes that a record belongs to; its row stands in the first."""
    if kept.table != "contact":
        return (kept.box or box_of_kind(kept),)
    return boxes_of_person(kept.scope, bool(kept.platforms))


def box_of_kind(kept: Kept) -> str:
    """Return the box of a source, a community or an event where nothing overrides it."""
    return _BOXES[kept.table][kept.kind]


def row(kept: Kept) -> Row:
    """Return the row of a record."""
    return Row(
        box=boxes_of(kept)[0],
        name=kept.name,
        how=how_connected(kept),
        get=what_i_get(kept),
        give=kept.give or "",
        check=how_often(kept),
        intention=kept.intention or "",
        kind=kept.kind,
        id=kept.id,
    )


def rows(kept: Iterable[Kept]) -> dict[str, tuple[Row, ...]]:
    """Return the rows of each box, in the order of the boxes and by name."""
    found: dict[str, list[Row]] = {box: [] for box in BOX_NAMES}
    for each in map(row, kept):
        found[each.box].append(each)
    return {box: _by_name(some) for box, some in found.items()}


def rows_in(kept: Iterable[Kept], box: str) -> tuple[Row, ...]:
    """Return the rows of all that belongs to a box, also of what has its row in another."""
    return _by_name(row(each)._replace(box=box) for each in kept if box in boxes_of(each))


def _by_name(found: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.id)))
