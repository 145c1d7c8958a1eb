"""`pln save`: entries are kept with topics and notes."""

import json
import sqlite3
from pathlib import Path

import pytest

from tests.conftest import Pln
from tests.published import NOW, days, publish


def test_save_with_topics_and_a_note(store: sqlite3.Connection, pln: Pln) -> None:
    publish(store, "Blog", *days("A", "B"))
    assert pln(
        "save", "blog1", "blog2", "+rubrics", "#exit tickets", "--note", "for\x07 monday"
    ) == (
        0,
        "",
        "saved blog1 A +rubrics +exit tickets\nsaved blog2 B +rubrics +exit tickets\n",
    )
    pln("save", "blog1", "--note", "and tuesday")
    assert store.execute("SELECT seen, saved, note FROM mark ORDER BY entry_key").fetchall() == [
        (NOW, NOW, "for monday\nand tuesday"),
        (NOW, NOW, "for monday"),
    ]
    assert store.execute(
        "SELECT t.name, count(*) FROM entry_topic x JOIN topic t ON t.id = x.topic_id GROUP BY 1"
    ).fetchall() == [("exit tickets", 2), ("rubrics", 2)]
    pln("undo")
    pln("undo")
    for table in ("mark", "entry_topic", "topic"):
        assert store.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (
            ["+rubrics"],
            2,
            "no entry to save; `pln save 3 +topic`: 3 is its number in `pln skim`",
        ),
        (["blog1", "+"], 2, "a + without a topic; write it as +rubrics"),
        (
            ["blog1", "--used", "tomorrow"],
            2,
            "--used 2026-10-08 is still to come; save it again once you have used it",
        ),
        (["blog1", "blog2", "--edit"], 2, "--edit writes one note; name one entry"),
        (["blog1", "4"], 3, "no number 4: there is no edition yet; `pln skim` makes one"),
    ],
)
def test_what_cannot_be_saved(
    store: sqlite3.Connection, pln: Pln, words: list[str], code: int, said: str
) -> None:
    publish(store, "Blog", *days("A", "B"))
    assert pln("save", *words) == (code, "", f"pln: {said}\n")
    assert store.execute("SELECT count(*) FROM mark").fetchone() == (0,)


def mark(store: sqlite3.Connection) -> tuple[object, ...]:
    row: tuple[object, ...] = store.execute("SELECT saved, used_on, note FROM mark").fetchone()
    return row


def test_the_last_day_of_its_use_counts(store: sqlite3.Connection, pln: Pln) -> None:
    publish(store, "Blog", *days("A"))
    assert pln("save", "blog1", "--used", "yesterday").err == (
        "saved blog1 A, used in class on 2026-10-06\n"
    )
    pln("save", "blog1", "--used", "2025-09-30")
    assert mark(store) == (NOW, "2025-09-30", None)
    pln("undo")
    assert mark(store) == (NOW, "2026-10-06", None)


def test_a_note_is_written_in_the_editor(
    store: sqlite3.Connection, pln: Pln, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(store, "Blog", *days("A"))
    pln("save", "blog1", "--note", "for monday")
    script = tmp_path / "editor"
    script.write_text('#!/bin/sh\nsed -i "s/monday/tuesday/" "$1"\n')
    script.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(script))
    assert pln("save", "blog1", "+rubrics", "--edit") == (0, "", "saved blog1 A +rubrics\n")
    assert mark(store) == (NOW, None, "for tuesday")
    pln("undo")
    assert mark(store) == (NOW, None, "for monday")
    script.write_text('#!/bin/sh\n: > "$1"\n')
    pln("save", "blog1", "--edit")
    assert mark(store) == (NOW, None, None)


def test_a_note_that_is_left_as_it_is_saves_all_the_same(
    store: sqlite3.Connection, pln: Pln, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(store, "Blog", *days("A"))
    monkeypatch.setenv("EDITOR", "true")
    assert pln("save", "blog1", "--edit").code == 0
    assert mark(store) == (NOW, None, None)


def test_unsave_leaves_notes_and_topics(store: sqlite3.Connection, pln: Pln) -> None:
    publish(store, "Blog", *days("A", "B"))
    pln("save", "blog1", "+rubrics", "--note", "x")
    assert pln("unsave", "blog1", "blog2") == (
        0,
        "",
        "no longer saved: blog1 A\nwas not saved: blog2 B\n",
    )
    assert mark(store) == (None, None, "x")
    assert pln("list", "saved", "--format", "ids").out == ""
    pln("undo")
    assert pln("list", "saved", "--format", "ids").out == "blog1\n"


def test_the_list_of_what_is_saved(store: sqlite3.Connection, pln: Pln) -> None:
    publish(store, "Blog", *days("A", "B", "C"))
    pln("--as-of", "2026-10-05", "save", "blog3", "+rubrics", "--note", "a\nb")
    pln("--as-of", "2026-10-06", "save", "blog2")
    pln("save", "blog1", "+rubrics", "--used", "today")
    assert pln("list", "saved").out.splitlines() == [
        "blog1\tA\tBlog\trubrics\ttoday\t2026-10-07\t",
        "blog2\tB\tBlog\t\tyesterday\t\t",
        "blog3\tC\tBlog\trubrics\t2 days ago\t\ta b",
    ]
    table = pln("list", "saved", "--format", "table").out.splitlines()
    assert [line.rstrip() for line in table] == [
        "id     title  source  topics   saved       used        note",
        "blog1  A      Blog    rubrics  today       2026-10-07",
        "blog2  B      Blog             yesterday",
        "blog3  C      Blog    rubrics  2 days ago              a b",
    ]
    ids = ("--format", "ids")
    assert pln("list", "saved", "--topic", "rubrics", *ids).out == "blog1\nblog3\n"
    assert pln("list", "saved", "--since", "2026-10-06", *ids).out == "blog1\nblog2\n"
    (kept,) = json.loads(pln("list", "saved", "--since", "today", "--format", "json").out)
    assert {key: kept[key] for key in ("saved", "opened", "used_on", "note")} == {
        "saved": NOW,
        "opened": None,
        "used_on": "2026-10-07",
        "note": None,
    }
    assert "note" not in json.loads(pln("list", "entries", "--format", "json").out)[0]
