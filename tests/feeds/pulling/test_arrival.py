"""Documents that come one after the other: what becomes of the entries of the store."""

import sqlite3
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plncli.feeds.parsing.parsed import Enclosure, ParsedEntry
from plncli.feeds.pulling.arrival import add_entries
from plncli.store import append
from plncli.store.journal import operation

NOW = "2026-10-07T09:00:00Z"
LATER = "2026-10-08T09:00:00Z"
MONTHS_LATER = "2026-12-24T09:00:00Z"
DAY = "2026-10-06T08:00:00Z"

_numbers = count()


def follow(store: sqlite3.Connection) -> str:
    """Add a source and return its id."""
    source_id = f"s{next(_numbers)}"
    row = {"id": source_id, "title": source_id, "created_at": NOW, "updated_at": NOW}
    with operation(store, "test", NOW):
        append.insert(store, "source", row)
    return source_id


@pytest.fixture
def garden(store: sqlite3.Connection) -> str:
    return follow(store)


def entries(store: sqlite3.Connection, source_id: str, columns: str = "guid, title") -> list[Any]:
    return store.execute(
        f"SELECT {columns} FROM entry WHERE source_id = ? ORDER BY sort_at DESC, key DESC",
        (source_id,),
    ).fetchall()


def article(n: int, host: str = "https://a.example", **fields: object) -> ParsedEntry:
    usual = {
        "guid": f"{host}/?p={n}",
        "link": f"{host}/{n}",
        "title": f"Title {n}",
        "published": f"2026-09-{n % 28 + 1:02}T08:00:00Z",
        "html": b"words %d" % n,
    }
    return ParsedEntry(**{**usual, **fields})  # type: ignore[arg-type]


def test_a_new_guid_changes_the_entry_and_keeps_id_marks_and_first_sight(
    store: sqlite3.Connection, garden: str
) -> None:
    add_entries(store, garden, [article(1)], NOW)
    (before,) = store.execute("SELECT key, id, first_seen FROM entry").fetchall()
    with operation(store, "pln save", NOW):
        append.mark(store, [before[0]], "saved", NOW)
    decision = add_entries(store, garden, [article(1, "http://www.a.example", title="New")], LATER)
    assert (len(decision.new), len(decision.changed)) == (0, 1)
    assert entries(store, garden, "key, id, first_seen") == [before]
    assert entries(store, garden, "guid, title, link") == [
        ("http://www.a.example/?p=1", "New", "http://www.a.example/1")
    ]
    assert store.execute("SELECT seen, saved FROM mark").fetchall() == [(NOW, NOW)]


def test_an_old_feed_that_moves_to_another_host_brings_nothing_new(
    store: sqlite3.Connection, garden: str
) -> None:
    moved = [
        (article(n), article(n, "https://b.example", published=f"20{26 - n}-01-01T00:00:00Z"))
        for n in range(1, 9)
    ]
    old = [before._replace(published=after.published) for before, after in moved]
    add_entries(store, garden, old, NOW)
    decision = add_entries(store, garden, [after for _, after in moved], MONTHS_LATER)
    assert (len(decision.new), len(decision.changed)) == (0, 8)


def test_a_text_that_comes_again_under_another_address_is_known(
    store: sqlite3.Connection, garden: str
) -> None:
    text = b" ".join(b"word%d" % n for n in range(60))
    add_entries(store, garden, [article(1, html=text), article(2, html=b"short")], NOW)
    again = [
        article(1, guid="x", link="https://a.example/x", html=text + b" edited"),
        article(2, guid="y", link="https://a.example/y", html=b"short"),
    ]
    decision = add_entries(store, garden, again, LATER)
    assert [row.guid for row in decision.new] == ["y"]
    assert sorted(entries(store, garden, "guid")) == [("https://a.example/?p=2",), ("x",), ("y",)]


def test_an_episode_with_another_address_is_known_by_its_file(
    store: sqlite3.Connection, garden: str
) -> None:
    files = (Enclosure("https://cdn.example/1.mp3"),)
    add_entries(store, garden, [article(1, enclosures=files)], NOW)
    again = article(1, guid="x", link="https://a.example/x", title="Edited", enclosures=files)
    assert add_entries(store, garden, [again], LATER).new == []


def test_guids_that_count_from_the_top_lose_no_article(
    store: sqlite3.Connection, garden: str
) -> None:
    def window(first: int) -> list[ParsedEntry]:
        return [article(first - n, guid=str(n + 1)) for n in range(3)]

    for first, now in ((13, NOW), (14, LATER), (16, LATER)):
        add_entries(store, garden, window(first), now)
    assert entries(store, garden) == [
        ("1", "Title 16"),
        ("2", "Title 15"),
        ("3", "Title 14"),
        ("pln:3", "Title 13"),
        ("pln:2", "Title 12"),
        ("pln:1", "Title 11"),
    ]


def test_a_guid_that_is_used_again_after_months_is_another_entry(
    store: sqlite3.Connection, garden: str
) -> None:
    add_entries(store, garden, [article(1, guid="g", published=DAY)], NOW)
    edited = article(2, guid="g", published=DAY)
    assert len(add_entries(store, garden, [edited], LATER).changed) == 1
    another = article(3, guid="g", published="2026-12-23T08:00:00Z")
    add_entries(store, garden, [another], MONTHS_LATER)
    assert sorted(entries(store, garden)) == [("g", "Title 3"), ("pln:1", "Title 2")]


def test_all_entries_under_one_guid(store: sqlite3.Connection, garden: str) -> None:
    add_entries(store, garden, [article(n, guid="same") for n in (3, 2, 1)], NOW)
    add_entries(store, garden, [article(n, guid="same") for n in (4, 3, 2)], LATER)
    assert entries(store, garden, "title") == [(f"Title {n}",) for n in (4, 3, 2, 1)]
    alone = add_entries(store, garden, [article(4, guid="same", title="Edited")], LATER)
    assert alone.new == []
    together = add_entries(store, garden, [article(n, guid="same") for n in (5, 4)], LATER)
    assert [row.title for row in together.new] == ["Title 5"]


def test_entries_without_dates_are_in_the_order_of_the_feed(
    store: sqlite3.Connection, garden: str
) -> None:
    undated = [article(n, published=None) for n in (5, 4, 3)]
    add_entries(store, garden, undated, NOW)
    add_entries(store, garden, [article(6, published=None), *undated], NOW)
    assert entries(store, garden, "title") == [(f"Title {n}",) for n in (6, 5, 4, 3)]


def test_a_document_without_entries_changes_nothing(store: sqlite3.Connection, garden: str) -> None:
    add_entries(store, garden, [article(1)], NOW)
    assert add_entries(store, garden, [], LATER) == ([], [])
    assert store.execute("SELECT guids FROM document").fetchall() == [
        ('["https://a.example/?p=1"]',)
    ]


def test_an_entry_that_was_let_go_does_not_come_back(
    store: sqlite3.Connection, garden: str
) -> None:
    add_entries(store, garden, [article(1)], NOW)
    store.execute("INSERT INTO tombstone VALUES (?, ?)", (garden, "https://a.example/?p=2"))
    decision = add_entries(store, garden, [article(3), article(2), article(1)], LATER)
    assert [row.title for row in decision.new] == ["Title 3"]


ARTICLES = st.lists(
    st.builds(
        article,
        st.integers(1, 9),
        guid=st.sampled_from([None, "same", "1", "2", "https://a.example/?p=1"]),
        link=st.sampled_from([None, "https://a.example/", "https://a.example/1", "https://b.example/2"]),
        title=st.sampled_from(["", "A", "B"]),
        published=st.sampled_from([None, "2026-09-01T08:00:00Z", "2026-09-02T08:00:00Z"]),
    ),
    max_size=6,
)  # fmt: skip
ON_ONE_STORE = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@given(document=ARTICLES)
@ON_ONE_STORE
def test_a_feed_that_is_pulled_twice_is_unchanged(
    store: sqlite3.Connection, document: list[ParsedEntry]
) -> None:
    source = follow(store)
    add_entries(store, source, document, NOW)
    assert add_entries(store, source, document, LATER) == ([], [])


@given(first=ARTICLES, second=ARTICLES, order=st.randoms(use_true_random=False))
@ON_ONE_STORE
def test_whatever_came_before_a_document_settles(
    store: sqlite3.Connection, first: list[ParsedEntry], second: list[ParsedEntry], order: object
) -> None:
    source = follow(store)
    add_entries(store, source, first, NOW)
    add_entries(store, source, second, NOW)
    assert add_entries(store, source, second, LATER) == ([], [])


NUMBERS = st.lists(st.integers(1, 28), unique=True, min_size=1, max_size=12)


@given(numbers=NUMBERS, order=st.randoms(use_true_random=False))
@ON_ONE_STORE
def test_the_order_of_a_document_does_not_matter(
    store: sqlite3.Connection, numbers: list[int], order: object
) -> None:
    source = follow(store)
    document = [article(n) for n in numbers]
    add_entries(store, source, document[: len(document) // 2], NOW)
    before = [
        article(n, "http://a.example") if n % 2 else article(n, guid=f"new{n}") for n in numbers
    ]
    found = []
    for shuffled in (before, sorted(before, key=lambda entry: entry.title)):
        with operation(store, "test", NOW):
            store.execute("SAVEPOINT one")
            decision = add_entries(store, source, shuffled, LATER)
            found.append((sorted(decision.new), sorted(decision.changed)))
            store.execute("ROLLBACK TO one")
    assert found[0] == found[1]
    assert len(found[0][1]) == len(document) // 2


@given(
    numbers=NUMBERS,
    flip=st.sampled_from(["http://a.example", "https://www.a.example", "https://b.example"]),
)
@ON_ONE_STORE
def test_a_feed_whose_guids_all_flip_brings_nothing_new(
    store: sqlite3.Connection, numbers: list[int], flip: str
) -> None:
    source = follow(store)
    add_entries(store, source, [article(n) for n in numbers], NOW)
    decision = add_entries(store, source, [article(n, flip) for n in numbers], MONTHS_LATER)
    assert (decision.new, len(decision.changed)) == ([], len(numbers))
