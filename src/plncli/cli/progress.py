"""One calm line on a terminal while many things are done one after the other."""

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from plncli.cli.invocation import Invocation
from plncli.text import visible

PAUSE = 0.1
"""Seconds between two changes of the line."""


@contextmanager
def progress(invocation: Invocation, total: int = 0) -> Iterator[Callable[[str], None]]:
    """Give a function to call with the name of each thing that is done.

    It counts, and shows count and name on stderr where that is a terminal. Without a
    ``total`` it shows each name, and for an empty one an empty line.
    """
    if invocation.quiet or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda name: None  # noqa: ARG005
        return
    done = 0
    shown_at = 0.0

    def show(name: str) -> None:
        nonlocal done, shown_at
        done += 1
        if not total or time.monotonic() - shown_at >= PAUSE:
            shown_at = time.monotonic()
            width = shutil.get_terminal_size().columns - 1
            count = f"{done}/{total}  " if total else ""
            line = _cut(f"{count}{visible(name)}", width)
            print(f"\r{line}\x1b[K", end="", file=sys.stderr, flush=True)

    try:
        yield show
    finally:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _cut(line: str, width: int) -> str:
    """Return as much of the line as surely fits: beyond ASCII a character may take two columns."""
    while len(line) + sum(not character.isascii() for character in line) > width:
        line = line[:-1]
    return line
