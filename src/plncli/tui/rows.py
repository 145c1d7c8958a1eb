"""An edition as the rows of the list."""

from collections.abc import Iterable

from plncli.reports import edition_page
from plncli.reports.grouping import grouped
from plncli.reports.skim import Skim
from plncli.tui.model import Row

WORDS = {"opened": "opened", "saved": "saved", "note": "noted"}
"""How the list says what the store has of an entry."""


def rows_of(skim: Skim) -> tuple[Row, ...]:
    """Return the rows of an edition, in the order of its page."""
    rows = []
    for title, items in grouped(skim):
        for item in items:
            place = edition_page.whence(item.entry, skim.by, title)
            rows.append(Row(item, title, place, edition_page.detail(item.entry, "", skim.now)))
    return tuple(rows)


def words_of(marks: Iterable[str]) -> tuple[str, ...]:
    """Return the marks of an entry in the words of the list."""
    return tuple(WORDS[mark] for mark in marks if mark in WORDS)
