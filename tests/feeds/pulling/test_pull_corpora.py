"""Feeds and lists of feeds that other people published, pulled and imported whole."""

import json
import os
import sqlite3
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from plncli.feeds.fetching import exchange
from plncli.store import append
from plncli.store.journal import operation
from tests.conftest import Pln
from tests.server import LoopbackServer, Script, answer, serve

CORPORA = Path(os.environ.get("PLN_CORPORA", "absent"))
pytestmark = pytest.mark.skipif(not CORPORA.is_dir(), reason="PLN_CORPORA is not set")

NOW = "2026-10-07T09:00:00Z"
CODES = {*exchange.CODES, "not_a_feed", "empty", "parse", "timeout"}
INVALID = CORPORA / "stringer/spec/fixtures/invalid.opml"


def documents() -> dict[str, Script]:
    """Every document of the oracle, by the path under which it is served with its headers."""
    rows = (CORPORA / "oracle_feeds.jsonl").read_text("utf-8").splitlines()
    return {
        f"/{number}": answer(
            (CORPORA / row["input"]).read_bytes(), content_type="", headers=row["headers"]
        )
        for number, row in enumerate(map(json.loads, rows))
    }


def follow_all(store: sqlite3.Connection, server: LoopbackServer, paths: list[str]) -> None:
    stamps = {"created_at": NOW, "updated_at": NOW}
    with operation(store, "test", NOW):
        for path in paths:
            values = {"id": append.free_id(store), "title": path, "feed_url": server.url(path)}
            append.insert(store, "source", values | stamps)


def test_every_feed_is_pulled_without_a_crash_and_nothing_comes_twice(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("PLN_FEEDS_HOST_GAP", "0")
    monkeypatch.setenv("PLN_FEEDS_HOST_CONNECTIONS", "8")
    routes = documents()
    with serve(routes) as server:
        follow_all(store, server, list(routes))
        first = json.loads(pln("pull", "--format", "json").out)
        store.execute("UPDATE feed SET body_hash = NULL")
        second = json.loads(pln("pull", "--force", "--format", "json").out)
    statuses = Counter(source["status"] for source in first["sources"])
    codes = {source["error"]["code"] for source in first["sources"] if source["error"]}
    assert len(first["sources"]) == len(routes)
    assert statuses["skipped"] == 0
    assert statuses["failed"] / len(routes) < 0.01
    assert codes <= CODES
    assert (second["new"], second["changed"]) == (0, 0)
    assert store.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert store.execute("SELECT count(*) FROM entry").fetchone() == (first["new"],)


def lists() -> list[Any]:
    if not CORPORA.is_dir():
        return []
    rows = (CORPORA / "oracle_imports.jsonl").read_text("utf-8").splitlines()
    named = {CORPORA / row["input"] for row in map(json.loads, rows) if row["kind"] == "opml"}
    return sorted(named.union(CORPORA.rglob("*.opml")) - {INVALID})


def test_every_list_is_imported_once(pln: Pln, store: sqlite3.Connection) -> None:
    for path in lists():
        first = pln("import", "--as", "opml", str(path))
        again = pln("import", "--as", "opml", str(path))
        assert first.code in (0, 6), f"{path}: {first.err}"
        summary = again.err.splitlines()[-1]
        assert summary.startswith("0 new, 0 changed, "), f"{path}: {summary}"
    assert store.execute("SELECT count(*) > 1000 FROM source").fetchone() == (1,)
