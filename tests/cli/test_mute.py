"""`pln mute`: it says what it hides and until when, and can be taken away."""

import json
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


def test_a_query(store: sqlite3.Connection, pln: Pln) -> None:
    publish(store, "Blog", *days("Black Friday!", "Rubrics"), contact="Ana")
    publish(store, "Film", *days("Maps", "More maps"))
    query = 'from:ana -title:rubrics OR title:"more maps"'
    said = f"entries that match {query!r}"
    take_away = f"`pln mute --remove '{query}'` takes it away"
    assert pln("mute", query, "--until", "fri") == (
        0, "", f"muted {said} until Fri 9 Oct 2026; {take_away}\n"
    )  # fmt: skip
    assert shown(pln) == ["film1", "blog2"]
    assert pln("mute", query.upper().replace("FROM", "from").replace("TITLE", "title"))[0] == 4
    columns = pln("list", "mutes").out.strip().split("\t")[1:]
    assert columns == [query, "query", "2026-10-09"]
    (mute,) = json.loads(pln("list", "mutes", "--format", "json").out)
    assert (mute["word"], mute["is_query"]) == (query, True)
    assert pln("mute", "--remove", query) == (0, "", f"no longer muted: {said}\n")
    assert shown(pln) == ["blog1", "blog2", "film1", "film2"]
    pln("undo")
    assert shown(pln) == ["film1", "blog2"]
    assert pln("mute", "--remove", mute["id"]) == (0, "", f"no longer muted: {said}\n")


def test_a_mute_of_an_older_journal_is_undone_and_done_again(
    store: sqlite3.Connection, pln: Pln
) -> None:
    publish(store, "Blog", *days("Maps"))
    pln("mute", "maps")
    store.execute("UPDATE change SET after = json_remove(after, '$.is_query')")
    pln("undo")
    assert shown(pln) == ["blog1"]
    pln("redo")
    assert shown(pln) == []


def test_what_it_says_can_be_pasted(pln: Pln) -> None:
    assert pln("mute", "--", "-from:ana").err == (
        "muted entries that match '-from:ana' for good; `pln mute --remove -- -from:ana` takes it"
        " away\n"
    )
    assert pln("mute", "--remove", "--", "-from:ana").code == 0


def test_what_ended_hides_nothing(store: sqlite3.Connection, pln: Pln) -> None:
    publish(store, "Blog", *days("Maps"))
    pln("mute", "feed:blog", "--until", "today")
    assert shown(pln) == []
    assert pln("--as-of", "2026-10-08", "skim", "--format", "ids").out == "blog1\n"


@pytest.mark.parametrize("word", ["#edchat", "sale (ends today)", "C++", "black friday", "don't"])
def test_plain_words_are_no_query(pln: Pln, word: str) -> None:
    assert pln("mute", word).err == (
        f"muted titles that mention {word!r} for good; `pln mute --remove {word}` takes it away\n"
    )
    assert pln("list", "mutes").out.split("\t")[2] == "word"
    assert pln("mute", "--remove", word).code == 0


def test_a_query_that_is_none_any_more_hides_nothing_and_doctor_says_so(
    store: sqlite3.Connection, pln: Pln
) -> None:
    publish(store, "Blog", *days("Maps"))
    with journal.operation(store, "pln mute", NOW):
        store.execute(
            "INSERT INTO mute (id, word, created_at, is_query) VALUES ('abcd', 'frum:x', ?, 1)",
            (NOW,),
        )
    assert shown(pln) == ["blog1"]
    checks = json.loads(pln("doctor", "--format", "json").out)["checks"]
    (check,) = [check for check in checks if check["name"] == "mute"]
    assert check["message"] == (
        "frum:x hides nothing: no prefix is called frum: (at character 1); did you mean from:,"
        ' or the words "frum:x" in quotes?'
    )
    assert (check["ok"], check["fix"]) == (False, "pln mute --remove abcd")
    assert pln("mute", "--remove", "frum:x").code == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["!!"], 2, "'!!' has no letters; mute a word or a source"),
        (["cats", "--until", "yesterday"], 2, "--until 2026-10-06 is past; choose today or a later"
         " day"),
        (["--remove", "cats"], 3, "not muted: titles that mention 'cats'; `pln list mutes` shows"
         " what is"),
        (["is:muted"], 2, "a mute cannot ask what is muted; leave out is:muted"),
        (["status:active"], 2, "status:active says nothing about entries; status: is for contacts,"
         " sources, communities, events and topics"),
        (["maps", "OR"], 2, 'OR at character 6 has nothing after it; as a word, write "OR" in'
         " quotes"),
        (["3"], 3, "no number 3: there is no edition yet; `pln skim` makes one"),
    ],
)  # fmt: skip
def test_what_cannot_be_muted(pln: Pln, words: list[str], code: int, said: str) -> None:
    assert pln("mute", *words) == (code, "", f"pln: {said}\n")
