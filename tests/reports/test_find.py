"""Whom `pln find` names over the demo's network, and which entries."""

import json
import os
import sqlite3
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plncli.cli import run
from tests.conftest import Pln

CASES = tomllib.loads(Path(__file__).with_name("find_queries.toml").read_text("utf-8"))["query"]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The demo's network, as `pln demo --keep` leaves it."""
    home = tmp_path_factory.mktemp("demo") / "home"
    before = dict(os.environ)
    os.environ |= {"PLN_AS_OF": "2026-10-07T09:00", "NO_COLOR": "1", "TZ": "UTC"}
    try:
        assert run(["demo", "--keep", str(home)]) == 0
    finally:
        os.environ.clear()
        os.environ |= before
    yield home


def found(pln: Pln, home: Path, *words: str) -> dict[str, list[dict[str, Any]]]:
    result = pln("--home", str(home), "find", *words, "--format", "json", "--limit", "50")
    assert (result.code, result.err) == (0, "")
    answer: dict[str, list[dict[str, Any]]] = json.loads(result.out)
    return answer


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["words"])
def test_queries_over_the_demo(pln: Pln, demo: Path, case: dict[str, Any]) -> None:
    answer = found(pln, demo, case["words"])
    assert [person["name"] for person in answer["contacts"]] == case["people"]
    if "entries" in case:
        assert sorted(entry["title"] for entry in answer["entries"]) == case["entries"]
    for kind in ("communities", "events"):
        if kind in case:
            assert [each["name"] for each in answer[kind]] == case[kind]


def test_the_page(pln: Pln, demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ("--home", str(demo), "find", "hearing", "aids", "--format", "table")
    answer = found(pln, demo, "hearing aids")
    dina, entry = answer["contacts"][0]["id"], answer["entries"][0]["id"]
    assert pln(*words).out.splitlines() == [
        "hearing aids · 1 person, 1 place, 0 lines of your own",
        "",
        "Who do you ask?",
        f"Dina Mistara  {dina}",
        "    wrote “Seat them by what they hear”; music, as you",
        "    mastodon: dina@chalk.example · in touch 2 months ago",
        '    pln log asked "@Dina Mistara" about hearing aids',
        "",
        "Where do you go?",
        "Seat them by what they hear",
        f"    pln show {entry} · Dina Mistara · 2 days ago",
        "    We moved the hearing aids away from the cymbals and…",
    ]
    monkeypatch.setenv("COLUMNS", "104")
    assert pln(*words).out.splitlines()[2:4] == [
        f"{'Who do you ask?':54}Where do you go?",
        f"{f'Dina Mistara  {dina}':54}Seat them by what they hear",
    ]


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("from:Mei quiz", 'pln log asked "@Mei Fenbi" about quiz'),
        ("from:Mei", 'pln log asked "@Mei Fenbi"'),
        ("quiz -library", 'pln log asked "@Mei Fenbi" about quiz'),
        ("retriev*", 'pln log asked "@Gwenllian Sialc" about retrieval practice'),
        ("topic:rubrics", 'pln log asked "@Zeynep Tebeşir" about rubrics'),
    ],
)
def test_the_line_to_paste_names_what_it_is_about(
    pln: Pln, demo: Path, words: str, action: str
) -> None:
    assert found(pln, demo, words)["contacts"][0]["action"] == action


def test_as_many_as_are_wanted(pln: Pln, demo: Path) -> None:
    result = pln("--home", str(demo), "find", "older:1d", "--kind", "entry", "--limit", "60")
    assert len(result.out.splitlines()) == 60


def test_one_kind_in_a_pipe(pln: Pln, demo: Path) -> None:
    (event,) = found(pln, demo, "EdCamp")["events"]
    assert pln("--home", str(demo), "find", "EdCamp", "--kind", "event").out == (
        f"events\t{event['id']}\tEdCamp Saltmarsh\tedcamp\n"
    )
    assert pln("--home", str(demo), "find", "EdCamp", "--kind", "event", "--format", "ids").out == (
        f"{event['id']}\n"
    )


def test_nothing_is_told_kindly(pln: Pln, demo: Path) -> None:
    result = pln("--home", str(demo), "find", "retreival")
    assert (result.code, result.out) == (0, "")
    assert result.err == (
        "Nothing and nobody for “retreival” in your network. Did you mean retrieval practice?"
        " `pln add contact NAME --topic TOPIC` says who knows it, `pln follow URL` where it is.\n"
    )


def test_what_the_user_wrote_is_found(pln: Pln) -> None:
    assert pln("add", "contact", "Ana Dias", "--note", "builds kites from maps").code == 0
    assert pln("edit", "Ana Dias", "--org", "Windmill School").code == 0
    assert pln("log", "asked @Ana Dias about wind").code == 0
    people = json.loads(pln("find", "kite", "--format", "json").out)["contacts"]
    assert [(each["name"], each["why"]) for each in people] == [
        ("Ana Dias", ["you noted “builds kites from maps”", "you asked something today"])
    ]
    (person,) = json.loads(pln("find", "windmills", "--format", "json").out)["contacts"]
    assert person["why"][0] == "“Windmill School”"
    (person,) = json.loads(pln("find", "dias", "--format", "json").out)["contacts"]
    assert person["why"] == ["you asked about it today", "by name"]
    answer = json.loads(pln("find", "wind", "--format", "json").out)
    assert [each["why"] for each in answer["contacts"]] == [["you asked about it today"]]
    page = pln("find", "wind", "--format", "table").out
    assert "asked @Ana Dias about wind" in page
    assert "you logged it today" in page


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("-3d a walk about kites", "a walk about kites"),
        ("yesterday: a walk about kites", "a walk about kites"),
        ("2 weeks ago a walk about kites", "a walk about kites"),
        ("last summer a walk about kites", "last summer a walk about kites"),
        ("3 oct a walk about kites", "3 oct a walk about kites"),
        ("Friday Inkpot and kites", "Friday Inkpot and kites"),
    ],
)
def test_a_line_of_the_log_is_shown_without_a_day_that_is_another_by_now(
    pln: Pln, line: str, shown: str
) -> None:
    identity = pln("log", line).out.split()[1]
    page = pln("--as-of", "2026-10-20", "find", "kites", "--format", "table").out
    assert f"\n{shown}  {identity}\n" in page
    assert f'"text": "{line}"' in pln("show", identity, "--format", "json").out


def test_a_note_on_an_entry_is_found(pln: Pln, demo: Path) -> None:
    (entry,) = found(pln, demo, "hearing aids")["entries"]
    home = ("--home", str(demo))
    assert pln(*home, "save", entry["id"], "--note", "for the zither group").code == 0
    (note,) = found(pln, demo, "zithers")["notes"]
    assert (note["id"], note["title"], note["why"]) == (
        entry["id"],
        "Seat them by what they hear",
        ["for the zither group"],
    )
    assert (
        "you noted: for the zither group" in pln(*home, "find", "zither", "--format", "table").out
    )
    assert pln(*home, "undo").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("form:Ana", "no prefix is called form: (at character 1); did you mean from:, or the"),
        ('"open', "character 1"),
    ],
)
def test_a_wrong_query_says_why(pln: Pln, words: str, said: str) -> None:
    result = pln("find", words)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_a_wrong_kind(pln: Pln) -> None:
    assert pln("find", "x", "--kind", "people").code == 2


def test_who_asked_you_is_not_spared(pln: Pln) -> None:
    assert pln("add", "contact", "Ana Dias").code == 0
    assert pln("log", "Ana Dias asked me about kites").code == 0
    (interaction,) = json.loads(pln("list", "interactions", "--format", "json").out)
    assert (interaction["act"], interaction["direction"]) == ("asked", "gave")
    (person,) = json.loads(pln("find", "kites", "--format", "json").out)["contacts"]
    assert person["why"] == ["asked you about it today"]


def test_who_is_archived_comes_last_and_is_found(pln: Pln) -> None:
    for name, status in (("Ana Dias", "archived"), ("Bo Kern", "wanted"), ("Cy Diaz", "active")):
        assert pln("add", "contact", name, "--topic", "kites", "--status", status).code == 0
    people = json.loads(pln("find", "kites", "--format", "json").out)["contacts"]
    assert [(each["name"], each["why"]) for each in people] == [
        ("Cy Diaz", ["topic kites"]),
        ("Ana Dias", ["archived", "topic kites"]),
        ("Bo Kern", ["somebody you wish to know", "topic kites"]),
    ]


def test_places_have_their_reasons(pln: Pln, demo: Path) -> None:
    answer = found(pln, demo, "formative assessment")
    reasons = {each["name"]: each["why"] for each in answer["communities"]}
    assert reasons["Tidewater Assessment PLC"] == ["plc", "topic formative assessment"]
    assert (
        pln("add", "community", "Old Harbour", "--kind", "circle", "--note", "has kites").code == 0
    )
    (place,) = json.loads(pln("find", "kite", "--format", "json").out)["communities"]
    assert place["why"] == ["circle", "you noted “has kites”"]


def test_an_event_has_its_day(pln: Pln, demo: Path) -> None:
    (event,) = found(pln, demo, "EdCamp")["events"]
    page = pln("--home", str(demo), "find", "EdCamp", "--kind", "event", "--format", "table").out
    assert page.splitlines()[-2:] == [
        "EdCamp Saltmarsh",
        f"    pln show {event['id']} · edcamp · 8 months ago",
    ]


def test_without_words_records_come_by_name_and_entries_by_day(pln: Pln, demo: Path) -> None:
    answer = found(pln, demo, "kind:blog")
    names = [each["title"] for each in answer["sources"]]
    assert len(names) > 5
    assert names == sorted(names, key=str.casefold)
    days = [each["published"] for each in found(pln, demo, "from:Mei")["entries"]]
    assert len(days) > 2
    assert days == sorted(days, reverse=True)


def test_words_order_what_a_prefix_narrows(pln: Pln, demo: Path) -> None:
    titles = [each["title"] for each in found(pln, demo, "quiz -library")["entries"]]
    assert titles[0] == "Quiz: transposing instruments"


@pytest.mark.parametrize("words", ["zither group", '"zither group"', "zith*"])
def test_notes_are_found_by_words_phrases_and_beginnings(pln: Pln, demo: Path, words: str) -> None:
    (entry,) = found(pln, demo, "hearing aids")["entries"]
    home = ("--home", str(demo))
    assert pln(*home, "save", entry["id"], "--note", "for the zither group").code == 0
    assert [each["id"] for each in found(pln, demo, words)["notes"]] == [entry["id"]]
    assert found(pln, demo, f"{words} OR hearing")["notes"] == []
    assert pln(*home, "undo").code == 0


@pytest.mark.parametrize(
    ("form", "lines"),
    [
        ("md", ["## Who do you ask?", "## Where do you go?", "**Seat them by what they hear**"]),
        ("csv", ["kind,id,name,why"]),
    ],
)
def test_every_format(pln: Pln, demo: Path, form: str, lines: list[str]) -> None:
    words = ("--home", str(demo), "find", "hearing aids", "--format", form)
    result = pln(*words)
    assert (result.code, result.err) == (0, "")
    said = result.out.splitlines()
    assert [line for line in said if line in lines] == lines


def test_a_long_indexing_is_told_on_a_terminal(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr("plncli.cli.find.MANY", 1)
    assert pln("add", "source", "Chalk", "--feed", "https://chalk.example/feed").code == 0
    store.execute(
        "INSERT INTO entry (key, id, source_id, guid, title, first_seen, sort_at)"
        " SELECT 1, 'kites1', id, 'g', 'A kite', '2026-10-01T00:00:00Z', '2026-10-01T00:00:00Z'"
        " FROM source"
    )
    store.execute("INSERT INTO content (entry_key, html) VALUES (1, '')")
    result = pln("find", "kite", "--format", "ids")
    assert (result.code, result.out) == (0, "kites1\n")
    assert result.err == "\rindexing 1 entries: 100 %; Ctrl-C is safe\x1b[K\r\x1b[K"


def test_nearest_spellings_of_one_word_of_several(pln: Pln, demo: Path) -> None:
    result = pln("--home", str(demo), "find", "ceramic", "retreival")
    assert "Did you mean retrieval practice?" in result.err


def test_where_there_is_nobody_or_no_place(pln: Pln, demo: Path) -> None:
    home = ("--home", str(demo))
    nobody = pln(*home, "find", "quiz", "--kind", "entry", "--format", "table").out
    assert "Nobody yet. Who might know somebody?" in nobody
    nowhere = pln(*home, "find", "quiz", "--kind", "contact", "--format", "table").out
    assert "Nothing yet. `pln follow URL`" in nowhere
    nothing = pln(*home, "find", "ceramic", "--format", "table")
    assert nothing.out.startswith("Nothing and nobody for “ceramic” in your network.")
