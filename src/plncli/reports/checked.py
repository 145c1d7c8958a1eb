"""What became of offers that were asked for: found, moved or not found."""

from typing import NamedTuple

from plncli.discover.checking import FOUND, MOVED, Checked
from plncli.doc import Block, Column, Doc, Heading, Span, Table, paragraph
from plncli.redaction import redact_url
from plncli.shellwords import command

INDENT = 6


class CheckedReport(NamedTuple):
    """The offers in the order in which they were asked for."""

    checked: tuple[Checked, ...]

    def data(self) -> object:
        """Return what became of each offer."""
        return [
            {
                "id": each.offer.id,
                "name": each.offer.name,
                "state": each.state,
                "url": each.url,
                "reason": each.reason,
            }
            for each in self.checked
        ]

    def layout(self) -> Doc:
        """Return the page; what was moved has the line that follows it where it is."""
        blocks: list[Block] = [Heading("Whether they are where they were")]
        for each in self.checked:
            named = f" ({each.offer.id})" if each.offer.id else ""
            blocks.append(paragraph(Span(each.offer.name, "strong"), f"{named}: {said(each)}"))
            if each.state == MOVED and each.offer.record == "source" and each.offer.feed_url:
                follow = Span(command("follow", redact_url(each.url)), "code")
                blocks.append(paragraph(follow, indent=INDENT, label="Add"))
        return tuple(blocks)

    def ids(self) -> list[str]:
        """Return the ids of what was found, there or elsewhere."""
        return [each.offer.id for each in self.checked if each.offer.id and not each.reason]


class CheckedTable(NamedTuple):
    """The same as rows, for a spreadsheet."""

    report: CheckedReport

    def data(self) -> object:
        """Return what became of each offer."""
        return self.report.data()

    def layout(self) -> Doc:
        """Return one table."""
        rows = tuple(
            (each.offer.id, each.offer.name, each.state, redact_url(each.url), each.reason)
            for each in self.report.checked
        )
        columns = ("id", "name", "state", "url", "reason")
        return (Table(tuple(map(Column, columns)), rows),)

    def ids(self) -> list[str]:
        """Return the ids of what was found, there or elsewhere."""
        return self.report.ids()


def said(checked: Checked) -> str:
    """Return what became of an offer, in words."""
    if checked.state == FOUND:
        return f"found at {redact_url(checked.url)}"
    if checked.state == MOVED:
        return f"moved to {redact_url(checked.url)}"
    return f"not found: {checked.reason}"
