"""The examples of the pages run as they are written; only the host of a feed is a stand-in."""

import re
import shlex
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Pln, set_terminal
from tests.published import days, publish
from tests.server import answer, serve

ROOT = Path(__file__).parents[1]
FEED = (
    b"<rss version='2.0'><channel><title>A blog</title><item><title>Readers</title>"
    b"<guid>1</guid><pubDate>Tue, 06 Oct 2026 08:00:00 GMT</pubDate></item></channel></rss>"
)
LIST = "<opml><body><outline text='Chalk and Cheese' xmlUrl='{}'/></body></opml>"
FROM_NOTHING = ("README.md", "docs/tutorial.md")
"""Pages that begin with an empty network; the others begin with two contacts."""


def examples(page: str) -> list[list[str]]:
    """Return the words of each command line that stands on a line of its own."""
    lines = re.findall(r"^(?:    |\$ )pln (.*)$", (ROOT / page).read_text("utf-8"), re.MULTILINE)
    return [shlex.split(re.split(" {2,}", line)[0]) for line in lines]


@pytest.fixture
def blog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("PLN_FEEDS_HOST_GAP", "0")
    feed = answer(FEED, content_type="application/rss+xml")
    with serve({"/feed.xml": feed, "/chalk": feed}) as server:
        Path("subscriptions.opml").write_text(LIST.format(server.url("/chalk")))
        yield server.url("")


@pytest.mark.parametrize(
    "page",
    [
        *FROM_NOTHING,
        *(
            f"docs/how-to/{name}.md"
            for name in (
                "ask",
                "chats",
                "class",
                "events",
                "feeds",
                "find",
                "gaps",
                "hours",
                "log",
                "map",
                "organizer",
                "people",
                "plc",
                "silence",
                "stats",
                "today",
                "undo",
                "write",
            )
        ),
    ],
)
def test_examples_of_a_page(pln: Pln, blog: str, page: str) -> None:
    if page not in FROM_NOTHING:
        pln("add", "contact", "Ana Diaz")
        pln("add", "contact", "Kofi Mensah")
        pln("add", "topic", "rubrics")
    lines = examples(page)
    assert lines
    for words in lines:
        result = pln(*(word.replace("https://blog.example.org", blog) for word in words))
        assert result.code == 0, (words, result)


def test_examples_of_keeping_and_sharing(
    pln: Pln, store: sqlite3.Connection, blog: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Ana Diaz", "Kofi Mensah"):
        pln("add", "contact", name)
    publish(store, "Pond", *days("Rubrics and frogs", "Newts"), contact="Eva")
    set_terminal(monkeypatch)
    assert pln("skim", "--minutes", "1").code == 0
    publish(store, "Lab", *days("Rubrics in the lab"))
    set_terminal(monkeypatch, is_one=False)
    lines = examples("docs/how-to/keep-and-share.md")
    assert len(lines) > 10
    for words in lines:
        result = pln(*words)
        assert result.code == 0, (words, result)
