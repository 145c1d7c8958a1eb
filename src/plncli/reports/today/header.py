"""What is due, in the one line above an edition."""

from collections import Counter
from collections.abc import Sequence

from plncli.counted import counted
from plncli.due.minutes import PROMISES
from plncli.reports.edition_page import one_line
from plncli.reports.today.item import Item

NAMED = 2
"""So many promises, and so many of today's hours, are named; the others are counted."""
MOST = 40
"""The longest text that is named, in characters."""


def header(items: Sequence[Item]) -> str:
    """Return the line: promises and hours by name, people and the rest in numbers."""
    kinds = Counter(_group(item) for item in items)
    parts = []
    for group, rest in (("promise", "more promise"), ("hour", "more hour")):
        named = [item.text for item in items if _group(item) == group][:NAMED]
        parts += [one_line(text, MOST) for text in named]
        if more := kinds[group] - len(named):
            parts.append(counted(more, rest))
    if kinds["people"]:
        first = next(item.name for item in items if _group(item) == "people")
        whom = first if kinds["people"] == 1 else counted(kinds["people"], "person", "people")
        parts.append(f"check in with {whom}")
    if kinds["other"]:
        parts.append(counted(kinds["other"], "other thing" if parts else "thing"))
    return " · ".join((f"Today: {parts[0]}", *parts[1:], "pln today"))


def _group(item: Item) -> str:
    groups = {"session": "hour", "event": "hour", "check_in": "people"}
    return "promise" if item.kind in PROMISES else groups.get(item.kind, "other")
