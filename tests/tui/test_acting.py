"""Acts that cannot be done: what they say, and that the store stays as it was."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from plncli.errors import PlnError
from plncli.ranking.entry import Item
from plncli.store.content import markup
from plncli.tui import acting
from plncli.tui.desk import Desk
from plncli.tui.model import Act, State
from plncli.tui.rows import words_of
from tests.published import days, publish
from tests.tui.network import commands
from tests.tui.states import item, state

NOW = "2026-10-07T09:00:00Z"


@pytest.fixture
def desk(published: sqlite3.Connection, isolated: Path) -> Desk:
    published.execute("UPDATE entry SET id = 'entry1' WHERE key = 1")
    return Desk(published, isolated / "pln.db", date(2026, 10, 7), lambda: NOW, "pln skim -i")


def first(**changes: object) -> tuple[State, Item]:
    """A state and its first entry, which is the first of the store as well."""
    given = state()
    entry = (
        item(1, "One")
        ._replace(n=1)
        .entry._replace(source_id="notes", source="Notes", contact_id="bea", contact="Bea")
    )
    return given, given.row.item._replace(entry=entry._replace(**changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "words", "message"),
    [
        ("share", ("Nobody",), "nobody here is called 'Nobody'; Tab completes names"),
        ("share", ("Ann",), "'Ann' fits Ann Ink (ann ink), Ann Quill (ann quill); type the id"),
        ("mute", ("", "some day"), "'some day' is no date; write it as 2026-10-05, 3 apr, last tue"
         " or 2 weeks ago"),
        ("mute", ("", "2026-10-01"), "2026-10-01 is past; today or a later day"),
        ("mute", ("!", ""), "'!' has no letters; mute a word or a source"),
        ("undo", (), "nothing was done here that could be taken back"),
    ],
)  # fmt: skip
def test_what_cannot_be_done(desk: Desk, name: str, words: tuple[str, ...], message: str) -> None:
    publish(desk.connection, "Inkwell", *days("x"), contact="Ann Ink")
    publish(desk.connection, "Feather", *days("y"), contact="Ann Quill")
    given, entry = first()
    with pytest.raises(PlnError) as error:
        acting.perform(desk, given, Act(name, entry, words))
    assert str(error.value) == message
    assert commands(desk.connection) == []


def test_no_page_to_open(desk: Desk) -> None:
    given, entry = first(link=None)
    with pytest.raises(PlnError, match="this entry has no page to open; Enter reads"):
        acting.perform(desk, given, Act("open", entry))


def test_a_second_mute_is_refused(desk: Desk) -> None:
    given, entry = first()
    for words in (("", ""), ("sale", "")):
        after = acting.perform(desk, given, Act("mute", entry, words))
        assert len(after.done) == 1
        with pytest.raises(PlnError, match="already muted"):
            acting.perform(desk, after, Act("mute", entry, words))
    assert commands(desk.connection) == ["pln mute notes", "pln mute sale"]


def test_what_was_so_before_is_said_but_cannot_be_taken_back(desk: Desk) -> None:
    given, entry = first()
    after = acting.perform(desk, given, Act("save", entry))
    again = acting.perform(desk, after, Act("save", entry))
    assert again.done == after.done
    assert again.said == "saved One"


def test_an_entry_without_text(desk: Desk) -> None:
    given, entry = first(summary=None, link=None, key=2)
    assert markup(desk.connection, 2) == ""
    after = acting.perform(desk, given, Act("read", entry))
    assert after.page is not None
    assert "The feed has no text of it. o opens the page." in str(after.page.doc[-1])


def test_a_topic_is_kept_as_the_store_names_it(desk: Desk) -> None:
    given, entry = first()
    after = acting.perform(desk, given, Act("save", entry, ("open pedagogy", "", "+x")))
    assert commands(desk.connection) == ['pln save entry1 "+open pedagogy" +x']
    assert after.topics == ("assessment", "rubrics", "open pedagogy", "x")
    assert after.marks == {1: ("saved",)}


def test_undo_goes_back_in_marks_and_pace(desk: Desk) -> None:
    given, entry = first()
    given = given._replace(paces={"notes": "daily"})
    after = acting.perform(desk, given, Act("pace", entry, ("close",)))
    after = acting.perform(desk, after, Act("thank", entry, ("",)))
    assert (after.paces, after.marks) == ({"notes": "close"}, {1: ("thanked",)})
    for _ in range(2):
        after = acting.perform(desk, after, Act("undo", entry))
    assert (after.paces, after.marks, after.done) == ({"notes": "daily"}, {}, ())
    row = desk.connection.execute("SELECT pace FROM source WHERE id = 'notes'").fetchone()
    assert row == ("daily",)


def test_the_marks_of_the_store_in_words() -> None:
    assert words_of(("seen", "opened", "saved", "note")) == ("opened", "saved", "noted")
