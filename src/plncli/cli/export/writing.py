"""Where an export goes and in which form: the options that all of them share."""

from pathlib import Path
from typing import Annotated, Protocol

import typer

from plncli.cli.invocation import Invocation
from plncli.cli.leaving import let_leave
from plncli.cli.output import note, write_file
from plncli.errors import UsageError
from plncli.render import Report, as_text

FORMS = {"md": "md", "html": "html", "csv": "csv", "json": "json", "plain": "txt"}
"""The forms of an export, and how the name of a file ends that has each."""

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
        UsageError: the form is none of `FORMS`.
        RefusedError: the file exists, or cannot be written, or it tells of a class.
    """
    let_leave(invocation)
    text = _text(report, form_of(path, form))
    if path is None:
        print(text, end="")
    else:
        write_file(invocation, path, text, force=force)
        note(invocation, f"wrote {path}")


def form_of(path: Path | None, form: str | None) -> str:
    """Return the form that is asked for, else that of a file's ending, else Markdown.

    Raises:
        UsageError: it is none of `FORMS`.
    """
    if form is None:
        if path is None or not path.suffix:
            return "md"
        endings = {f".{ending}": name for name, ending in FORMS.items()}
        form = endings.get(path.suffix.lower())
        if form is None:
            known = ", ".join(f".{ending}" for ending in FORMS.values())
            raise UsageError(f"no form for {path.suffix}", f"end the name in one of {known}")
    if form not in FORMS:
        raise UsageError(f"--format {form!r} is not one of {', '.join(FORMS)}")
    return form


def _text(report: Export, form: str) -> str:
    if form == "html":
        from plncli.render import html

        return html.render(report.layout())
    return as_text(report.table() if form == "csv" else report, form)
