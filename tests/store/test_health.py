"""What the health of the store and of the feeds is judged by."""

import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plncli.feeds.keeping.facts import FeedFacts, Latest
from plncli.store import append, health
from plncli.store.connection import VERSION, open_store
from plncli.store.journal import operation
from tests.conftest import Pln

NOW = datetime(2026, 10, 7, 9, tzinfo=UTC)


def entry(store: sqlite3.Connection, key: int, source_id: str, moment: str) -> None:
    store.execute(
        "INSERT INTO entry (key, id, source_id, guid, link, title, first_seen, sort_at)"
        " VALUES (?, ?, ?, ?, ?, 'T', ?, ?)",
        (key, f"e{key}", source_id, f"g{key}", f"https://garden.example/{key}", moment, moment),
    )
    store.commit()


def test_the_facts_of_a_feed(pln: Pln, store: sqlite3.Connection) -> None:
    pln("add", "contact", "Nia Odum", "--status", "archived")
    url = "https://garden.example/feed"
    page = "https://garden.example/"
    words = ("--feed", url, "--url", page, "--by", "nia", "--pace", "weekly")
    garden = pln("add", "source", "Garden", *words).out.strip()
    pln("add", "source", "Without a feed")
    for key, moment in enumerate(
        ("2026-07-09T08:59:59Z", "2026-07-09T09:00:00Z", "2026-10-01T08:00:00Z"), 1
    ):
        entry(store, key, garden, moment)
    with operation(store, "pln open", "2026-10-07T09:00:00Z"):
        append.mark(store, [1, 2, 3], "seen", "2026-10-07T09:00:00Z")
        append.mark(store, [1], "saved", "2026-10-07T09:00:00Z")
        append.mark(store, [2], "opened", "2026-10-07T09:00:00Z")
    (facts,) = health.feed_facts(store, NOW)
    assert facts == FeedFacts(
        id=garden,
        title="Garden",
        feed_url=url,
        pace="weekly",
        status="active",
        created_at="2026-10-07T09:00:00Z",
        site=page,
        contact="Nia Odum",
        contact_archived=True,
        recent=2,
        used=1,
        kept=1,
        latest=(
            Latest("2026-10-01T08:00:00Z", "g3", "https://garden.example/3"),
            Latest("2026-07-09T09:00:00Z", "g2", "https://garden.example/2"),
            Latest("2026-07-09T08:59:59Z", "g1", "https://garden.example/1"),
        ),
    )


def test_only_the_newest_entries_are_read(pln: Pln, store: sqlite3.Connection) -> None:
    pln("add", "source", "Garden", "--feed", "https://garden.example/feed")
    ((garden,),) = store.execute("SELECT id FROM source").fetchall()
    for key in range(1, 21):
        entry(store, key, garden, f"2026-09-{key:02}T08:00:00Z")
    (facts,) = health.feed_facts(store, NOW)
    assert [each.guid for each in facts.latest] == [f"g{key}" for key in range(20, 8, -1)]
    assert facts.recent == 20


def test_no_query_reads_all_entries(pln: Pln, store: sqlite3.Connection) -> None:
    pln("add", "source", "Garden", "--feed", "https://garden.example/feed")
    asked: list[str] = []
    store.set_trace_callback(asked.append)
    health.feed_facts(store, NOW)
    store.set_trace_callback(None)
    assert len(asked) == 3
    steps = [row[3] for each in asked for row in store.execute(f"EXPLAIN QUERY PLAN {each}")]
    assert [step for step in steps if step.startswith(("SCAN e", "SCAN entry"))] == []


def test_a_whole_store(store: sqlite3.Connection, isolated: Path) -> None:
    path = isolated / "pln.db"
    assert health.damage(store, path) is None
    assert health.version(store) == VERSION
    assert health.size(path) == path.stat().st_size + (isolated / "pln.db-wal").stat().st_size


def test_an_index_that_disagrees_is_found_in_a_store_of_any_usual_size(
    pln: Pln, isolated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = isolated / "pln.db"
    for name in ("Nia", "Ben", "Ana"):
        pln("add", "source", name, "--feed", f"https://{name}.example/")
    with sqlite3.connect(path) as store:
        store.execute("PRAGMA writable_schema = ON")
        store.execute(
            "UPDATE sqlite_master SET sql = 'CREATE INDEX entry_source_sort ON entry"
            " (source_id, sort_at) WHERE 0' WHERE name = 'entry_source_sort'"
        )
        ((garden, *_), *_) = store.execute("SELECT id FROM source").fetchall()
    with sqlite3.connect(path) as store:
        entry(store, 1, garden, "2026-10-01T08:00:00Z")
        store.execute("PRAGMA writable_schema = ON")
        store.execute(
            "UPDATE sqlite_master SET sql = 'CREATE INDEX entry_source_sort ON entry"
            " (source_id, sort_at)' WHERE name = 'entry_source_sort'"
        )
    with open_store(path) as store:
        assert health.damage(store, path) == "row 1 missing from index entry_source_sort"
        monkeypatch.setattr(health, "QUICK_BYTES", 1)
        assert health.damage(store, path) is None


def test_a_row_that_belongs_to_nothing(
    store: sqlite3.Connection, isolated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.execute("PRAGMA foreign_keys = OFF")
    store.execute("INSERT INTO feed (source_id) VALUES ('none')")
    store.commit()
    said = "feed has a row that belongs to nothing"
    assert health.damage(store, isolated / "pln.db") == said
    monkeypatch.setattr(health, "QUICK_BYTES", 1)
    assert health.damage(store, isolated / "pln.db") == said


def test_the_newest_copy_of_this_store(isolated: Path) -> None:
    path = isolated / "pln.db"
    assert health.last_backup(path) is None
    backups = isolated / "backups"
    backups.mkdir(parents=True)
    for name, moment in (("pln-version-1", 200), ("pln-version-2", 100), ("class-version-1", 300)):
        copy = backups / f"{name}.db"
        copy.touch()
        os.utime(copy, (moment, moment))
    assert health.last_backup(path) == backups / "pln-version-1.db"


@pytest.mark.skipif(os.name == "nt", reason="modes do not say there who may read")
def test_the_files_beside_the_store_count_as_the_store(
    store: sqlite3.Connection, isolated: Path
) -> None:
    path = isolated / "pln.db"
    assert health.open_to_others(path) == []
    (isolated / "pln.db-wal").chmod(0o604)
    assert health.open_to_others(path) == [path]
