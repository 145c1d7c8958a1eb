"""`pln save`: entries are kept with topics and notes."""

import sqlite3

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
        (["blog1", "4"], 3, "no number 4: there is no edition yet; `pln skim` makes one"),
    ],
)
def test_what_cannot_be_saved(
    store: sqlite3.Connection, pln: Pln, words: list[str], code: int, said: str
) -> None:
    publish(store, "Blog", *days("A"))
    assert pln("save", *words) == (code, "", f"pln: {said}\n")
    assert store.execute("SELECT count(*) FROM mark").fetchone() == (0,)
