"""`pln show`: every kind of record, and how it is chosen."""

import json
import sqlite3

import pytest

from tests.conftest import Pln


@pytest.fixture
def network(pln: Pln) -> None:
    pln("add", "contact", "Ana Fictional", "--org", "North School", "--cadence", "4w", "--rely")
    pln("add", "contact", "Ana Made-Up", "--email", "made.up@example.org", "--note", "a\nnote")
    pln("add", "source", "A blog", "--by", "ana fictional", "--cost", "12", "--topic", "rubrics")
    pln("log", "coffee", "with", "@Ana Fictional")


def identity(pln: Pln, name: str) -> str:
    return str(json.loads(pln("show", name, "--format", "json").out)["id"])


def test_a_contact(network: None, pln: Pln) -> None:
    ana = identity(pln, "ana fictional")
    blog, talk = identity(pln, "a blog"), pln("list", "interactions", "--format", "ids").out.strip()
    assert pln("show", "ana", "fictional").out.splitlines() == [
        "Ana Fictional",
        f"{ana}  contact · added today",
        "organisation\tNorth School",
        "cadence\tevery 4w",
        "status\tactive",
        "rely\tyes",
        "Interactions",
        f"{talk}\ttoday\tcoffee with @Ana Fictional",
        "Sources",
        f"{blog}\tA blog\tblog",
    ]


def test_codes_are_shown_with_spaces(pln: Pln) -> None:
    pln("add", "contact", "Ben Fictional", "--role", "tech-coach", "--agreement", "often-disagree")
    lines = pln("show", "ben").out.splitlines()
    assert {"roles\ttech coach", "agreement\toften disagree"} <= set(lines)


def test_prose_stands_below_the_fields(network: None, pln: Pln) -> None:
    assert pln("show", "made.up@example.org").out.splitlines()[-1] == "note  a note"


def test_a_topic_with_what_bears_it(network: None, pln: Pln) -> None:
    shown = json.loads(pln("show", "rubrics", "--format", "json").out)
    assert [each["name"] for each in shown["records"]] == ["A blog"]


def test_an_interaction_by_the_beginning_of_its_id(network: None, pln: Pln) -> None:
    talk = pln("list", "interactions", "--format", "ids").out.strip()
    for query in (talk, talk[:3]):
        assert (
            json.loads(pln("show", query, "--format", "json").out)["text"]
            == "coffee with @Ana Fictional"
        )


def test_a_source_with_its_entries_and_an_entry_by_id_and_number(
    network: None, store: sqlite3.Connection, pln: Pln, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = identity(pln, "a blog")
    store.execute(
        "INSERT INTO entry (key, id, source_id, guid, title, first_seen, sort_at, summary)"
        " VALUES (1, 'abcde2', ?, 'g', 'One', '2026-10-06T08:00:00Z',"
        " '2026-10-06T08:00:00Z', 'short')",
        (source,),
    )
    monkeypatch.setattr("plncli.cli.skim.on_terminal", lambda: True)
    assert pln("skim").code == 0
    assert pln("show", source).out.splitlines()[-2:] == ["Entries", "abcde2\tyesterday\tOne"]
    assert pln("show", "1").out == pln("show", "abcde").out == pln("show", "abcde2").out
    assert pln("show", "1").out.splitlines()[:2] == ["One", "abcde2  entry · added yesterday"]
    assert "first seen\t2026-10-06 08:00 UTC" in pln("show", "1").out.splitlines()
    assert json.loads(pln("show", "1", "--format", "json").out)["summary"] == "short"
    assert pln("show", "4") == (
        3,
        "",
        "pln: no number 4 in the last edition; its numbers are 1 to 1\n",
    )


def test_several_answer(network: None, pln: Pln) -> None:
    first, second = identity(pln, "ana fictional"), identity(pln, "made.up@example.org")
    assert pln("show", "ana") == (
        4,
        "",
        f"  {first}  Ana Fictional (contact, North School, last today)\n"
        f"  {second}  Ana Made-Up (contact)\n"
        "pln: 'ana' fits 2 records; use an id\n",
    )


def test_nobody_answers(network: None, pln: Pln) -> None:
    assert pln("show", "zzz") == (
        3,
        "",
        "pln: no record answers to 'zzz';"
        " `pln list contacts`, or another kind, shows what is there\n",
    )
    assert pln("show", "ana fictional", "--kind", "source").code == 3
    assert pln("show", "ana", "--kind", "person").code == 2
    assert pln("show", "", "--kind", "interaction").code == 3


def test_a_close_spelling_is_enough(network: None, pln: Pln) -> None:
    assert pln("show", "fictionel").out.splitlines()[0] == "Ana Fictional"


def test_a_name_that_is_no_text_is_not_found(network: None, pln: Pln) -> None:
    result = pln("show", "zq\udce9\udcff")
    assert (result.code, result.out) == (3, "")
    assert result.err == (
        "pln: no record answers to 'zq'; `pln list contacts`, or another kind,"
        " shows what is there\n"
    )


def test_an_entry_is_read_as_text_with_its_links_numbered(
    pln: Pln, store: sqlite3.Connection
) -> None:
    identity = pln("add", "source", "Garden", "--feed", "https://garden.example/f").out.strip()
    store.execute(
        "INSERT INTO entry (key, id, source_id, guid, title, first_seen, sort_at)"
        " VALUES (1, 'abcde2', ?, 'g', 'One', '2026-10-06T08:00:00Z', '2026-10-06T08:00:00Z')",
        (identity,),
    )
    store.execute(
        "INSERT INTO content (entry_key, html) VALUES (1, ?)",
        (
            '<p>Dig <a href="https://spade.example/">here</a>.</p><script>no()</script><p>\x1b[31mRest',
        ),
    )
    shown = pln("show", "abcde2").out
    assert shown.splitlines()[-6:] == [
        "Text",
        "Dig here [1].",
        "",
        "Rest",
        "",
        "[1] https://spade.example/",
    ]
    assert json.loads(pln("show", "abcde2", "--format", "json").out)["text"].startswith("Dig here")
