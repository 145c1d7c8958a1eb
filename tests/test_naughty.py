"""No escape, control or bidirectional character reaches the store or the screen."""

import io
import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from plncli.errors import PlnError
from plncli.model import Handle
from plncli.store import journal, schema, write
from plncli.store.connection import open_store
from tests.conftest import Pln
from tests.naughty import HARMFUL, OURS, STRINGS

NOW = "2026-10-07T09:00:00Z"


def texts(table: Any) -> list[str]:
    """The fields of a table that take any text."""
    ruled = {"id", "created_at", "updated_at", "date", "day", "rules", *table.codes}
    ruled |= {column.name for column in table.__table__.columns if column.foreign_keys}
    return [
        name
        for name, field in table.model_fields.items()
        if field.annotation in (str, str | None, list[str]) and name not in ruled
    ]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with every string in every field of every kind of record."""
    path = tmp_path_factory.mktemp("naughty") / "pln.db"
    with open_store(path) as connection:
        for text in STRINGS:
            for kind in schema.TABLES.keys() - {"session", "cycle"}:  # these belong to a community
                try:
                    add(connection, kind, text)
                except PlnError:
                    continue  # nothing is left of it, or it is there already
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def add(connection: sqlite3.Connection, kind: str, text: str) -> None:
    table = schema.TABLES[kind]
    values: dict[str, object] = {
        name: [text] if table.model_fields[name].annotation == list[str] else text
        for name in texts(table)
    }
    values |= {"date": "2026-10-01"} if kind in ("interaction", "value_note") else {}
    values |= {"day": "2026-10-01"} if kind == "reflection" else {}
    values |= {"minutes": 45} if kind == "activity" else {}
    values |= {"rules": "{}"} if kind == "licence" else {}
    values |= {"feed_url": None, "url": None} if kind == "source" else {}
    links = write.Links(
        topics=[text], handles=[Handle("email", text)] if kind == "contact" else None
    )
    with journal.operation(connection, "pln add", NOW):
        write.add(connection, kind, values, links, NOW, duplicate=True)


@pytest.fixture
def naughty(made: Path, isolated: Path) -> Path:
    """The store of all naughty records, as this test's own."""
    isolated.mkdir()
    return Path(shutil.copy(made, isolated / "pln.db"))


def test_nothing_harmful_is_stored(naughty: Path) -> None:
    with open_store(naughty) as connection:
        dump = "".join(connection.iterdump())
        (records,) = connection.execute("SELECT count(*) FROM record").fetchone()
    assert records > 3 * len(OURS)
    assert HARMFUL.findall(dump.replace("\n", "")) == []


@pytest.mark.parametrize("form", ["table", "plain", "json", "jsonl", "csv", "md"])
@pytest.mark.parametrize(
    "kind", ["contacts", "sources", "communities", "events", "topics", "interactions"]
)
def test_nothing_harmful_is_listed(pln: Pln, naughty: Path, kind: str, form: str) -> None:
    result = pln("list", kind, "--format", form)
    assert result.code == 0
    assert HARMFUL.findall(result.out.replace("\n", "").replace("\r", "")) == []
    if form in ("json", "jsonl"):
        lines = result.out.splitlines() if form == "jsonl" else [result.out]
        assert all(json.loads(line) for line in lines)


def test_nothing_harmful_comes_of_reflection_and_gaps(pln: Pln, naughty: Path) -> None:
    for words in (("reflect", "--names"), ("gaps", "--all"), ("history", "--limit", "500")):
        result = pln(*words)
        assert result.code == 0
        assert HARMFUL.findall(result.out.replace("\n", "")) == []


def test_every_string_is_logged_or_refused_in_one_line(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [f"met {text}" for text in STRINGS if len(text.splitlines()) == 1]
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(lines)))
    result = pln("log", "-")
    assert result.code in (0, 6)
    said = result.out + result.err
    assert HARMFUL.findall(said.replace("\n", "")) == []
    assert HARMFUL.findall("".join(store.iterdump()).replace("\n", "")) == []
    assert store.execute("SELECT count(*) FROM interaction").fetchone()[0] > len(lines) * 0.9
