"""What the demo does, step by step: the commands, and what each of them shows."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from plncli.demo.network import KINDS, DemoNetwork, added_on, option_words
from plncli.errors import PartialError

FEEDS_FILE = "feeds.opml"
"""The list of feeds that the demo imports, in its home."""

LOGGED = "yesterday tea with @Gwenllian about retrieval practice 20m"
"""What the demo logs before the reader's eyes."""


class Step(NamedTuple):
    """A command of the demo.

    Attributes:
        words: the command line, without `pln`.
        says: what it shows; a step that says nothing only prepares, and is not shown.
        day: the day that it takes for today; None for the demo's own.
        stdin: what it reads.
        page: whether it prints a page, which a pipe must ask for.
        code: the exit code that it ends with when all is well.
        lines: how many lines of its output are shown; 0 for all.
    """

    words: tuple[str, ...]
    says: str = ""
    day: date | None = None
    stdin: str = ""
    page: bool = False
    code: int = 0
    lines: int = 0


def story(network: DemoNetwork, home: Path, today: date) -> Iterator[Step]:
    """Yield the steps in their order."""
    yield Step(("me", "--name", *option_words(network.profile, today)))
    for kind in KINDS:
        for record in network.records[kind]:
            words = option_words(record, today)
            yield Step(("add", kind, *words), day=added_on(record, today))
    yield Step(
        ("import", str(home / FEEDS_FILE)),
        "The feeds of another reader come in; its folders become topics.",
    )
    yield from _own_words(network)
    yield Step(("log", "-"), stdin="\n".join(network.log))
    yield _pull(network)
    yield Step(
        ("log", *LOGGED.split()),
        "What happens between people is logged in plain words, in one line.",
    )
    yield Step(
        ("skim",),
        "Today's edition: five minutes, one entry from each voice before a second from anybody."
        " The loud source has its place and no more.",
        page=True,
    )
    yield Step(
        ("gaps",),
        "What is missing: each finding has its number, its reason and one next command.",
        page=True,
    )
    yield Step(
        ("reflect",),
        "A draft to write on, with the facts filled in and people called by role and place.",
        lines=61,
    )


def _own_words(network: DemoNetwork) -> Iterator[Step]:
    """Say of sources what no list of feeds says; the first time is shown."""
    says = "A source gets its person, so that everything of a voice stands together."
    for feed in network.feeds:
        by = ("--by", feed.author) if feed.author else ()
        words = (*by, *(("--rely",) if feed.rely else ()))
        if words:
            yield Step(("edit", feed.title, *words), says)
            says = ""


def _pull(network: DemoNetwork) -> Step:
    broken = sum(feed.trouble is not None for feed in network.feeds)
    says = f"{len(network.feeds)} feeds are fetched side by side, RSS, Atom and JSON Feed."
    if broken:
        says += f" {broken} of them do not work, as in life; the others do not wait for them."
    return Step(("pull",), says, page=True, code=PartialError.exit_code if broken else 0)
