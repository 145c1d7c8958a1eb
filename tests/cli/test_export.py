"""`pln export`: what is saved, and an edition, as files for others."""

import json
import sqlite3
from pathlib import Path

import pytest

from plncli.store import edition, journal
from tests.conftest import Pln
from tests.published import NOW, days, publish

BOOK = """\
# What I saved

3 entries · 7 Oct 2026

## Exit tickets

### [Frogs & \\<b\\>newts\\</b\\>](https://www.pond.example/1)

Ana · Pond · 7 Oct 2026 · saved 7 Oct 2026 · used in class 6 Oct 2026 · Exit tickets, rubrics

With 7b.

Then again.

> About frogs & \\<b\\>newts\\</b\\>.

## rubrics

### [Radio play](https://www.radio.example/1?token=***)

Radio · 7 Oct 2026 · saved 6 Oct 2026 · rubrics

> About radio play.

## Without a topic

### Wait

Ana · Pond · 6 Oct 2026 · saved 5 Oct 2026

> About wait.
"""
DIGEST = """\
# From my learning network

7 Oct 2026 · about 1 min

## Ana

### [Frogs & \\<b\\>newts\\</b\\>](https://www.pond.example/1)

Pond · 7 Oct 2026 · 2 min

About frogs & \\<b\\>newts\\</b\\>.

### Wait

Pond · 6 Oct 2026

About wait.

## Radio

### [Radio play](https://www.radio.example/1?token=***)

7 Oct 2026

About radio play.
"""


@pytest.fixture
def published(store: sqlite3.Connection) -> None:
    """A blog by Ana and a radio; one address with a secret, one entry without any."""
    publish(store, "Pond", *days("Frogs & <b>newts</b>", "Wait"), contact="Ana")
    publish(store, "Radio", *days("Radio play"))
    store.execute(
        "UPDATE entry SET link = 'https://www.radio.example/1?token=s3cret' WHERE id = 'radio1'"
    )
    store.execute("UPDATE entry SET link = NULL WHERE id = 'pond2'")
    store.execute("UPDATE entry SET seconds = 120 WHERE id = 'pond1'")


@pytest.fixture
def saved(published: None, pln: Pln) -> None:
    """All three, on three days."""
    pln("--as-of", "2026-10-05", "save", "pond2")
    pln("--as-of", "2026-10-06", "save", "radio1", "+rubrics")
    pln("save", "pond1", "+rubrics", "+Exit tickets", "--used", "yesterday", "--note", "With 7b.")
    pln("save", "pond1", "--note", "Then again.")


@pytest.mark.usefixtures("saved")
def test_what_is_saved_is_a_page_by_topic(pln: Pln) -> None:
    assert pln("export", "saved") == (0, BOOK, "")


@pytest.mark.usefixtures("saved")
def test_of_one_topic_without_notes_under_another_title(pln: Pln) -> None:
    words = ("--topic", "RUBRICS", "--no-notes", "--title", "Rubrics", "--since", "2026-10-06")
    lines = pln("export", "saved", *words).out.splitlines()
    assert [line for line in lines if line.startswith("#")] == [
        "# Rubrics",
        "## rubrics",
        "### [Frogs & \\<b\\>newts\\</b\\>](https://www.pond.example/1)",
        "### [Radio play](https://www.radio.example/1?token=***)",
    ]
    assert not any("7b" in line for line in lines)
    (first, *_) = json.loads(pln("export", "saved", "--no-notes", "--format", "json").out)
    assert first["note"] is None
    assert "7b" not in pln("export", "saved", "--no-notes", "--format", "csv").out


@pytest.mark.usefixtures("saved")
def test_other_forms_of_what_is_saved(pln: Pln) -> None:
    assert pln("export", "saved", "--format", "csv").out.splitlines() == [
        "title,link,contact,source,published,saved,used,topics,note",
        "Frogs & <b>newts</b>,https://www.pond.example/1,Ana,Pond,2026-10-07,2026-10-07,"
        '2026-10-06,"Exit tickets, rubrics",With 7b. Then again.',
        "Radio play,https://www.radio.example/1?token=***,,Radio,2026-10-07,2026-10-06,,rubrics,",
        "Wait,,Ana,Pond,2026-10-06,2026-10-05,,,",
    ]
    data = json.loads(pln("export", "saved", "--format", "json").out)
    assert [entry["link"] for entry in data] == [
        "https://www.pond.example/1",
        "https://www.radio.example/1?token=***",
        None,
    ]
    assert pln("export", "saved", "--format", "plain").out.splitlines()[:4] == [
        "What I saved",
        "3 entries · 7 Oct 2026",
        "Exit tickets",
        "Frogs & <b>newts</b>",
    ]


@pytest.mark.usefixtures("published")
def test_a_digest_is_the_edition_without_what_is_private(
    store: sqlite3.Connection, pln: Pln
) -> None:
    pln("edit", "Ana", "--agreement", "often-disagree", "--closeness", "core")
    assert pln("export", "digest") == (0, DIGEST, "")
    assert store.execute("SELECT count(*) FROM mark").fetchone() == (0,)
    assert store.execute("SELECT count(*) FROM edition").fetchone() == (0,)
    assert [entry["title"] for entry in json.loads(pln("export", "digest", "--format", "json").out)
            ] == ["Frogs & <b>newts</b>", "Wait", "Radio play"]  # fmt: skip
    assert pln("export", "digest", "--format", "csv").out.splitlines()[3] == (
        "Radio play,https://www.radio.example/1?token=***,,Radio,2026-10-07,About radio play.,"
    )


@pytest.mark.usefixtures("published")
def test_a_digest_of_a_topic_with_notes(pln: Pln, store: sqlite3.Connection) -> None:
    pln("add", "topic", "newts")
    with journal.operation(store, "pln save", NOW):
        edition.add_note(store, [1], "Try *this*.")
    words = ("--topic", "newts", "--since", "2026-10-01", "--minutes", "3", "--title", "Newts")
    assert "Try" not in pln("export", "digest", *words).out
    assert pln("export", "digest", *words, "--notes").out == (
        "# Newts\n\n7 Oct 2026 · about 1 min\n\n## Ana\n\n"
        "### [Frogs & \\<b\\>newts\\</b\\>](https://www.pond.example/1)\n\n"
        "Pond · 7 Oct 2026 · 2 min\n\nAbout frogs & \\<b\\>newts\\</b\\>.\n\n"
        "*Try \\*this\\*.*\n"
    )
    assert (
        pln("export", "digest", *words, "--notes", "--format", "csv")
        .out.splitlines()[1]
        .endswith(",Try *this*.")
    )


@pytest.mark.usefixtures("saved")
def test_a_file_has_the_form_of_its_ending_and_is_not_replaced(pln: Pln, tmp_path: Path) -> None:
    page = tmp_path / "book.md"
    assert pln("export", "saved", "-o", str(page)) == (0, "", f"wrote {page}\n")
    assert page.read_text("utf-8") == BOOK
    page.write_text("mine")
    assert pln("export", "saved", "-o", str(page)) == (
        5,
        "",
        f"pln: {page} exists; choose another name, or replace it with --force\n",
    )
    assert page.read_text() == "mine"
    assert pln("export", "saved", "-o", str(page), "--force").code == 0
    assert page.read_text("utf-8") == BOOK
    for ending, begins in ((".html", "<!DOCTYPE html>"), (".csv", "title,"), (".JSON", "["),
                           (".txt", "What I saved"), ("", "# What I saved")):  # fmt: skip
        path = tmp_path / f"other{ending}"
        assert pln("export", "saved", "-o", str(path)).code == 0
        assert path.read_text("utf-8").startswith(begins)
    assert pln("export", "saved", "-o", str(tmp_path / "x.page"), "--format", "html").code == 0
    assert (tmp_path / "x.page").read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.usefixtures("saved")
def test_what_cannot_be_exported(pln: Pln, tmp_path: Path) -> None:
    for words, code, said in (
        (["saved", "-o", "x.pdf"], 2,
         "x.pdf: there is no form for .pdf; let it end in .md, .html, .csv, .json or .txt"),
        (["saved", "--format", "ids"], 2,
         "--format 'ids' is not one of md, html, csv, json, plain"),
        (["saved", "--topic", "nothing"], 3,
         "nothing saved is like that; `pln list saved` shows what there is"),
        (["saved", "-o", f"{tmp_path}/no/x.md"], 5,
         f"cannot write {tmp_path}/no/x.md: No such file or directory"),
        (["digest"], 3, "Nothing new to skim. `pln pull` asks your 2 feeds"),
    ):  # fmt: skip
        assert pln("export", *words) == (code, "", f"pln: {said}\n")
