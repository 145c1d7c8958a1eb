"""Documents and data, written for a terminal, a pipe, a spreadsheet or a program."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from plncli.doc import Doc

FORMATS = ("table", "json", "jsonl", "csv", "md", "plain", "ids")


class Report(Protocol):
    """What a report gives to the renderers."""

    def data(self) -> object:
        """Return plain data: what JSON prints."""

    def layout(self) -> "Doc":
        """Return the page that a person reads."""

    def ids(self) -> list[str]:
        """Return the ids of the records that the report is about, in its order."""


def as_text(report: Report, form: str) -> str:
    """Return ``report`` in one of the machine's formats, ending in a newline.

    ``form`` is one of ``FORMATS`` except ``table``, which belongs to the terminal.
    """
    if form in ("json", "jsonl"):
        from plncli.render import tojson

        return tojson.render(report.data(), lines=form == "jsonl")
    if form == "ids":
        return "".join(f"{identity}\n" for identity in report.ids())
    if form == "csv":
        from plncli.render import tocsv

        return tocsv.render(report.layout())
    if form == "md":
        from plncli.render import markdown

        return markdown.render(report.layout())
    from plncli.render import plain

    return plain.render(report.layout())
