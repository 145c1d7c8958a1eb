"""`pln mute`: it says what it hides and until when, and can be taken away."""

import sqlite3

import pytest

from plncli.store import journal
from tests.conftest import Pln
from tests.published import NOW, days, publish


def shown(pln: Pln) -> list[str]:
    return pln("skim", "--format", "ids").out.split()


def test_a_word_until_a_day(store: sqlite3.Connection, pln: Pln) -> None:
    publish(store, "Blog", *days("Black Friday!", "Rubrics"))
    assert pln("mute", "black", "friday", "--until", "1 dec") == (
        0,
        "",
        "muted titles that mention 'black friday' until Tue 1 Dec 2026;"
        " `pln mute --remove black friday` takes it away\n",
    )
    assert shown(pln) == ["blog2"]
    assert pln("mute", "Black Friday") == (
        4,
        "",
        "pln: already muted: titles that mention 'Black Friday';"
        " `pln mute --remove Black Friday` takes it away\n",
    )
    assert pln("mute", "--remove", "BLACK FRIDAY") == (
        0,
        "",
        "no longer muted: titles that mention 'BLACK FRIDAY'\n",
    )
    assert shown(pln) == ["blog1", "blog2"]
    pln("undo")
    assert shown(pln) == ["blog2"]
    pln("undo")
    assert shown(pln) == ["blog1", "blog2"]


def test_a_source_by_title_and_by_number(store: sqlite3.Connection, pln: Pln) -> None:
    publish(store, "Blog", *days("A"))
    said = "muted the source Blog for good; `pln mute --remove blog` takes it away\n"
    assert pln("mute", "BLOG") == (0, "", said)
    assert shown(pln) == []
    pln("undo")
    with journal.operation(store, "pln skim", NOW):
        store.execute(
            "INSERT INTO edition (id, day, number, minutes, selection, more, held_back, created_at)"
            " VALUES (1, '2026-10-07', 1, 5, '', '{}', 0, ?)",
            (NOW,),
        )
        store.execute(
            "INSERT INTO edition_entry (edition_id, n, entry_key, seconds, with_summary, why,"
            " also_in) VALUES (1, 1, 1, 4, 0, '[]', '[]')"
        )
    assert pln("mute", "1") == (0, "", said)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["!!"], 2, "'!!' has no letters; mute a word or a source"),
        (["cats", "--until", "yesterday"], 2, "--until 2026-10-06 is past; choose today or a later"
         " day"),
        (["--remove", "cats"], 3, "not muted: titles that mention 'cats'; `pln list mutes` shows"
         " what is"),
        (["3"], 3, "no number 3: there is no edition yet; `pln skim` makes one"),
    ],
)  # fmt: skip
def test_what_cannot_be_muted(pln: Pln, words: list[str], code: int, said: str) -> None:
    assert pln("mute", *words) == (code, "", f"pln: {said}\n")
