"""What became of shown entries is counted by triggers, also when it is undone."""

import sqlite3

import pytest

from plncli.store import append, journal, migrations
from plncli.store.write import remove
from tests.published import NOW, days, publish


def received(store: sqlite3.Connection) -> list[tuple[str, int, int]]:
    return store.execute("SELECT source_id, shown, kept FROM reception ORDER BY 1").fetchall()


def mark(store: sqlite3.Connection, column: str, *keys: int) -> None:
    with journal.operation(store, f"pln {column}", NOW):
        append.mark(store, keys, column, NOW)


@pytest.fixture
def published(store: sqlite3.Connection) -> sqlite3.Connection:
    publish(store, "Blog", *days("A", "B", "C"))
    publish(store, "News", *days("D"))
    return store


def test_entries_are_counted_once(published: sqlite3.Connection) -> None:
    mark(published, "seen", 1, 2, 4)
    assert received(published) == [("blog", 2, 0), ("news", 1, 0)]
    mark(published, "opened", 1, 4)
    mark(published, "saved", 1)
    mark(published, "seen", 1)
    assert received(published) == [("blog", 2, 1), ("news", 1, 1)]
    mark(published, "saved", 3)
    assert received(published) == [("blog", 3, 2), ("news", 1, 1)]


def test_a_note_alone_is_no_showing(published: sqlite3.Connection) -> None:
    mark(published, "note", 1)
    assert received(published) == []
    mark(published, "seen", 1)
    assert received(published) == [("blog", 1, 0)]


def test_undo_and_redo(published: sqlite3.Connection) -> None:
    states = [received(published)]
    for column, keys in (("note", (1,)), ("seen", (1, 2)), ("opened", (2, 3)), ("saved", (2,))):
        mark(published, column, *keys)
        states.append(received(published))
    for state in reversed(states[:-1]):
        journal.undo(published, NOW)
        assert received(published) == state
    for state in states[1:]:
        journal.redo(published)
        assert received(published) == state


def test_what_is_let_go_still_counts(published: sqlite3.Connection) -> None:
    mark(published, "opened", 1)
    published.execute("UPDATE journal SET recording = 0")
    published.execute("DELETE FROM entry")
    assert received(published) == [("blog", 1, 1)]


def test_a_removed_source_takes_its_counts_along_and_brings_them_back(
    published: sqlite3.Connection,
) -> None:
    mark(published, "opened", 1, 4)
    with journal.operation(published, "pln remove blog", NOW):
        remove(published, "source", "blog")
    assert received(published) == [("news", 1, 1)]
    journal.undo(published, NOW)
    assert received(published) == [("blog", 1, 1), ("news", 1, 1)]


def test_an_older_store_is_counted_when_it_is_upgraded(
    published: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark(published, "opened", 1)
    mark(published, "seen", 2)
    mark(published, "note", 3)
    (step,) = [sql for number, sql in migrations.steps_after(2) if number == 3]
    (counting,) = [
        statement for statement in step.split(";") if "INSERT INTO reception" in statement
        and "FROM mark k" in statement
    ]  # fmt: skip
    published.execute("DELETE FROM reception")
    published.execute(counting)
    assert received(published) == [("blog", 2, 1)]
