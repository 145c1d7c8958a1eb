"""Feeds and entries in plain SQL."""

import sqlite3

import pytest

from plncli.feeds.keeping.records import EntryRow, FeedState, KnownEntry
from plncli.store import append, feeds
from plncli.store import feeds as module
from plncli.store.connection import transaction
from plncli.store.journal import operation, redo, undo

NOW = "2026-10-07T09:00:00Z"
LATER = "2026-10-07T12:00:00Z"
URL = "https://garden.example/feed"


def row(guid: str, **changes: object) -> EntryRow:
    made = EntryRow(
        guid, f"https://garden.example/{guid}", f"Title {guid}", "Nia", NOW, NOW, "Sum", "en",
        9, "<p>Zoë</p>".encode(), '[{"url": "https://garden.example/a.mp3"}]', '["beds"]',
    )  # fmt: skip
    return made._replace(**changes)  # type: ignore[arg-type]


def add_source(store: sqlite3.Connection, source_id: str, title: str, url: str | None) -> None:
    stamps = {"created_at": NOW, "updated_at": NOW}
    with operation(store, "test", NOW):
        append.insert(store, "source", {"id": source_id, "title": title, "feed_url": url, **stamps})


@pytest.fixture
def garden(store: sqlite3.Connection) -> FeedState:
    add_source(store, "abcd", "Garden", URL)
    return FeedState("abcd", "Garden", URL, "daily", "active")


def feed_row(store: sqlite3.Connection) -> tuple[object, ...]:
    return tuple(
        store.execute(
            "SELECT source_id, etag, last_modified, body_hash, checked_at, next_at, error_code,"
            " error_message, error_since, error_count FROM feed"
        ).fetchone()
    )


def test_all_sources_with_a_feed_by_title(store: sqlite3.Connection, garden: FeedState) -> None:
    add_source(store, "bbbb", "attic", "https://attic.example/feed")
    add_source(store, "cccc", "Book", None)
    assert feeds.feed_states(store) == [
        FeedState("bbbb", "attic", "https://attic.example/feed", "daily", "active"),
        garden,
    ]


def test_a_success_keeps_the_state_and_forgets_failures(
    store: sqlite3.Connection, garden: FeedState
) -> None:
    feeds.save_failure(store, garden._replace(next_at=LATER), "timeout", "too slow", NOW)
    after = garden._replace(etag='"1"', last_modified="Wed", body_hash="00ff", next_at=LATER)
    feeds.save_success(store, after, LATER)
    assert feeds.feed_states(store) == [after]
    assert feed_row(store) == (
        "abcd", '"1"', "Wed", "00ff", LATER, LATER, None, None, None, 0,
    )  # fmt: skip


def test_failures_are_counted_since_the_first_and_leave_the_state(
    store: sqlite3.Connection, garden: FeedState
) -> None:
    feeds.save_success(store, garden._replace(etag='"1"', body_hash="00ff", next_at=NOW), NOW)
    feeds.save_failure(store, garden._replace(next_at=LATER), "dns", "no such host", NOW)
    feeds.save_failure(store, garden._replace(next_at=LATER), "http_404", "gone", LATER)
    assert feed_row(store) == (
        "abcd", '"1"', None, "00ff", LATER, LATER, "http_404", "gone", NOW, 2,
    )  # fmt: skip


def test_entries_come_back_as_they_went_in(store: sqlite3.Connection, garden: FeedState) -> None:
    rows = [row("one"), row("two", link=None, author=None, published=None, summary=None)]
    feeds.insert_entries(store, "abcd", rows, NOW)
    feeds.insert_entries(store, "abcd", [], NOW)
    feeds.insert_entries(store, "abcd", [row("three")], LATER)
    assert feeds.known_entries(store, "abcd", ["two", "three", "four"]) == {
        "two": KnownEntry(1, NOW, rows[1]),
        "three": KnownEntry(3, LATER, row("three")),
    }
    assert feeds.known_entries(store, "zzzz", ["two"]) == {}


def test_the_cost_of_comparing_grows_with_the_document_only(
    store: sqlite3.Connection, garden: FeedState
) -> None:
    def steps(guids: list[str]) -> int:
        taken = []
        store.set_progress_handler(lambda: taken.append(1), 10)
        feeds.known_entries(store, "abcd", guids)
        store.set_progress_handler(None, 10)
        return len(taken)

    guids = [f"g{number}" for number in range(800)]
    feeds.insert_entries(store, "abcd", [row(guid) for guid in guids[:200]], NOW)
    few = steps(guids[:100])
    feeds.insert_entries(store, "abcd", [row(guid) for guid in guids[200:]], NOW)
    assert steps(guids[:100]) < 1.1 * few
    assert steps(guids) < 9 * few


def test_an_update_keeps_id_first_sight_and_order(
    store: sqlite3.Connection, garden: FeedState
) -> None:
    feeds.insert_entries(store, "abcd", [row("one"), row("two")], NOW)
    ids = store.execute("SELECT key, id FROM entry ORDER BY key").fetchall()
    edited = row("one", title="Edited", html="<p>łąka</p>".encode(), categories="[]")
    feeds.update_entries(store, [(2, edited)])
    assert feeds.known_entries(store, "abcd", ["one"]) == {"one": KnownEntry(2, NOW, edited)}
    assert store.execute("SELECT key, id FROM entry ORDER BY key").fetchall() == ids


def test_what_a_pull_writes_is_not_journalled(store: sqlite3.Connection, garden: FeedState) -> None:
    before = store.execute("SELECT count(*) FROM change").fetchone()
    feeds.insert_entries(store, "abcd", [row("one")], NOW)
    feeds.save_success(store, garden, NOW)
    assert store.execute("SELECT count(*) FROM change").fetchone() == before


def test_ids_that_are_taken_are_drawn_again(
    store: sqlite3.Connection, garden: FeedState, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = iter(["aaaaaa", "aaaaaa", "aaaaaa", "bbbbbb", "aaaaaa", "cccccc"])
    monkeypatch.setattr(
        module, "new_ids", lambda count, length: [next(drawn) for _ in range(count)]
    )
    feeds.insert_entries(store, "abcd", [row("one")], NOW)
    feeds.insert_entries(store, "abcd", [row("two"), row("three")], NOW)
    assert {entry_id for (entry_id,) in store.execute("SELECT id FROM entry")} == {
        "aaaaaa",
        "bbbbbb",
        "cccccc",
    }


def test_a_feed_is_followed_under_its_own_address_only(
    store: sqlite3.Connection, garden: FeedState
) -> None:
    assert feeds.is_followed(store, "abcd", URL)
    assert not feeds.is_followed(store, "abcd", "https://garden.example/old")
    assert not feeds.is_followed(store, "zzzz", URL)


def test_a_new_address_starts_afresh_and_undo_brings_the_old_state_back(
    store: sqlite3.Connection, garden: FeedState
) -> None:
    after = garden._replace(etag='"1"', body_hash="00ff", next_at=LATER)
    feeds.save_success(store, after, NOW)
    new_url = "https://garden.example/new"
    with operation(store, "test", LATER):
        store.execute("UPDATE source SET feed_url = ?, note = 'moved'", (new_url,))
    assert feeds.feed_states(store) == [garden._replace(url=new_url)]
    feeds.save_success(store, garden._replace(url=new_url, etag='"2"'), LATER)
    undo(store, LATER)
    assert feeds.feed_states(store) == [after]
    redo(store)
    assert feeds.feed_states(store) == [garden._replace(url=new_url)]


def test_topics_of_feeds(store: sqlite3.Connection, garden: FeedState) -> None:
    add_source(store, "bbbb", "Attic", "https://attic.example/feed")
    add_source(store, "cccc", "Book", None)
    with operation(store, "test", NOW):
        append.tag(store, "abcd", ["beds", "seeds"], NOW)
        append.tag(store, "cccc", ["beds"], NOW)
    found = feeds.topics_of_feeds(store)
    assert {source_id: sorted(names) for source_id, names in found.items()} == {
        "abcd": ["beds", "seeds"],
        "bbbb": [],
    }


def test_a_transaction_is_whole_or_nothing(store: sqlite3.Connection, garden: FeedState) -> None:
    with pytest.raises(ZeroDivisionError), transaction(store):
        feeds.insert_entries(store, "abcd", [row("one")], NOW)
        raise ZeroDivisionError
    with pytest.raises(sqlite3.ProgrammingError), transaction(store):
        store.execute("COMMIT")
        store.execute("SELECT ?")
    with transaction(store):
        feeds.insert_entries(store, "abcd", [row("two")], NOW)
    assert store.execute("SELECT guid FROM entry").fetchall() == [("two",)]
