"""Two records that are one: what the kept one takes over, and what differs."""

from collections.abc import Mapping
from typing import NamedTuple

ITS_OWN = frozenset({"id", "created_at", "updated_at"})
NEVER_UNSAID = frozenset({"status"})
"""Columns whose default is an answer too: who is active is not made wanted by a twin."""
_LABELS = {
    "title": "name", "feed_url": "feed", "contact_id": "by",
    "starts": "on", "met_at": "met at", "wanted_why": "wanted",
}  # fmt: skip


class Merged(NamedTuple):
    """What becomes of the columns of two records.

    Attributes:
        taken: columns that the kept record takes over, with their new values.
        differing: columns that both have and that differ, with the values that give way.
    """

    taken: dict[str, object]
    differing: dict[str, object]


def merged(
    kept: Mapping[str, object], other: Mapping[str, object], defaults: Mapping[str, object]
) -> Merged:
    """Return what the columns of ``kept`` become when ``other`` is merged into it.

    An empty column takes what the other has; a column at its default counts as empty, but
    for a status. Lists have the words of both, flags hold when either does, and the note
    of the other follows the kept one's. The record counts as added when the first was.
    """
    taken: dict[str, object] = {}
    differing: dict[str, object] = {}
    for column, value in other.items():
        here = kept[column]
        if column in ITS_OWN or column == "note" or value in (None, here):
            continue
        if isinstance(value, list):
            more = [word for word in value if word not in here]  # type: ignore[operator]
            if more:
                taken[column] = [*here, *more]  # type: ignore[misc]
        elif value == defaults.get(column) and column not in NEVER_UNSAID:
            continue
        elif here is None or (here == defaults.get(column) and column not in NEVER_UNSAID):
            taken[column] = value
        else:
            differing[column] = value
    taken["created_at"] = min(str(kept["created_at"]), str(other["created_at"]))
    return Merged(taken, differing)


def joined_notes(*notes: object) -> str | None:
    """Return notes one after the other, each once; None where there are none."""
    texts = dict.fromkeys(str(note) for note in notes if note)
    return "\n\n".join(texts) or None


def remark(name: str, differing: Mapping[str, str]) -> str | None:
    """Return the line of a note that keeps what gave way; None where nothing did."""
    if not differing:
        return None
    said = [f"{label(column)} {text}" for column, text in differing.items() if text != name]
    return f"Merged with {name}" + (f" ({', '.join(said)})" if said else "")


def label(column: str) -> str:
    """Return what users call a column."""
    return _LABELS.get(column, column.removesuffix("_days").replace("_", " "))
