"""The page of what is due, and the same as one table."""

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from plncli.counted import counted
from plncli.doc import Block, Column, Doc, Heading, Item, Span, Table, paragraph
from plncli.reports.words import long_day

if TYPE_CHECKING:
    from plncli.reports.today.report import Today

INDENT = 3
"""Room for the marks."""
NOTHING = "Nothing is due today."
TITLES = {
    "thank": "Promises", "report_back": "Promises", "follow_up": "Promises",
    "session": "Today", "event": "Today", "check_in": "People", "look": "To look at",
}  # fmt: skip
"""The heading of each kind; all others are plans."""


class Rows(NamedTuple):
    """What is due as one flat table, for a pipe or a spreadsheet."""

    today: "Today"

    def data(self) -> dict[str, object]:
        """Return what the page returns."""
        return self.today.data()

    def layout(self) -> Doc:
        """Return a row for each item."""
        columns = ("id", "kind", "what", "due", "overdue_days", "minutes", "next")
        rows = tuple(
            (each.id, each.kind, each.text, each.due, str(each.overdue_days), str(each.minutes),
             each.next)
            for each in self.today.items
        )  # fmt: skip
        return (Table(tuple(Column(name) for name in columns), rows),)

    def ids(self) -> list[str]:
        """Return what the page returns."""
        return self.today.ids()


def layout(today: "Today") -> Doc:
    """Return the blocks of the page; one line when nothing is due."""
    if today.paused_until:
        return (paragraph(away(today)),)
    if not today.items:
        return (paragraph(NOTHING),)
    blocks: list[Block] = [Heading(_headline(today))]
    for title, items in groupby(today.items, lambda item: TITLES.get(item.kind, "Plans")):
        blocks.append(Heading(title, 2))
        for each in items:
            after = Span(f"  {each.when} · ", "dim"), Span(each.id, "id")
            what = paragraph(Span(each.text, "strong"), *after)
            label = each.mark.ljust(INDENT)
            blocks.append(Item(label, (what, paragraph(Span(each.next, "code")))))
    blocks += [paragraph(), paragraph(_ending(today))]
    return tuple(blocks)


def away(today: "Today") -> str:
    """Return the line that stands in place of the page while everything is paused."""
    assert today.paused_until
    until = f"{today.paused_until:%a} {long_day(today.paused_until.isoformat())}"
    return f"You are away until {until}: nothing is due. `pln pause --end` when you are back."


def _headline(today: "Today") -> str:
    now = today.now
    minutes = sum(item.minutes for item in today.items)
    about = f", about {counted(minutes, 'minute')}" if minutes else ""
    things = counted(len(today.items), "thing")
    return f"{now:%a} {now.day} {now:%b %Y} · {things}{about}"


def _ending(today: "Today") -> str:
    last = today.items[-1]
    more = f"{today.held_back} more can wait: `pln today --all`. " if today.held_back else ""
    return f"{more}`pln snooze {last.id} 1w` puts one off, `pln pause 2w` everything."
