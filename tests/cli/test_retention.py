"""Old entries are let go after pulls, over months, and never what the user has marked."""

import sqlite3
from collections.abc import Iterator

import pytest

from plncli.store import append, retention
from plncli.store.journal import operation
from tests.conftest import Pln, Result
from tests.feeds.documents import item, rss
from tests.server import LoopbackServer, Script, answer, serve

NOW = "2026-10-07T09:00:00Z"


@pytest.fixture(autouse=True)
def loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("PLN_FEEDS_HOST_GAP", "0")
    monkeypatch.setenv("PLN_FEEDS_KEEP_ENTRIES", "2")


@pytest.fixture
def server(store: sqlite3.Connection) -> Iterator[LoopbackServer]:
    """A server with one feed that a source follows: entries 1 to 9, the newest first."""
    with serve({"/feed": window(1, 9)}) as server:
        with operation(store, "test", NOW):
            row = {"id": "abcd", "title": "Garden", "feed_url": server.url("/feed")}
            append.insert(store, "source", {**row, "created_at": NOW, "updated_at": NOW})
        yield server


def window(first: int, last: int) -> Script:
    return answer(rss(*(item(n) for n in range(last, first - 1, -1))))


def pull(pln: Pln, day: str, *words: str) -> Result:
    result = pln("pull", "--force", "--as-of", f"{day}T09:00", *words)
    assert result.code == 0
    return result


def numbers(store: sqlite3.Connection) -> list[int]:
    rows = store.execute("SELECT title FROM entry ORDER BY sort_at")
    return [int(title.removeprefix("Entry ")) for (title,) in rows]


def test_old_entries_go_after_ninety_days_and_do_not_come_back(
    pln: Pln, store: sqlite3.Connection, server: LoopbackServer
) -> None:
    pull(pln, "2026-10-07")
    server.routes = {"/feed": window(8, 12)}
    assert "let go" not in pull(pln, "2026-10-08", "--verbose").err
    assert numbers(store) == list(range(1, 13))
    pull(pln, "2027-01-05")
    assert len(numbers(store)) == 12
    told = pull(pln, "2027-01-06", "--verbose")
    assert told.err.endswith("7 old entries let go (feeds.keep_days in `pln config list`)\n")
    assert numbers(store) == [8, 9, 10, 11, 12]
    assert store.execute("SELECT count(*) FROM content").fetchone() == (5,)
    server.routes = {"/feed": window(5, 13)}
    pull(pln, "2027-01-07")
    assert numbers(store) == [8, 9, 10, 11, 12, 13]
    assert store.execute("PRAGMA foreign_key_check").fetchall() == []


def test_what_is_in_the_last_document_and_the_newest_stay(
    pln: Pln, store: sqlite3.Connection, server: LoopbackServer
) -> None:
    pull(pln, "2026-10-07")
    pull(pln, "2027-02-01")
    assert len(numbers(store)) == 9
    server.routes = {"/feed": answer(rss())}
    pull(pln, "2027-02-02")
    assert len(numbers(store)) == 9
    server.routes = {"/feed": window(3, 3)}
    pull(pln, "2027-02-03")
    assert numbers(store) == [3, 8, 9]


def test_marks_keep_an_entry_for_ever(
    pln: Pln, store: sqlite3.Connection, server: LoopbackServer
) -> None:
    pull(pln, "2026-10-07")
    ids = dict(store.execute("SELECT title, id FROM entry").fetchall())
    assert pln("save", ids["Entry 1"]).code == 0
    assert pln("open", ids["Entry 2"]).code == 0
    with operation(store, "test", NOW):
        keys = dict(store.execute("SELECT title, key FROM entry").fetchall())
        append.mark(store, [keys["Entry 3"]], "note", "for the staff room")
        append.tag_entries(store, [keys["Entry 4"]], ["soil"], NOW)
        append.mark(store, [keys["Entry 5"]], "seen", NOW)
    server.routes = {"/feed": window(20, 21)}
    pull(pln, "2027-02-01")
    assert numbers(store) == [1, 2, 3, 4, 20, 21]
    pull(pln, "2029-02-01")
    assert numbers(store) == [1, 2, 3, 4, 20, 21]
    assert store.execute("SELECT count(*) FROM mark").fetchone() == (3,)


def test_entries_of_an_edition_stay_for_a_week(
    pln: Pln, store: sqlite3.Connection, server: LoopbackServer
) -> None:
    pull(pln, "2026-10-07")
    with operation(store, "test", NOW):
        (key,) = store.execute("SELECT key FROM entry WHERE title = 'Entry 1'").fetchone()
        store.execute(
            "INSERT INTO edition (day, number, minutes, selection, more, held_back, created_at)"
            " VALUES ('2027-01-25', 1, 5, '', '{}', 0, ?)",
            (NOW,),
        )
        store.execute("INSERT INTO edition_entry VALUES (1, 1, ?, 4, 0, '[]', '[]', NULL)", (key,))
        append.mark(store, [key], "seen", NOW)
    server.routes = {"/feed": window(20, 21)}
    pull(pln, "2027-02-01")
    assert numbers(store) == [1, 20, 21]
    before = store.execute("SELECT count(*) FROM change").fetchone()
    pull(pln, "2027-02-02")
    assert numbers(store) == [20, 21]
    assert store.execute("SELECT count(*) FROM edition_entry").fetchone() == (0,)
    assert store.execute("SELECT count(*) FROM change").fetchone() == before
    assert store.execute("SELECT recording FROM journal").fetchone() == (1,)
    assert pln("undo").code == 0


def test_once_a_day_and_in_batches(
    pln: Pln,
    store: sqlite3.Connection,
    server: LoopbackServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(retention, "BATCH", 2)
    monkeypatch.setattr(retention, "MOST", 5)
    pull(pln, "2026-10-07")
    server.routes = {"/feed": window(20, 21)}
    pull(pln, "2027-02-01")
    assert numbers(store) == [6, 7, 8, 9, 20, 21]
    pull(pln, "2027-02-01")
    assert numbers(store) == [20, 21]
    assert retention.done_at(store) == "2027-02-01T09:00:00Z"
    assert pln("pull", "--force", "--as-of", "2027-02-02T08:59").code == 0
    assert retention.done_at(store) == "2027-02-01T09:00:00Z"


def test_a_first_pull_looks_at_no_entry(
    pln: Pln, store: sqlite3.Connection, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retention, "_let_go_of", None)
    pull(pln, "2026-10-07")
    assert retention.done_at(store) == NOW


def test_the_settings(
    pln: Pln, store: sqlite3.Connection, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLN_FEEDS_KEEP_DAYS", "0")
    pull(pln, "2026-10-07")
    server.routes = {"/feed": window(20, 21)}
    pull(pln, "2030-02-01")
    assert len(numbers(store)) == 11
    assert retention.done_at(store) is None
    monkeypatch.setenv("PLN_FEEDS_KEEP_DAYS", "1000")
    monkeypatch.setenv("PLN_FEEDS_KEEP_ENTRIES", "5")
    pull(pln, "2030-02-02")
    assert numbers(store) == [7, 8, 9, 20, 21]
    listed = pln("config", "list").out
    assert "feeds.keep_days\t1000\tenvironment, not 90" in listed
    monkeypatch.setenv("PLN_FEEDS_KEEP_ENTRIES", "0")
    assert pln("pull").code == 2


def test_a_removed_source_comes_back_with_what_is_remembered_of_it(
    pln: Pln, store: sqlite3.Connection, server: LoopbackServer
) -> None:
    def remembered() -> list[list[object]]:
        tables = ("document", "tombstone", "move")
        return [store.execute(f"SELECT * FROM {table}").fetchall() for table in tables]

    pull(pln, "2026-10-07")
    server.routes = {"/feed": window(20, 21)}
    pull(pln, "2027-02-01")
    store.execute(
        "INSERT INTO move (source_id, from_url, to_url, first_at, last_at)"
        " VALUES ('abcd', 'a', 'b', ?1, ?1)",
        (NOW,),
    )
    before = remembered()
    assert [len(rows) for rows in before] == [1, 9, 1]
    assert pln("remove", "abcd", "--yes").code == 0
    assert remembered() == [[], [], []]
    assert pln("undo").code == 0
    assert remembered() == before


def test_a_removed_source_comes_back_beside_what_came_meanwhile(
    pln: Pln, store: sqlite3.Connection, server: LoopbackServer
) -> None:
    server.routes = {"/feed": window(1, 5), "/other": window(21, 23)}
    pull(pln, "2026-10-07")
    pln("follow", server.url("/other"), "--title", "Other")
    entries = store.execute("SELECT * FROM entry ORDER BY key").fetchall()
    assert pln("remove", "Other").code == 0
    server.routes = {"/feed": window(1, 9)}
    pull(pln, "2026-10-08")
    assert pln("undo").code == 0
    assert store.execute("SELECT * FROM entry ORDER BY key LIMIT 8").fetchall() == entries
    assert numbers(store) == [*range(1, 10), 21, 22, 23]


def test_what_was_done_again_leaves_out_what_was_let_go(
    pln: Pln, store: sqlite3.Connection, server: LoopbackServer
) -> None:
    pull(pln, "2026-10-07")
    old, *_, kept = store.execute("SELECT id FROM entry ORDER BY key").fetchall()
    assert pln("save", *old, *kept, "+beds").code == 0
    assert pln("undo").code == 0
    server.routes = {"/feed": window(9, 12)}
    pull(pln, "2027-02-01")
    assert pln("redo").code == 0
    saved = "SELECT e.id FROM mark m JOIN entry e ON e.key = m.entry_key WHERE m.saved IS NOT NULL"
    assert store.execute(saved).fetchall() == [kept]
    assert store.execute("PRAGMA foreign_key_check").fetchall() == []
    assert pln("undo").code == 0
