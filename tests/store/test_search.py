"""The index of all words holds what the store holds, whatever happened in between."""

import random
import re
import sqlite3
import sys

import pytest

from plncli.errors import StoreError
from plncli.feeds.keeping.records import EntryRow
from plncli.model import Handle
from plncli.store import append, feeds, indexing, journal, search, write
from plncli.store.connection import reported, transaction
from plncli.store.write import Links
from tests.conftest import Pln

NOW = "2026-10-07T09:00:00Z"
WORDS = ("apple", "birch", "cedar", "dune", "ember", "fjord", "grove", "heron")


def row(guid: str, title: str, html: str) -> EntryRow:
    return EntryRow(guid, None, title, None, None, NOW, None, None, 0, html.encode(), "[]", "[]")


def add_source(store: sqlite3.Connection, name: str) -> str:
    return write.add(store, "source", {"title": name, "feed_url": f"http://{name}/"}, Links(), NOW)


def entries(store: sqlite3.Connection, match: str) -> list[str]:
    search.refresh(store)
    sql, parameters = search.matching_entries(match)
    rows = store.execute(f"SELECT title FROM entry WHERE key IN ({sql}) ORDER BY key", parameters)
    return [title for (title,) in rows]


def records(store: sqlite3.Connection, match: str, kind: str) -> list[str]:
    search.refresh(store)
    sql, parameters = search.matching_records(match, kind)
    rows = store.execute(f"SELECT id FROM ({sql}) ORDER BY id", parameters)
    return [identity for (identity,) in rows]


def fill(store: sqlite3.Connection, *texts: tuple[str, str]) -> str:
    """A source with these entries, by title and markup."""
    with journal.operation(store, "follow", NOW):
        source_id = add_source(store, "garden")
    rows = [row(f"g{number}", *text) for number, text in enumerate(texts)]
    with transaction(store):
        feeds.insert_entries(store, source_id, rows[::-1], NOW)
    return source_id


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["rubric"], ["Rubrics"]),
        (["PORTFOLIO"], ["Bücher"]),
        (["bucher"], ["Bücher"]),
        (["assessed"], ["Rubrics"]),
        (["div"], []),
        (["first", "marks"], ["Rubrics"]),
        (["amp"], []),
        (["don't"], ["Bücher"]),
        (['quo"te'], []),
        (["C++"], ["C plus"]),
        (["lodz"], ["C plus"]),
        (["ŁÓDŹ"], ["C plus"]),
        (["-"], []),
        (["\0"], []),
    ],
)
def test_words(store: sqlite3.Connection, words: list[str], found: list[str]) -> None:
    fill(
        store,
        ("Rubrics", "<div>How we <b>assess</b> a first draft &amp; give marks</div>"),
        ("Bücher", "portfolios that I don't keep"),
        ("C plus", "c from Łódź"),
    )
    assert entries(store, search.match_of(words)) == found


def test_phrases_and_beginnings(store: sqlite3.Connection) -> None:
    fill(store, ("One", "first draft of all"), ("Two", "draft first"), ("Three", "drafting"))
    assert entries(store, search.match_of(["first draft"], phrase=True)) == ["One"]
    assert entries(store, search.match_of(["first", "draft"], phrase=True)) == ["One"]
    assert entries(store, search.match_of(["first", "dra"], prefix=True)) == ["One", "Two"]
    assert entries(store, search.match_of(["draf"], prefix=True)) == ["One", "Two", "Three"]


def test_the_best_comes_first(store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(
        store,
        ("Kites", "nothing of it"),
        ("Long", "kites " + "and other words " * 40),
        ("Newer kites", "still nothing"),
    )
    search.refresh(store)

    def titles(limit: int) -> list[str]:
        title = "SELECT title FROM entry WHERE key = ?"
        keys = search.ranked_entries(store, search.match_of(["kite"]), limit)
        return [store.execute(title, (key,)).fetchone()[0] for key in keys]

    assert titles(5) == ["Newer kites", "Kites", "Long"]
    assert titles(1) == ["Newer kites"]
    monkeypatch.setattr(search, "NEWEST", 2)
    assert titles(5) == ["Newer kites", "Long"]
    store.execute("DELETE FROM entry WHERE title = 'Long'")
    assert titles(5) == ["Newer kites"]


def test_what_is_known_of_records(pln: Pln, store: sqlite3.Connection) -> None:
    pln("add", "contact", "Zoë Ünal", "--handle", "mastodon:@zoe@kite.example", "--topic", "glue")
    pln("add", "source", "Paper", "--by", "zoe", "--note", "folds and glue")
    pln("add", "community", "Kite people", "--goal", "fly")
    pln("add", "event", "Kite day", "--place", "Dunes")
    pln("log", "yesterday asked @Zoë about strings")
    search.refresh(store)

    def kinds(word: str) -> list[str]:
        return [hit.kind for hit in search.ranked_records(store, search.match_of([word]), 9)]

    assert sorted(kinds("zoe")) == ["contact", "interaction", "source"]
    assert kinds("kite") == ["community", "event", "contact"]
    assert sorted(kinds("glue")) == ["contact", "source", "topic"]
    assert kinds("strings") == ["interaction"]
    pln("edit", "Zoë Ünal", "--name", "Zoe Kaya")
    search.refresh(store)
    assert sorted(kinds("kaya")) == ["contact", "interaction", "source"]
    assert kinds("unal") == []
    pln("edit", "glue", "--name", "paste")
    search.refresh(store)
    assert sorted(kinds("paste")) == ["contact", "topic"]


def test_a_note_is_found_by_the_id_of_its_entry(store: sqlite3.Connection) -> None:
    fill(store, ("One", "text"))
    ((key, identity),) = store.execute("SELECT key, id FROM entry")
    with journal.operation(store, "save", NOW):
        append.mark(store, [key], "note", "try it with clay")
    search.refresh(store)
    assert search.ranked_records(store, search.match_of(["clay"]), 9) == [("note", identity)]
    journal.undo(store, NOW)
    search.refresh(store)
    assert search.ranked_records(store, search.match_of(["clay"]), 9) == []


def test_an_entry_that_changes_is_found_by_its_new_words(store: sqlite3.Connection) -> None:
    fill(store, ("One", "apple"))
    for word, gone in (("birch", "apple"), ("cedar", "birch"), ("apple", "cedar")):
        assert entries(store, f'"{gone}"') == ["One"]
        feeds.update_entries(store, [(1, row("g0", "One", word))])
        assert entries(store, f'"{word}"') == ["One"]
        assert entries(store, f'"{gone}"') == []


def test_what_came_and_went_before_it_was_indexed(store: sqlite3.Connection) -> None:
    source_id = fill(store, ("One", "apple"))
    with journal.operation(store, "remove", NOW):
        write.remove(store, "source", source_id)
    with journal.operation(store, "follow", NOW):
        other = add_source(store, "meadow")
    feeds.insert_entries(store, other, [row("h", "Two", "apple")], NOW)
    assert entries(store, '"apple"') == ["Two"]
    journal.undo(store, NOW)
    journal.undo(store, NOW)
    assert entries(store, '"apple"') == ["One"]


def test_an_operation_that_was_given_up_leaves_no_words(store: sqlite3.Connection) -> None:
    with journal.operation(store, "add", NOW):
        ana = write.add(store, "contact", {"name": "Ana", "note": "apple"}, Links(), NOW)
    with journal.operation(store, "edit", NOW):
        write.change(store, "contact", ana, {"note": "birch"}, Links(), NOW)
    assert records(store, '"birch"', "contact") == [ana]
    journal.undo(store, NOW)
    with journal.operation(store, "add", NOW):
        write.add(store, "contact", {"name": "Bo"}, Links(), NOW)
    assert records(store, '"birch"', "contact") == []
    assert records(store, '"apple"', "contact") == [ana]


def test_words_of_removed_records_are_taken_out(store: sqlite3.Connection) -> None:
    with journal.operation(store, "add", NOW):
        ana = write.add(store, "contact", {"name": "Ana", "note": "zyzzyva"}, Links(), NOW)
    search.refresh(store)
    with journal.operation(store, "remove", NOW):
        write.remove(store, "contact", ana)
    search.refresh(store)
    blocks = store.execute("SELECT block FROM search_record_data").fetchall()
    assert not any(b"zyzzyva" in block for (block,) in blocks)


def test_much_is_left_for_another_time(store: sqlite3.Connection) -> None:
    fill(store, *[(f"Entry {number}", "apple") for number in range(5)])
    search.refresh(store, most=4)
    assert store.execute("SELECT entry_key FROM search_state").fetchone() == (0,)
    search.refresh(store, most=5)
    assert store.execute("SELECT entry_key FROM search_state").fetchone() == (5,)


def test_it_tells_how_far_it_is(store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "STEP", 2)
    fill(store, *[(f"Entry {number}", "apple") for number in range(5)])
    told: list[tuple[int, int]] = []
    search.refresh(store, told=lambda done, all_: told.append((done, all_)))
    search.refresh(store, told=lambda done, all_: told.append((done, all_)))
    assert told == [(2, 5), (4, 5), (5, 5)]


def test_what_breaks_off_loses_one_step(
    store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "STEP", 2)
    fill(store, *[(f"Entry {number}", "apple") for number in range(5)])

    def stop(done: int, _: int) -> None:
        if done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        search.refresh(store, told=stop)
    assert store.execute("SELECT entry_key FROM search_state").fetchone() == (4,)
    assert len(entries(store, '"apple"')) == 5


def test_an_index_of_mostly_gone_entries_is_made_anew(
    store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "COUNT_AFTER", 3)
    store.execute("UPDATE search_state SET count_at = 3")
    fill(store, ("One", "apple"))
    for number in range(20):
        feeds.update_entries(store, [(1, row("g0", "One", f"apple {number}"))])
        assert entries(store, '"apple"') == ["One"]
        (documents,) = store.execute("SELECT documents FROM search_state").fetchone()
        (kept,) = store.execute("SELECT count(*) FROM search_entry_docsize").fetchone()
        assert documents == kept <= 2 + 2 * 3
    assert entries(store, '"18"') == []


def test_a_python_without_full_text_says_so(tmp_path: object) -> None:
    with pytest.raises(StoreError) as caught, reported(sys.path[0]):  # type: ignore[arg-type]
        raise sqlite3.OperationalError("no such module: fts5")
    assert str(caught.value) == (
        "this Python's SQLite cannot search: it was built without FTS5;"
        " use another Python, such as that of python.org"
    )


@pytest.mark.parametrize("seed", range(12))
def test_after_anything_the_index_says_what_the_store_has(
    store: sqlite3.Connection, seed: int
) -> None:
    """Random commands, pulls, undo and redo; refreshed now and then."""
    walk = _Walk(store, random.Random(seed))
    for _ in range(60):
        walk.step()
    walk.compare()


class _Walk:
    """Commands and pulls by chance over a few people, sources and entries."""

    def __init__(self, store: sqlite3.Connection, chance: random.Random) -> None:
        self.store = store
        self.chance = chance
        self.number = 0

    def step(self) -> None:
        records = (self.add, self.change, self.tag, self.remove, self.log, self.note)
        fetched = (self.follow, self.unfollow, self.pull, self.edit_entry)
        self.chance.choice((*records, *fetched, self.undo, self.redo, self.compare))()

    def text(self) -> str:
        return " ".join(self.chance.sample(WORDS, 2))

    def one(self, table: str) -> str | None:
        ids = self.store.execute(f"SELECT id FROM {table} ORDER BY id").fetchall()
        return self.chance.choice(ids)[0] if ids else None

    def add(self) -> None:
        self.number += 1
        with journal.operation(self.store, "add", NOW):
            values = {"name": f"Person {self.number}", "note": self.text()}
            handles = [Handle("web", f"{self.chance.choice(WORDS)}.example/{self.number}")]
            write.add(self.store, "contact", values, Links(handles=handles), NOW)

    def change(self) -> None:
        if ana := self.one("contact"):
            with journal.operation(self.store, "edit", NOW):
                write.change(self.store, "contact", ana, {"note": self.text()}, Links(), NOW)

    def tag(self) -> None:
        if ana := self.one("contact"):
            with journal.operation(self.store, "tag", NOW):
                append.tag(self.store, ana, [self.chance.choice(WORDS)], NOW)

    def remove(self) -> None:
        table = self.chance.choice(["contact", "topic", "interaction"])
        if one := self.one(table):
            with journal.operation(self.store, "remove", NOW):
                write.remove(self.store, table, one)

    def follow(self) -> None:
        self.number += 1
        with journal.operation(self.store, "follow", NOW):
            source_id = add_source(self.store, f"source{self.number}")
            feeds.insert_entries(self.store, source_id, [self.entry()], NOW)

    def unfollow(self) -> None:
        if source := self.one("source"):
            with journal.operation(self.store, "remove", NOW):
                write.remove(self.store, "source", source)

    def pull(self) -> None:
        if source := self.one("source"):
            with transaction(self.store):
                feeds.insert_entries(self.store, source, [self.entry(), self.entry()], NOW)

    def entry(self) -> EntryRow:
        self.number += 1
        return row(f"g{self.number}", self.chance.choice(WORDS), f"<p>{self.text()}</p>")

    def edit_entry(self) -> None:
        rows = self.store.execute("SELECT key, guid FROM entry ORDER BY key").fetchall()
        if rows:
            key, guid = self.chance.choice(rows)
            feeds.update_entries(self.store, [(key, self.entry()._replace(guid=guid))])

    def log(self) -> None:
        ana = self.one("contact")
        with journal.operation(self.store, "log", NOW):
            values = {"date": "2026-10-07", "text": self.text()}
            append.add_interaction(self.store, values, [ana] if ana else [], [], NOW)

    def note(self) -> None:
        keys = self.store.execute("SELECT key FROM entry ORDER BY key").fetchall()
        if keys:
            with journal.operation(self.store, "save", NOW):
                append.mark(self.store, self.chance.choice(keys), "note", self.text())

    def undo(self) -> None:
        if any(each.undone_at is None for each in journal.history(self.store, 1000)):
            journal.undo(self.store, NOW)

    def redo(self) -> None:
        if any(each.undone_at for each in journal.history(self.store, 1000)):
            journal.redo(self.store)

    def compare(self) -> None:
        search.refresh(self.store)
        for word in WORDS:
            found = [key for (key,) in self.store.execute(*search.matching_entries(word))]
            there = {key for (key,) in self.store.execute("SELECT key FROM entry")}
            assert sorted(there & set(found)) == self.entries_with(word)
            hits = search.ranked_records(self.store, word, 1000)
            assert sorted(map(tuple, hits)) == self.records_with(word)

    def entries_with(self, word: str) -> list[int]:
        rows = self.store.execute(
            "SELECT key, title || ' ' || html FROM entry JOIN content ON entry_key = key"
        )
        return sorted(key for key, text in rows if word in re.findall("[a-z]+", text))

    def records_with(self, word: str) -> list[tuple[str, ...]]:
        found = []
        for kind, sql in (
            (
                "contact",
                "SELECT id, coalesce(note, '') || ' ' || coalesce((SELECT group_concat(handle, ' ')"
                " FROM handle WHERE contact_id = c.id), '') || ' ' || coalesce((SELECT"
                " group_concat(name, ' ') FROM record_topic JOIN topic t ON t.id = topic_id"
                " WHERE record_id = c.id), '') FROM contact c",
            ),
            ("topic", "SELECT id, name FROM topic"),
            ("interaction", "SELECT id, text FROM interaction"),
            (
                "note",
                "SELECT e.id, note FROM mark JOIN entry e ON key = entry_key WHERE note <> ''",
            ),
        ):
            rows = self.store.execute(sql)
            found += [(kind, one) for one, text in rows if word in re.findall("[a-z]+", text)]
        return sorted(found)
