"""What befalls the index of words: a long way, a kill, damage, an older store."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from plncli.feeds.keeping.records import EntryRow
from plncli.store import feeds, migrations, triggers
from plncli.store import health as facts
from plncli.store.connection import APPLICATION_ID, open_store
from tests.conftest import Pln

NOW = "2026-10-07T09:00:00Z"
DAMAGES = (
    "UPDATE search_entry_data SET block = zeroblob(20) WHERE id > 10",
    "UPDATE search_entry_data SET block = x'ffffffffffffffffffff' WHERE id = 10",
    "DELETE FROM search_entry_data",
    "DELETE FROM search_entry_docsize",
    "UPDATE search_record_data SET block = x'ffffffffffffffffffff'",
    "DELETE FROM search_record_docsize",
    "DELETE FROM search_document",
)
_STEPWISE = """
import os, signal, sys
from plncli.cli import run
from plncli.store import indexing
indexing.STEP = 10
plain, left = indexing.plain_letters, [int(sys.argv[1])]
def counted(text):
    left[0] -= 1
    if not left[0]:
        os.kill(os.getpid(), signal.SIGKILL)
    return plain(text)
indexing.plain_letters = counted
sys.exit(run(sys.argv[2:]))
"""
"""`pln`, ten entries at a step, killed when it indexes so many titles and texts."""


@pytest.fixture
def garden(pln: Pln, store: sqlite3.Connection) -> list[str]:
    """The ids of 45 entries about kites and a contact who flies them."""
    assert pln("add", "contact", "Ana Dias", "--note", "flies kites").code == 0
    assert pln("add", "source", "Garden", "--feed", "https://garden.example/feed").code == 0
    (source_id,) = store.execute("SELECT id FROM source").fetchone()
    rows = [
        EntryRow(f"g{n}", None, f"Kite {n}", None, None, NOW, None, None, 0, b"x", "[]", "[]")
        for n in range(45)
    ]
    feeds.insert_entries(store, source_id, rows, NOW)
    return [identity for (identity,) in store.execute("SELECT id FROM entry ORDER BY id")]


def found(pln: Pln) -> tuple[list[str], list[str]]:
    """The people and the ids of the entries that are found."""
    result = pln("find", "kites", "--limit", "100", "--format", "json")
    assert (result.code, result.err) == (0, "")
    answer: dict[str, list[dict[str, Any]]] = json.loads(result.out)
    people = [each["name"] for each in answer["contacts"]]
    return people, sorted(each["id"] for each in answer["entries"])


def test_without_words_it_asks_for_them(pln: Pln) -> None:
    assert pln("find") == (2, "", "pln: find what?; pln find WORDS, such as pln find rubrics\n")


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_index(
    pln: Pln, store: sqlite3.Connection, isolated: Path, garden: list[str], damage: str
) -> None:
    assert found(pln) == (["Ana Dias"], garden)
    store.execute(damage)
    (check,) = (
        each
        for each in json.loads(pln("doctor", "--format", "json").out)["checks"]
        if each["name"] == "index"
    )
    assert (check["ok"], check["broken"], check["fix"]) == (False, True, "pln find --rebuild")
    assert check["message"].startswith("the index of words is damaged (")
    assert pln("find", "--rebuild") == (0, "", "the index of words is made anew\n")
    assert found(pln) == (["Ana Dias"], garden)
    assert "index of words" not in pln("doctor").out
    store.execute(damage)
    result = pln("find", "kites", "--rebuild", "--kind", "contact", "--format", "ids")
    assert (result.code, len(result.out.splitlines())) == (0, 1)


def test_a_damaged_index_is_told_from_a_damaged_store(
    pln: Pln, store: sqlite3.Connection, isolated: Path, garden: list[str]
) -> None:
    found(pln)
    store.execute("DELETE FROM search_entry_data")
    assert pln("find", "kites") == (
        8,
        "",
        f"pln: the index of words in {isolated / 'pln.db'} is damaged, and nothing else;"
        " pln find --rebuild makes it anew\n",
    )
    assert "Ana Dias" in pln("list", "contacts").out


def test_the_index_is_only_counted_while_another_program_writes(
    pln: Pln, store: sqlite3.Connection, isolated: Path, garden: list[str]
) -> None:
    path = isolated / "pln.db"
    found(pln)
    with open_store(path) as other:
        other.execute("PRAGMA busy_timeout = 0")
        store.execute("BEGIN IMMEDIATE")
        assert facts.index_damage(other, path) is None
        store.execute("ROLLBACK")


@pytest.mark.parametrize("texts", [1, 12, 50, 88])
def test_a_kill_loses_nothing(
    pln: Pln, store: sqlite3.Connection, garden: list[str], texts: int
) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", _STEPWISE, str(texts), "find", "kites"],
        env=dict(os.environ),
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    (reached,) = store.execute("SELECT entry_key FROM search_state").fetchone()
    assert reached % 10 == 0
    assert found(pln) == (["Ana Dias"], garden)


def test_a_store_from_before_there_was_an_index(
    pln: Pln, isolated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = [step for step in migrations.steps_after(0) if step[0] < 3]
    isolated.mkdir(mode=0o700, exist_ok=True)
    with closing(sqlite3.connect(isolated / "pln.db", isolation_level=None)) as older:
        with monkeypatch.context() as patch:
            patch.setattr(migrations, "steps_after", lambda version: steps)
            migrations.upgrade(older, 0, APPLICATION_ID)
        older.executescript(
            "UPDATE journal SET recording = 0;"
            "INSERT INTO contact (id, name, note, created_at, updated_at)"
            " VALUES ('abcd', 'Ana Dias', 'flies kites', '', '');"
            "INSERT INTO source (id, title, created_at, updated_at) VALUES ('efgh', 'G', '', '');"
            "INSERT INTO entry (key, id, source_id, guid, title, first_seen, sort_at)"
            f" VALUES (1, 'jkmnpq', 'efgh', 'g', 'Kites', '{NOW}', '{NOW}');"
            "INSERT INTO content (entry_key, html) VALUES (1, 'x');"
            "UPDATE journal SET recording = 1"
        )
        names = older.execute("SELECT name FROM sqlite_master").fetchall()
        assert not any(name.startswith(triggers.INDEX) for (name,) in names)
    assert found(pln) == (["Ana Dias"], ["jkmnpq"])


def test_a_long_way_is_told_on_a_terminal(pln: Pln, garden: list[str]) -> None:
    pexpect: Any = pytest.importorskip("pexpect")
    program = "import plncli.cli.find as f; f.MANY = 20; " + _STEPWISE
    child = pexpect.spawn(
        sys.executable,
        ["-c", program, "9999", "find", "kites"],
        env=dict(os.environ),
        encoding="utf-8",
        timeout=20,
        dimensions=(24, 100),
    )
    child.expect_exact("indexing 45 entries: 22 %; Ctrl-C is safe")
    child.expect_exact("indexing 45 entries: 100 %; Ctrl-C is safe")
    child.expect_exact("Who do you ask?")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
