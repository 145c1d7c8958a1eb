"""`pln demo`."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple, TextIO

import typer

from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.output import emit, on_terminal
from plncli.doc import Block, Doc, Heading, Span, paragraph
from plncli.shellwords import command as command_line
from plncli.shellwords import quoted

if TYPE_CHECKING:
    from plncli.demo.network import DemoNetwork
    from plncli.demo.story import Step

SETTINGS = """\
# The demo's web is this machine: its address is not public, and it needs no rest.
[feeds]
allow_private = true
host_gap = 0.0
host_connections = 8
"""
OWN = (
    ("pln import FILE.opml", "bring the feeds that you follow already"),
    ("pln add contact NAME --scope school", "name somebody whom you ask"),
    ("pln log coffee with NAME about TOPIC 30m", "log what happens"),
    ("pln pull, pln skim", "five minutes a day"),
    ("pln gaps, pln reflect -o draft.md", "now and then"),
)
"""How to go on with a network of one's own."""


class Narration(NamedTuple):
    """Blocks that the demo says between the commands."""

    blocks: Doc

    def data(self) -> object:
        """Return nothing: a story has no data."""

    def layout(self) -> Doc:
        """Return the blocks."""
        return self.blocks

    def ids(self) -> list[str]:
        """Return nothing: a story is about no record."""
        return []


def command(
    ctx: typer.Context,
    keep: Annotated[
        Path | None,
        typer.Option("--keep", metavar="DIR", help="Keep its home in DIR, which must be empty."),
    ] = None,
) -> None:
    """Run the whole loop over a made-up network.

    It lives in a folder of its own, which is removed at the end, and asks
    nothing but itself: no host beyond this machine, and not your own network.
    """
    from tempfile import TemporaryDirectory

    from plncli.demo.network import read_demo

    invocation = invocation_of(ctx)
    if keep is not None:
        play(invocation, _empty(keep), read_demo())
    else:
        with TemporaryDirectory(prefix="pln-demo-") as folder:
            play(invocation, Path(folder), read_demo())
    _end(invocation, keep)


def play(invocation: Invocation, home: Path, network: "DemoNetwork") -> None:
    """Tell the story of ``network`` in the empty folder ``home``.

    Raises:
        PlnError: a command ended otherwise than the story expects.
    """
    from plncli.demo.feeds import opml, pages
    from plncli.demo.server import serve
    from plncli.demo.story import FEEDS_FILE, story

    with serve(pages(network.feeds, invocation.now)) as base, _environment(home):
        (home / "config.toml").write_text(SETTINGS, "utf-8")
        (home / FEEDS_FILE).write_bytes(opml(network.feeds, base))
        _say(invocation, *_opening(network))
        for step in story(network, home, invocation.today):
            _play(invocation, step)


def _play(invocation: Invocation, step: "Step") -> None:
    from plncli.cli import INTERRUPTED
    from plncli.errors import PlnError

    os.environ["PLN_AS_OF"] = _moment(invocation, step).isoformat()
    if step.says:
        code = _show(invocation, step)
    else:
        code, output = _captured(step.words, step.stdin)
    if code == INTERRUPTED:
        raise KeyboardInterrupt
    if code != step.code:
        said = "" if step.says else f": {output.strip().splitlines()[-1]}"
        raise PlnError(f"`{_typed(step.words)}` ended with {code} in the demo{said}")


def _show(invocation: Invocation, step: "Step") -> int:
    """Run a command before the user's eyes and return its exit code."""
    words = (*step.words, "--format", "table") if step.page and not on_terminal() else step.words
    _say(invocation, paragraph(Span(step.says, "strong")))
    print(f"$ {_typed(words)}")  # not wrapped: it is there to be copied
    sys.stdout.flush()
    color = () if invocation.color == "auto" else ("--color", invocation.color)
    if not step.lines:
        pager = ("--no-pager",) if step.page else ()
        return _run((*pager, *color, *words), sys.stdout, step.stdin)
    code, output = _captured(words, step.stdin)
    lines = output.splitlines()
    print("\n".join(lines[: step.lines]))
    if len(lines) > step.lines:
        _say(invocation, paragraph(Span(f"… and {len(lines) - step.lines} more lines", "dim")))
    return code


def _captured(words: tuple[str, ...], stdin: str) -> tuple[int, str]:
    output = io.StringIO()
    return _run(words, output, stdin), output.getvalue()


def _run(words: tuple[str, ...], output: TextIO, stdin: str) -> int:
    from plncli.cli import run

    before = sys.stdin
    sys.stdin = io.StringIO(stdin)
    try:
        with redirect_stdout(output), redirect_stderr(output):
            return run(list(words))
    finally:
        sys.stdin = before


def _typed(words: tuple[str, ...]) -> str:
    return command_line(*words)


def _moment(invocation: Invocation, step: "Step") -> datetime:
    if step.day is None:
        return invocation.now
    return datetime.combine(step.day, invocation.now.timetz())


@contextmanager
def _environment(home: Path) -> Iterator[None]:
    """Put the demo's home in place of the user's, and no proxy before this machine."""
    before = dict(os.environ)
    for name in before:
        if name.startswith("PLN_") and name != "PLN_DEBUG":
            del os.environ[name]
    os.environ.update(PLN_HOME=str(home), no_proxy="*", NO_PROXY="*")
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _empty(folder: Path) -> Path:
    """Return a folder that is there and holds nothing.

    Raises:
        RefusedError: it holds something, or cannot be made.
    """
    from plncli.errors import RefusedError

    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        held = next(folder.iterdir(), None)
    except OSError as error:
        raise RefusedError(f"cannot use {folder}: {error.strerror}", "choose another") from error
    if held is not None:
        raise RefusedError(f"{folder} is not empty", "choose a new folder for the demo")
    return folder.resolve()


def _opening(network: "DemoNetwork") -> Doc:
    counts = {kind: len(records) for kind, records in network.records.items()}
    return (
        Heading(f"The learning network of {network.profile['name']}"),
        paragraph(str(network.profile["why"])),
        paragraph(
            f"{counts['contact']} contacts, {counts['source'] + len(network.feeds)} sources,"
            f" {counts['community']} communities, {counts['event']} events,"
            f" {counts['topic']} topics, {len(network.log)} interactions."
            " People, places and posts are made up; the commands and their output are real."
        ),
    )


def _end(invocation: Invocation, keep: Path | None) -> None:
    _say(
        invocation,
        Heading("And now your own"),
        *(paragraph(Span(typed, "strong"), f"  {why}", indent=4) for typed, why in OWN),
    )
    if keep is None:
        print("\nNothing of it is left behind; `pln demo --keep DIR` would keep it.")
        return
    print("\nIt is all still there, except what served its feeds. To look around:")
    for words in ("skim", "list contacts", "gaps --all"):
        print(f"    pln --home {quoted(str(keep))} {words}")


def _say(invocation: Invocation, *blocks: Block) -> None:
    print()
    emit(invocation._replace(pager=False), Narration(blocks), "table")
    sys.stdout.flush()
