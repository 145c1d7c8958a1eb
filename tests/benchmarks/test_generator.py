"""The made store: the same each time, believable, and one that `pln` can open."""

import shutil
import sqlite3
from pathlib import Path
from random import Random

import pytest

from benchmarks import entries, network, words, year
from plncli.store.connection import open_store
from tests.conftest import Pln

SMALL = network.Size(
    entries=2_000, sources=40, contacts=10, communities=3, events=4, interactions=50
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "pln.db"
    network.make(path, SMALL)
    return path


def dump(path: Path) -> list[str]:
    with open_store(path) as connection:
        return list(connection.iterdump())


def one(connection: sqlite3.Connection, query: str) -> object:
    return connection.execute(query).fetchone()[0]


def test_same_size_gives_same_store(made: Path, tmp_path: Path) -> None:
    network.make(tmp_path / "again.db", SMALL)
    assert dump(tmp_path / "again.db") == dump(made)


def test_counts_are_those_asked_for(made: Path) -> None:
    with open_store(made) as connection:
        counts = {
            table: one(connection, f"SELECT count(*) FROM {table}")
            for table in ("entry", "content", "source", "feed", "contact", "handle")
        }
        assert counts == {
            "entry": 2_000, "content": 2_000, "source": 40, "feed": 40, "contact": 10, "handle": 10,
        }  # fmt: skip
        assert one(connection, "SELECT count(*) FROM community") == 3
        assert one(connection, "SELECT count(*) FROM event") == 4
        assert one(connection, "SELECT count(*) FROM interaction") == 50
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert one(connection, "PRAGMA integrity_check") == "ok"


def test_nothing_lies_after_the_morning_it_ends_on(made: Path) -> None:
    with open_store(made) as connection:
        assert str(one(connection, "SELECT max(published) FROM entry")) < year.NOW
        assert str(one(connection, "SELECT max(first_seen) FROM entry")) <= year.NOW
        assert str(one(connection, "SELECT max(date) FROM interaction")) <= str(year.TODAY)
        assert one(connection, "SELECT max(day) FROM edition") == "2026-10-06"


def test_sources_are_loud_dead_and_quiet(made: Path) -> None:
    with open_store(made) as connection:
        rows = connection.execute(
            "SELECT s.rowid - 1, count(*), max(e.sort_at) FROM source s"
            " JOIN entry e ON e.source_id = s.id GROUP BY s.rowid ORDER BY s.rowid"
        ).fetchall()
    loud = [count for source, count, _ in rows if source % 20 < 2]
    dead = [last for source, _, last in rows if 5 <= source % 20 < 8]
    assert sum(loud) == 1_000  # half of all
    assert max(dead) < year.moment(year.DAYS // 3 * year.DAY)


def test_mornings_have_editions_whose_entries_are_seen(made: Path) -> None:
    with open_store(made) as connection:
        days = one(
            connection,
            "SELECT count(DISTINCT date(sort_at, '-7 hours')) FROM entry"
            " WHERE sort_at < '2026-10-06T07:00:00Z'",
        )
        assert one(connection, "SELECT count(*) FROM edition") == days
        assert one(connection, "SELECT count(*) FROM operation WHERE command = 'pln skim'") == days
        assert one(connection, "SELECT count(*) FROM edition_entry") == one(
            connection, "SELECT count(*) FROM mark WHERE seen IS NOT NULL"
        )


def test_posts_come_in_order_of_time_and_number_exactly() -> None:
    made = entries.posts(777, 23, Random(1))
    assert len(made) == 777
    assert made == sorted(made)


def test_ids_of_numbers_are_distinct() -> None:
    assert len({year.identity(number) for number in range(20_000)}) == 20_000
    assert year.identity(0) == "aaaa"
    assert len(year.identity(5, 6)) == 6


def test_people_are_distinct() -> None:
    assert len({words.person(number) for number in range(1_000)}) == 1_000


def test_pln_takes_back_its_last_morning(made: Path, isolated: Path, pln: Pln) -> None:
    isolated.mkdir()
    shutil.copy(made, isolated / "pln.db")
    result = pln("undo")
    assert (result.code, result.out) == (0, "")
    assert result.err.startswith("took back `pln skim` (added 1 edition)")
