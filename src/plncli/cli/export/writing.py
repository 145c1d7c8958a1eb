"""Where an export goes and in which form: the options that all of them share."""

from pathlib import Path
from typing import Annotated, Protocol

import typer

from plncli.cli.forms import file_of, form_of
from plncli.cli.invocation import Invocation
from plncli.cli.leaving import let_leave
from plncli.cli.output import note, write_file
from plncli.render import Report, as_text

ENDINGS = {".md": "md", ".html": "html", ".csv": "csv", ".json": "json", ".txt": "plain"}
"""How the name of a file ends, and the form of an export that it stands for."""

Title = Annotated[str | None, typer.Option(metavar="TEXT", help="The title of the page.")]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to FILE; its ending (.md, .html, .csv, .json, .txt) says the form.",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace FILE if it exists.")]
Form = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="FORMAT", help="How to write it: md, html, csv, json or plain."
    ),
]


class Export(Report, Protocol):
    """A report that is written to a file: a page, and the same as a table."""

    def table(self) -> "Report":
        """Return the same as rows for a spreadsheet."""


def write(
    invocation: Invocation, report: Export, path: Path | None, form: str | None, *, force: bool
) -> None:
    """Write a report to a file, or print it; Markdown where nothing says otherwise.

    Raises:
        UsageError: there is no such form of an export.
        RefusedError: the file exists, or cannot be written, or it tells of a class.
    """
    let_leave(invocation)
    path = file_of(path)
    text = _text(report, form_of(path, form, ENDINGS, "md"))
    if path is None:
        print(text, end="")
    else:
        write_file(invocation, path, text, force=force)
        note(invocation, f"wrote {path}")


def _text(report: Export, form: str) -> str:
    if form == "html":
        from plncli.render import html

        return html.render(report.layout())
    return as_text(report.table() if form == "csv" else report, form)
