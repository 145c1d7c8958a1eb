"""`pln forget`: nothing of somebody is left in the file, and all else stays and is undoable."""

import sqlite3
from pathlib import Path

import pytest

from plncli.store.connection import open_store
from tests.conftest import Pln

NAME = "Zerafina Quillmark"
TRACES = (b"zerafina", b"quillmark", b"zq@quill.example", b"zeraquill", b"zqm")


@pytest.fixture
def network(pln: Pln, isolated: Path) -> None:
    """Somebody who is everywhere: renamed, merged, logged, promised, quoted, removed, redone."""
    for words in (
        ("add", "contact", "Ben Okri"),
        ("add", "contact", "Zerafina Kell", "--email", "zq@quill.example"),
        ("edit", "Zerafina", "--name", NAME, "--handle", "mastodon:zeraquill@quill.example"),
        ("add", "contact", "ZQM", "--handle", "x:zeraquill", "--topic", "rubrics"),
        ("add", "contact", "Dora", "--note", f"{NAME} told me of her"),
        ("log", "coffee with ZQM"),
        ("log", "call with Zerafina Quillmark about zeraquill"),
        ("log", "lunch with Zerafina Quillmark and Ben Okri about rubrics"),
        ("edit", "Ben", "--knows", NAME, "--note", f"friend of {NAME}; see zq@quill.example"),
        ("edit", "Ben", "--note", "a friend"),
        ("add", "source", "Chalk", "--url", "https://chalk.example", "--by", NAME),
        ("promise", "thank", NAME, "for", "lunch"),
        ("add", "contact", "Cleo", "--note", f"knows {NAME.upper()}"),
        ("merge", NAME, "ZQM", "--yes"),
        ("promise", "send", "the", "slides", "--to", NAME),
        ("remove", "send the slides"),
        ("remove", "Dora"),
        ("find", "Quillmark"),
    ):
        ran = pln(*words)
        assert ran.code == 0, (words, ran.err)


def files(home: Path) -> bytes:
    return b"".join(path.read_bytes().lower() for path in home.rglob("*") if path.is_file())


def test_nothing_is_left(network: None, isolated: Path, pln: Pln) -> None:
    assert all(trace in files(isolated) for trace in TRACES)
    ran = pln("forget", NAME, "--words", "--yes")
    assert ran.code == 0, ran.err
    left = files(isolated)
    assert [trace for trace in TRACES if trace in left] == []
    assert pln("show", "Cleo", "--format", "json").out.count("knows Z. Q.") == 1
    assert pln("find", "Quillmark").out == ""


def test_all_else_can_be_undone_and_done_again(
    network: None, store: sqlite3.Connection, pln: Pln
) -> None:
    assert pln("forget", NAME, "--words", "--yes").code == 0
    undone = 0
    while pln("undo").code == 0:
        undone += 1
    assert undone == 9
    (left,) = store.execute("SELECT count(*) FROM record").fetchone()
    assert left == 0
    while pln("redo").code == 0:
        pass
    assert pln("list", "contacts", "--format", "csv").out.count("\n") == 3
    assert store.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_name_that_somebody_else_has_is_theirs(store: sqlite3.Connection, pln: Pln) -> None:
    pln("add", "contact", "Ana")
    pln("add", "contact", "Ana Diaz", "--note", "not Ana")
    pln("edit", "Ana Diaz", "--name", "Ana Diaz Ruiz")
    (ana,) = store.execute("SELECT id FROM contact WHERE name = 'Ana'").fetchone()
    assert pln("forget", ana, "--words", "--yes").code == 0
    assert pln("undo").code == 0
    rows = store.execute("SELECT name, note FROM contact").fetchall()
    assert rows == [("Ana Diaz", "not Ana")]


def test_what_goes_and_stays_is_said_first(
    network: None, store: sqlite3.Connection, pln: Pln
) -> None:
    ids = dict(store.execute("SELECT name, id FROM contact").fetchall())
    talk, *_ = store.execute("SELECT id FROM interaction WHERE text LIKE 'lunch%'").fetchone()
    (chalk,) = store.execute("SELECT id FROM source").fetchone()
    (merged,) = store.execute("SELECT id FROM contact WHERE name = ?", (NAME,)).fetchone()
    ran = pln("forget", NAME, "--dry-run")
    assert ran.err.splitlines() == [
        f"{merged} {NAME} is forgotten for good",
        "  with it go: 1 tie of who knows whom, 3 handles, 2 interactions, 1 promise, 1 topic",
        "  stays, without the name: 1 interaction with others",
        f"  stays, as nobody's: source {chalk} Chalk; to be rid of it, before: pln remove {chalk}",
        f"  named in contact {ids['Cleo']}, note: knows ZERAFINA QUILLMARK",
        f"  named in interaction {talk}, text: lunch with Zerafina Quillmark and Ben Okri"
        " about rubrics",
        "  these texts stay as they are; --words writes Z. Q. there",
    ]
    assert pln("show", NAME).code == 0


def test_nobody_to_ask_forgets_nobody(network: None, pln: Pln) -> None:
    ran = pln("forget", NAME)
    assert ran.code == 5
    assert ran.err.endswith(
        f"pln: {NAME} would be forgotten for good and there is nobody to ask;"
        " repeat it with --yes\n"
    )
    assert pln("show", NAME).code == 0


@pytest.mark.parametrize(("answer", "code", "shown"), [("y", 0, 3), ("", 5, 0), ("Zerafina", 5, 0)])
def test_it_asks(
    pln: Pln, monkeypatch: pytest.MonkeyPatch, answer: str, code: int, shown: int
) -> None:
    pln("add", "contact", NAME)
    monkeypatch.setattr("plncli.cli.output.may_ask", lambda: True)
    monkeypatch.setattr("sys.stdin.readline", lambda: answer, raising=False)
    ran = pln("forget", NAME)
    assert ran.code == code
    assert f"forget {NAME} for good? This cannot be undone. [y/N] " in ran.err
    assert pln("show", NAME).code == shown


def test_many_texts_are_counted(pln: Pln) -> None:
    pln("add", "contact", NAME)
    for number in range(13):
        pln("add", "topic", f"topic {number}", "--note", f"as {NAME} says, " + "and so on " * 9)
    lines = pln("forget", NAME, "--dry-run").err.splitlines()
    assert len(lines) == 13
    assert lines[1].endswith("note: as Zerafina Quillmark says, and so on and so on and so on a…")
    assert lines[-2] == "  and 3 texts more"


def test_copies_of_before_are_named(network: None, isolated: Path, pln: Pln) -> None:
    (isolated / "backups").mkdir()
    copy = isolated / "backups" / "pln-version-3.db"
    copy.write_bytes(b"old")
    ran = pln("forget", NAME, "--yes")
    assert ran.err.splitlines()[-2:] == [
        f"a copy of before is in {copy}; when you do not need it: rm {copy}",
        "Z. Q. is forgotten; this cannot be undone",
    ]


def test_a_store_that_is_open_elsewhere_is_said(
    network: None, isolated: Path, pln: Pln, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plncli.store.connection.BUSY_MILLISECONDS", 10)
    with open_store(isolated / "pln.db") as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM record").fetchone()
        ran = pln("forget", NAME, "--words", "--yes")
    assert ran.code == 0
    assert "another program has the store open; what is left goes with it\n" in ran.err
    assert pln("show", NAME).code == 3
    left = files(isolated)
    assert [trace for trace in TRACES if trace in left] == []


def test_what_an_edition_said_of_them_is_forgotten(
    network: None, store: sqlite3.Connection, pln: Pln
) -> None:
    (source,) = store.execute("SELECT id FROM source").fetchone()
    store.execute("INSERT INTO operation (id, command, at) VALUES (99, 'x', 'now')")
    store.execute("UPDATE journal SET operation_id = 99")
    store.execute(
        "INSERT INTO entry (key, id, source_id, guid, title, first_seen, sort_at)"
        " VALUES (1, 'e', ?, 'g', 't', '2026', '2026')",
        (source,),
    )
    store.execute(
        "INSERT INTO edition (id, day, number, minutes, selection, more, held_back, created_at)"
        " VALUES (1, '2026-10-07', 1, 5, '{}', '{}', 0, 'now')"
    )
    store.execute(
        "INSERT INTO edition_entry (edition_id, n, entry_key, seconds, with_summary, why, also_in)"
        " VALUES (1, 1, 1, 5, 0, ?, '[]')",
        (f'["close: {NAME}"]',),
    )
    store.execute("UPDATE journal SET operation_id = NULL")
    assert pln("forget", NAME, "--yes").code == 0
    assert store.execute("SELECT why FROM edition_entry").fetchone() == ('["close: Z. Q."]',)


def test_a_name_in_quoted_words_is_taken_out_of_the_history(pln: Pln) -> None:
    pln("add", "contact", "Zora O'Quillmark")
    pln("add", "contact", "Ben", "--note", 'Zora O\'Quillmark calls him "Benno"')
    assert "Quillmark calls" in pln("history").out
    assert pln("forget", "Zora O'Quillmark", "--words", "--yes").code == 0
    assert "Quillmark" not in pln("history").out
