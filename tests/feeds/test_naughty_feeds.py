"""Naughty strings in every field of a feed: pulled, stored, shown, and nothing acts."""

import io
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, redirect_stderr, redirect_stdout
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

import pytest

from plncli.cli import run
from plncli.feeds.parsing.parse import parse
from plncli.store import append
from plncli.store.connection import open_store
from plncli.store.journal import operation
from tests.conftest import TODAY, Pln
from tests.feeds.naughty_documents import FORMATS, ILLEGAL, SPELLINGS, json_feed, raw, twice
from tests.naughty import HARMFUL, OURS, STRINGS
from tests.server import answer, serve

NOW = f"{TODAY}T09:00:00Z"
BROKEN = "<!DOCTYPE x>"
"""Before a document: the strict parser leaves it to feedparser."""
WEB = re.compile(r"https?://[!-~]+")
FORMS = ("table", "plain", "json", "jsonl", "csv", "md")


def entry_feeds() -> dict[str, str]:
    """Every format in every spelling with naughty entries, for each of the parsers."""
    made = {"json": json_feed(STRINGS, raw)}
    for kind, build in FORMATS.items():
        for name, spell in SPELLINGS.items():
            strings = STRINGS if spell is twice else [each for each in OURS if is_legal(each)]
            made[f"{kind}-{name}-strict"] = build(strings, spell)
            made[f"{kind}-{name}-feedparser"] = BROKEN + build(OURS, spell)
    return made


def feed_fields() -> dict[str, str]:
    """A feed for each string, which is the feed's own title, link and language."""
    kinds = {"json": json_feed, **FORMATS}
    return {
        f"{kind}-{number}": ("" if kind == "json" else BROKEN) + kinds[kind](["x"], raw, text)
        for number, (text, kind) in enumerate(zip(OURS, cycle(kinds)))
    }


def is_legal(text: str) -> bool:
    return not ILLEGAL.search(text)


def encoded(text: str) -> bytes:
    """A document on the wire; a lone surrogate becomes the bytes that UTF-8 forbids."""
    return text.encode("utf-8", "surrogatepass")


class Pulled(NamedTuple):
    """A store with everything in it, and all that was said on the way."""

    store: Path
    said: str


@pytest.fixture(scope="module")
def pulled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pulled]:
    """All feeds, each on a host of its own: those of entries pulled, the others followed."""
    home = tmp_path_factory.mktemp("naughty")
    said = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, ExitStack() as servers:
        patch.setenv("PLN_HOME", str(home))
        patch.setenv("PLN_AS_OF", f"{TODAY}T09:00")
        patch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")
        patch.setenv("PLN_FEEDS_HOST_GAP", "0")

        def address(name: str, text: str) -> str:
            script = answer(encoded(text), content_type="application/xml")
            return servers.enter_context(serve(script)).url(f"/{name}")

        with open_store(home / "pln.db") as connection, operation(connection, "test", NOW):
            for name, text in entry_feeds().items():
                row = {"id": append.free_id(connection), "title": name}
                stamps = {"created_at": NOW, "updated_at": NOW, "feed_url": address(name, text)}
                append.insert(connection, "source", row | stamps)
        with redirect_stdout(said), redirect_stderr(said):
            run(["pull", "--format", "plain"])
            run(["follow", *(address(name, text) for name, text in feed_fields().items())])
    yield Pulled(home / "pln.db", said.getvalue())


@pytest.fixture
def naughty(pulled: Pulled, isolated: Path) -> sqlite3.Connection:
    """The store of it as this test's own."""
    isolated.mkdir()
    with closing(sqlite3.connect(pulled.store)) as source:
        target = sqlite3.connect(isolated / "pln.db")
        source.backup(target)
    return target


def harmful(text: str) -> list[str]:
    return HARMFUL.findall(text.replace("\r\n", "\n"))


def inner(value: object) -> Iterator[str]:
    """The strings of a column: its own, or those of the JSON that it holds."""
    if isinstance(value, list):
        for each in value:
            yield from inner(each)
    elif isinstance(value, dict):
        yield from inner(list(value.values()))
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize("name", entry_feeds())
def test_each_parser_reads_its_documents(name: str) -> None:
    parsed = parse(encoded(entry_feeds()[name]), url="https://x.example/f", content_type=None)
    assert parsed.parser == name.rpartition("-")[2]
    assert len(parsed.entries) >= 2 * len([each for each in OURS if is_legal(each)])


def test_all_that_is_served_is_stored(pulled: Pulled, naughty: sqlite3.Connection) -> None:
    assert naughty.execute("SELECT count(*) FROM source").fetchone() == (
        len(entry_feeds()) + len(OURS),
    )
    least = len(entry_feeds()) * len(OURS)
    assert naughty.execute("SELECT count(*) FROM entry").fetchone()[0] > least
    assert harmful(pulled.said) == []


def test_nothing_harmful_is_stored(naughty: sqlite3.Connection) -> None:
    tables = naughty.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    for (table,) in tables:
        for row in naughty.execute(f"SELECT * FROM {table}"):
            for value in row:
                if not isinstance(value, str):
                    continue
                found = list(inner(json.loads(value))) if value[:2] in ('["', "[{") else [value]
                assert [each for each in found if HARMFUL.search(each)] == [], (table, row)


def test_addresses_are_web_addresses(naughty: sqlite3.Connection) -> None:
    addresses = naughty.execute(
        "SELECT link FROM entry UNION SELECT url FROM source UNION SELECT feed_url FROM source"
        " UNION SELECT json_extract(value, '$.url') FROM content, json_each(enclosures)"
    ).fetchall()
    stored = [address for (address,) in addresses if address is not None]
    assert len(stored) > len(OURS)
    assert [each for each in stored if not WEB.fullmatch(each)] == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "words",
    [("skim", "--all", "--why"), ("list", "entries"), ("list", "sources"), ("history",)],
    ids=" ".join,
)
def test_nothing_harmful_is_shown(
    pln: Pln, naughty: sqlite3.Connection, words: tuple[str, ...], form: str
) -> None:
    naughty.close()
    result = pln(*words, "--format", form)
    assert (result.code, result.err) == (0, "")
    assert len(result.out) > 100
    assert harmful(result.out) == []
    if form in ("json", "jsonl"):
        lines = result.out.splitlines() if form == "jsonl" else [result.out]
        assert all(json.loads(line) for line in lines)


def test_nothing_harmful_comes_of_an_entry_shown_whole(
    pln: Pln, naughty: sqlite3.Connection
) -> None:
    ids = naughty.execute("SELECT id FROM entry WHERE rowid % 11 = 0").fetchall()
    naughty.close()
    for (entry_id,), form in zip(ids, cycle(FORMS), strict=False):
        result = pln("show", entry_id, "--format", form)
        assert (result.code, result.err) == (0, "")
        assert harmful(result.out) == []


def test_nothing_harmful_is_reflected(pln: Pln, naughty: sqlite3.Connection) -> None:
    naughty.close()
    for words in (("reflect",), ("reflect", "--names"), ("gaps", "--all")):
        result = pln(*words)
        assert result.code == 0
        assert harmful(result.out + result.err) == []


def test_only_web_addresses_are_opened(
    pln: Pln, naughty: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def opened(link: str) -> bool:
        asked.append(link)
        return True

    monkeypatch.setattr("plncli.opener.open_link", opened)
    ids = [each for (each,) in naughty.execute("SELECT id FROM entry WHERE rowid % 5 = 0")]
    naughty.close()
    pln("open", *ids)
    assert len(asked) > 100
    assert [each for each in asked if not WEB.fullmatch(each)] == []
