"""An edition as the rows of the list."""

from collections.abc import Iterable

from plncli.reports import edition_page
from plncli.reports.grouping import SHARED, grouped
from plncli.reports.skim import Skim
from plncli.tui.model import Row

WORDS = {"opened": "opened", "saved": "saved", "note": "noted"}
"""How the list says what the store has of an entry."""


def rows_of(skim: Skim) -> tuple[Row, ...]:
    """Return the rows of an edition, in the order of its page."""
    rows = []
    for title, items in grouped(skim):
        places = [edition_page.whence(item.entry, skim.by, title) for item in items]
        alike = skim.by == "person" and title != SHARED and len(set(places)) == 1
        heading = f"{title} · {places[0]}" if alike and places[0] not in ("", title) else title
        for item, place in zip(items, places, strict=True):
            age = edition_page.detail(item.entry, "", skim.now)
            rows.append(Row(item, heading, "" if alike else place, age))
    return tuple(rows)


def words_of(marks: Iterable[str]) -> tuple[str, ...]:
    """Return the marks of an entry in the words of the list."""
    return tuple(WORDS[mark] for mark in marks if mark in WORDS)
