"""`pln show`: every kind of record, and how it is chosen."""

import json
import sqlite3

import pytest

from tests.conftest import Pln, set_terminal
from tests.published import days, publish


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
        "met in person\t2026-10-07",
        "cadence\tevery 4w",
        "status\tactive",
        "rely\tyes",
        "Interactions",
        f"{talk}\ttoday\tcoffee with @Ana Fictional",
        "Sources",
        f"{blog}\tA blog\tblog",
        "Rhythm",
        "4 Nov 2026\tin 4 weeks\tevery 4w, at most 8w\tits own cadence",
    ]


def test_codes_are_shown_with_spaces(pln: Pln) -> None:
    pln("add", "contact", "Ben Fictional", "--role", "tech-coach", "--agreement", "often-disagree")
    lines = pln("show", "ben").out.splitlines()
    assert {"roles\ttech coach", "agreement\toften disagree"} <= set(lines)


def test_prose_stands_below_the_fields(network: None, pln: Pln) -> None:
    assert pln("show", "made.up@example.org").out.splitlines()[-1] == "note  a note"


def test_what_is_got_and_given_is_called_so(pln: Pln) -> None:
    pln(
        "add", "contact", "Cem Fictional", "--value", "ideas", "--gives", "slides",
        "--quality", "good",
    )  # fmt: skip
    assert pln("show", "cem").out.splitlines()[2:] == [
        "status\tactive", "quality  good", "what I get  ideas", "what I give  slides",
    ]  # fmt: skip


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
    set_terminal(monkeypatch)
    assert pln("skim").code == 0
    set_terminal(monkeypatch, is_one=False)
    assert pln("show", source).out.splitlines()[-2:] == ["Entries", "abcde2\tyesterday\tOne"]
    assert pln("show", "1").out == pln("show", "abcde").out == pln("show", "abcde2").out
    assert pln("show", "1").out.splitlines() == [
        "One",
        "Ana Fictional · A blog · yesterday",
        "abcde2",
        "",
        "short",
        "",
        "The feed has neither a text nor a page of it.",
    ]
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


@pytest.fixture
def pond(store: sqlite3.Connection) -> None:
    """Entries of a blog by Ana: one with a text and a file, one without."""
    publish(store, "Pond", *days("Frogs", "Newts"), contact="Ana")
    store.execute(
        "INSERT INTO content (entry_key, html, enclosures, categories) VALUES (1, ?, ?, ?)",
        (
            '<h1>Frogs</h1><p>Dig <a href="https://spade.example/">here</a>.</p>'
            "<script>no()</script><p>\x1b[31mRest",
            '[{"url": "https://pond.example/1.mp3?token=s3cret", "type": "audio/mpeg",'
            ' "seconds": 600}, {"url": "https://pond.example/1.pdf", "length": 1200}]',
            '["Biology"]',
        ),
    )
    store.execute("UPDATE entry SET seconds = 600, author = 'Bo Writer' WHERE key = 1")


READ = """\
Frogs
Ana · Pond · by Bo Writer · today · 10 min to play
https://www.pond.example/1
pond1{marks}
filed under Biology
{note}file  audio/mpeg · 10 min
      https://pond.example/1.mp3?token=***
file  file · 1.2 kB
      https://pond.example/1.pdf
`pln open pond1 --file` plays or opens it in the browser

Dig here [1].

Rest

[1] https://spade.example/
"""


@pytest.mark.usefixtures("pond")
def test_an_entry_is_read_as_a_page_with_its_links_numbered(pln: Pln) -> None:
    assert pln("show", "pond1").out == READ.format(marks="", note="")
    assert json.loads(pln("show", "pond1", "--format", "json").out)["text"] == (
        "Frogs\n\nDig here [1].\n\nRest\n\n[1] https://spade.example/"
    )


@pytest.mark.usefixtures("pond")
def test_an_entry_is_shown_with_what_was_done_with_it(pln: Pln) -> None:
    pln("--as-of", "2026-09-30", "open", "pond1")
    pln("save", "pond1", "+rubrics", "+exit tickets", "--used", "2025-10-01", "--note", "a")
    pln("save", "pond1", "--note", "b")
    marks = "  saved today · opened 30 Sep · used in class 1 Oct 2025  +exit tickets  +rubrics"
    assert pln("show", "pond1").out == READ.format(marks=marks, note="note  a\n      b\n")
    kept = json.loads(pln("show", "pond1", "--format", "json").out)
    assert {key: kept[key] for key in ("saved", "opened", "used_on", "note", "topics")} == {
        "saved": "2026-10-07T09:00:00Z",
        "opened": "2026-09-30T12:00:00Z",
        "used_on": "2025-10-01",
        "note": "a\nb",
        "topics": ["exit tickets", "rubrics"],
    }
    assert pln("show", "pond1", "--format", "csv").out.splitlines() == [
        "id,title,source,topics,saved,used,note",
        'pond1,Frogs,Pond,"exit tickets, rubrics",today,2025-10-01,a b',
    ]
    assert pln("show", "pond1", "--format", "ids").out == "pond1\n"


@pytest.mark.usefixtures("pond")
def test_an_entry_without_text_says_how_its_page_is_opened(pln: Pln) -> None:
    assert pln("show", "pond2").out.splitlines()[-3:] == [
        "About newts.",
        "",
        "The feed has no text of it; `pln open pond2` shows its page.",
    ]


@pytest.mark.usefixtures("pond")
def test_reading_on_a_terminal_marks_an_entry_opened(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = "SELECT entry_key, opened IS NOT NULL FROM mark"
    for words in ((), ("--format", "json"), ("--format", "table")):
        assert pln("show", "pond1", *words).code == 0
    assert store.execute(marks).fetchall() == []
    set_terminal(monkeypatch)
    monkeypatch.setenv("PLN_PAGER", "cat")
    assert pln("show", "pond1", "--format", "ids").code == 0
    assert store.execute(marks).fetchall() == []
    assert pln("show", "pond1").code == 0
    assert store.execute(marks).fetchall() == [(1, 1)]
    assert pln("undo").code == 0
    assert store.execute(marks).fetchall() == []


@pytest.mark.usefixtures("pond")
def test_the_text_is_no_wider_than_80_columns(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    store.execute("UPDATE content SET html = ?", ("word " * 40,))
    lines = pln("show", "pond1", "--format", "table").out.splitlines()
    assert lines[-3:] == [" ".join(["word"] * count) for count in (16, 16, 8)]


@pytest.mark.usefixtures("pond")
def test_an_entry_in_the_browser(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_link(link: str) -> bool:
        opened.append(link)
        return True

    monkeypatch.setattr("plncli.opener.open_link", open_link)
    assert pln("show", "pond1", "--web") == (0, "", "opened Frogs\n")
    assert pln("open", "pond1", "--file") == (0, "", "opened Frogs\n")
    assert pln("open", "pond1", "--link", "1") == (0, "", "opened Frogs\n")
    assert opened == [
        "https://www.pond.example/1",
        "https://pond.example/1.mp3?token=s3cret",
        "https://spade.example/",
    ]
    assert pln("open", "pond1", "--link", "2") == (
        6,
        "",
        "pln: no link [2] to open: pond1 Frogs; `pln show pond1` shows what is there\n",
    )
    assert store.execute("SELECT count(opened) FROM mark").fetchone() == (1,)
    assert pln("open", "pond2", "--file") == (
        6,
        "",
        "pln: no file to open: pond2 Newts; `pln show pond2` shows what is there\n",
    )
    assert pln("show", "Ana", "--web") == (
        2,
        "",
        "pln: --web is for entries; `pln list entries` has their ids\n",
    )
