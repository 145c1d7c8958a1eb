"""What goes to stdout and to stderr: data here, narration there."""

import os
import shutil
import sys
from typing import TYPE_CHECKING

from plncli.cli.invocation import Invocation
from plncli.errors import UsageError
from plncli.render import FORMATS, Report, as_text
from plncli.text import visible

if TYPE_CHECKING:
    from pathlib import Path


def on_terminal() -> bool:
    """Whether stdout is a terminal that a person looks at."""
    return sys.stdout.isatty()


def may_ask() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def agreed(question: str) -> bool:
    """Ask a question on stderr; only a plain yes is one."""
    print(f"{visible(question)} [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def emit(
    invocation: Invocation, report: Report, form: str | None, *, widest: int | None = None
) -> None:
    """Print a report: as a page on a terminal, else as tab-separated text, or as asked.

    The page is as wide as the terminal, but not wider than ``widest`` columns.
    """
    if form is None:
        form = "table" if on_terminal() else "plain"
    if form not in FORMATS:
        raise UsageError(f"--format {form!r} is not one of {', '.join(FORMATS)}")
    if form != "table":
        sys.stdout.write(as_text(report, form))
        return
    from plncli.render import terminal

    size = shutil.get_terminal_size()
    width = min(size.columns, widest or size.columns)
    page = terminal.render(report.layout(), width=width, color=in_color(invocation.color))
    if invocation.pager and on_terminal() and page.count("\n") >= size.lines:
        _page(page)
    else:
        sys.stdout.write(page)


def note(invocation: Invocation, text: str) -> None:
    """Say something on stderr, unless the user wants it quiet."""
    if not invocation.quiet:
        print(visible(text), file=sys.stderr)


def write_file(invocation: Invocation, path: "Path", text: str, *, force: bool) -> None:
    """Write a file for the user; one that exists is replaced with ``force`` only.

    Raises:
        RefusedError: it exists, or cannot be written, or tells of a class.
    """
    from plncli.cli.leaving import let_leave
    from plncli.errors import RefusedError

    let_leave(invocation)

    try:
        with path.open("w" if force else "x", encoding="utf-8", newline="") as file:
            file.write(text)
    except FileExistsError:
        raise RefusedError(
            f"{path} exists", "choose another name, or replace it with --force"
        ) from None
    except OSError as error:
        raise RefusedError(f"cannot write {path}: {error.strerror}") from error


def in_color(when: str) -> bool:
    """Whether stdout is written in colour; ``when`` is auto, always or never."""
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return on_terminal() and os.environ.get("TERM") != "dumb"


def _page(text: str) -> None:
    import shlex
    import subprocess

    pager = os.environ.get("PLN_PAGER") or os.environ.get("PAGER") or "less -FRX"
    try:
        subprocess.run(shlex.split(pager), input=text.encode(), check=False)
    except (FileNotFoundError, PermissionError, ValueError):  # the last: an open quotation mark
        sys.stdout.write(text)
