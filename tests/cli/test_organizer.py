"""`pln organizer`, and the sheet on its way back."""

import json
import re
import sqlite3
from pathlib import Path

import pytest

from plncli.formats.organizer import COLUMNS
from plncli.store import read
from tests.conftest import Pln, set_terminal

HEADER = ",".join(COLUMNS.values())


@pytest.fixture
def network(pln: Pln) -> None:
    """Somebody in most boxes, in all states, and a group of one's own."""
    for words in (
        "add contact Ana --scope school --how-met next_door --value calm --gives Fridays"
        " --intention more --cadence 4w --rely --topic rubrics --handle x:ana",
        "add contact Bo --handle mastodon:bo@school.example",
        "add contact Cy --wanted frogs",
        "add contact Gone --status archived",
        "add source Pond --feed https://pond.example/feed --pace weekly --rely",
        "add source Marks --kind book --box other --organised-in a_shelf",
        "add community Union --kind organisation --participation join --platform paper",
        "add community #frogchat --kind hashtag --meets wed_20:00",
        "add community Circle --kind circle --member Ana,Pond",
        "add event Camp --kind edcamp --on 2026-11-14",
        "add event Past --kind edcamp --on 2020-11-14 --status attended",
        "value Bo a_story",
    ):
        assert (
            pln(*(word.replace("_", " ") if "_" in word else word for word in words.split())).code
            == 0
        )


PAGE = """\
PLN organizer · Wed 7 Oct 2026

Blogs & websites
name  how connected  how often I check
Pond  (blog)         (weekly)

Local colleagues
name  how connected  what I get  what I give  how often I       keep / drop /
                                              check             more
Ana   next door      calm        Fridays      every 4 weeks     more

Social networks
name       how connected  what I get
#frogchat  (hashtag)
Bo         (mastodon)     (a story)

Professional organisations
name   how connected
Union  join, paper

Conferences & edcamps
name  how connected
Camp  (wanted, Sat 14 Nov 2026)

Online learning
Nothing yet.
What do you watch, hear or take part in when it suits you?

Communities & groups
Nothing yet.
In which group can you ask, and in which do you answer?

Books & journals
Nothing yet.
What do you read that takes longer than a post?

Other
name   how connected
Cy     (wanted)
Marks  a shelf
"""


def test_the_page(network: None, pln: Pln) -> None:
    found = pln("organizer", "--format", "table")
    page, _, missing = found.out.partition("\nWhat is missing\n")
    assert (found.code, re.sub(" +\n", "\n", page), found.err) == (0, PAGE, "")
    assert missing.splitlines()[0] == "what"
    assert len(missing.splitlines()) >= 4


def test_in_a_pipe_the_rows_stand_for_themselves(network: None, pln: Pln) -> None:
    lines = pln("organizer").out.splitlines()
    assert lines[0].split("\t")[:-1] == [
        "Blogs & websites", "Pond", "(blog)", "", "", "(weekly)", "", "blog",
    ]  # fmt: skip
    assert {line.count("\t") for line in lines} == {len(COLUMNS) - 1}
    assert [line.split("\t")[-1] for line in lines] == pln(
        "organizer", "--format", "ids"
    ).out.splitlines()
    assert pln("organizer", "--format", "plain").out.splitlines() == lines


def test_what_is_chosen(network: None, pln: Pln) -> None:
    for words, names in (
        (("--rely",), ["Pond", "Ana"]),
        (("--circle", "Circle"), ["Pond", "Ana"]),
        (("--topic", "+rubrics"), ["Ana"]),
        (("--topic", "rubrics", "--box", "blogs-websites"), []),
        (("--box", "other"), ["Cy", "Marks"]),
        (("--box", "local-colleagues"), ["Ana"]),
        (("--box", "social-networks"), ["#frogchat", "Ana", "Bo"]),
    ):
        data = json.loads(pln("organizer", *words, "--format", "json").out)
        assert [row["name"] for box in data["boxes"] for row in box["rows"]] == names
    assert len(pln("organizer", "--format", "ids").out.split()) == 8
    chosen = pln("organizer", "--topic", "rubrics", "--format", "table").out
    assert "Nothing yet." not in chosen


def test_plans_say_who_and_until_when(network: None, pln: Pln) -> None:
    gap = json.loads(pln("gaps", "--format", "json").out)["findings"][0]
    step = ("--step", "Ask her", "--ask", "Ana", "--by", "2026-10-09")
    assert pln("gaps", gap["id"], "--plan", *step).code == 0
    missing = json.loads(pln("organizer", "--format", "json").out)["missing"]
    assert [missing[0]["who"], missing[0]["step"], missing[0]["by"]] == [
        "Ana", "Ask her", "2026-10-09",
    ]  # fmt: skip
    assert missing[0]["finding"] == gap["id"]
    assert missing[0]["what"].startswith(f"{gap['name']}: ")
    assert len({each["finding"] for each in missing}) == len(missing) == 4


def test_an_empty_sheet(pln: Pln, tmp_path: Path) -> None:
    found = pln("organizer", "--blank", "--lines", "1", "--box", "other", "--format", "md")
    assert (
        re.sub("-{3,}", "---", found.out)
        == """\
# PLN organizer

## Other

Who or what else helps: a teacher you had, a friend outside of school?

| name | how connected | what I get | what I give | how often I check | keep / drop / more |
| --- | --- | --- | --- | --- | --- |
|   |   |   |   |   |   |

## What is missing

| what | who will I ask | first step | by |
| --- | --- | --- | --- |
|   |   |   |   |
|   |   |   |   |
|   |   |   |   |
"""
    )
    assert pln("organizer", "--blank", "--lines", "1", "--box", "other").out == found.out
    sheet = tmp_path / "sheet.csv"
    assert pln("organizer", "--blank", "--lines", "1", "-o", str(sheet)).err == f"wrote {sheet}\n"
    lines = sheet.read_text(encoding="utf-8-sig").splitlines()
    assert (len(lines), lines[:2]) == (10, [HEADER, f"Blogs & websites{',' * 8}"])
    assert pln("import", str(sheet)).err == "0 new, 0 changed, 0 same\n"
    assert pln("organizer", "--blank", "--rely") == (
        2, "", "pln: an empty sheet shows nothing of yours; leave out the other options\n",
    )  # fmt: skip


def test_files(network: None, pln: Pln, tmp_path: Path) -> None:
    for ending, begins in (
        ("csv", f"\ufeff{HEADER}\r\nBlogs & websites,Pond,(blog),,,(weekly),,blog,"),
        ("html", "<!DOCTYPE html>"),
        ("md", "# PLN organizer · Wed 7 Oct 2026\n"),
        ("json", '{\n  "as_of": "2026-10-07",'),
        ("txt", "PLN organizer · Wed 7 Oct 2026\n"),
    ):
        path = tmp_path / f"sheet.{ending}"
        assert pln("organizer", "-o", str(path)) == (0, "", f"wrote {path}\n")
        written = path.read_bytes()
        assert written.decode().startswith(begins)
        assert pln("organizer", "-o", str(path)).code == 5
        assert pln("organizer", "-o", str(path), "--force").code == 0
        assert path.read_bytes() == written
    assert pln("organizer", "-o", str(tmp_path / "sheet.pdf")).code == 2


def test_html_is_a_page_by_itself(network: None, pln: Pln) -> None:
    page = pln("organizer", "--format", "html").out
    assert "@page { size: landscape" in page
    assert "<th>what I get</th>" in page
    assert "<td>(mastodon)</td>" in page
    assert not [word for word in ("http:", "https:", "<script", "<input") if word in page]


def test_channels_and_notes_stay_out(network: None, pln: Pln) -> None:
    pln("edit", "Bo", "--note", "secret", "--agreement", "mixed", "--email", "bo@home.example")
    for form in ("json", "csv", "md", "html"):
        page = pln("organizer", "--format", form).out
        assert not [word for word in ("secret", "mixed", "home.example", "bo@") if word in page]


def test_a_class_is_asked_for_by_name(pln: Pln, tmp_path: Path) -> None:
    pln("init", "--as-class")
    path = tmp_path / "sheet.csv"
    assert pln("organizer", "-o", str(path)).code == 5
    assert not path.exists()
    assert pln("organizer", "--format", "html").code == 5
    assert pln("organizer").code == 0
    assert pln("--class", "organizer", "-o", str(path)).code == 0


def test_a_sheet_comes_back_as_it_went(network: None, pln: Pln, tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    pln("organizer", "-o", str(path))
    assert pln("import", str(path)) == (0, "", "0 new, 0 changed, 8 same\n")


def test_a_filled_sheet(network: None, pln: Pln, store: sqlite3.Connection, tmp_path: Path) -> None:
    (ana,) = (each for each in read.contacts(store) if each.name == "Ana")
    path = tmp_path / "sheet.csv"
    path.write_text(
        f"{HEADER},mood\n"
        f"Local colleagues,Ana,next door,'=calm,,weekly,keep,contact,{ana.id},\n"
        "Other,Una,,a lot,,whenever,,,,good\n"
        "Attic,x,,,,,,,,\n",
    )
    before = pln("export", "json").out
    trial = pln("import", str(path), "--dry-run", "--format", "csv")
    assert trial.err == (
        f"{path}: the column 'mood' is not read\nwould be: 1 new, 1 changed, 0 same, 2 problems\n"
    )
    assert pln("export", "json").out == before
    found = pln("import", str(path), "--topic", "frogs", "--format", "json")
    (una,) = (each for each in read.contacts(store) if each.name == "Una")
    rows = json.loads(found.out)
    assert [found.code, [tuple(row.values()) for row in rows]] == [
        6,
        [
            (
                "changed", "contact", ana.id, "Ana", "",
                "what I get: calm → =calm; what I give: Fridays → –;"
                " how often I check: every 4 weeks → weekly; keep / drop / more: more → keep",
            ),
            ("new", "contact", una.id, "Una", "", "Other"),
            (
                "problem", "", None, "Una", "",
                f"{path}:3: 'whenever' is no cadence; write it as 4w, weekly, every 2 months"
                " or 3x a year",
            ),
            (
                "problem", "", None, "x", "",
                f"{path}:4: 'Attic' is no box; they are Blogs & websites, Local colleagues,"
                " Social networks, Professional organisations, Conferences & edcamps, Online"
                " learning, Communities & groups, Books & journals, Other",
            ),
        ],
    ]  # fmt: skip
    (ana,) = (each for each in read.contacts(store) if each.name == "Ana")
    assert (ana.value_note, ana.give_note, ana.cadence_days, ana.intention, ana.topics) == (
        "=calm", None, 7, "keep", ("rubrics",),
    )  # fmt: skip
    assert (una.value_note, una.topics) == ("a lot", ("frogs",))
    assert pln("undo").code == 0
    assert pln("export", "json").out == before


def test_a_row_is_kept_whole_or_not_at_all(
    network: None, pln: Pln, store: sqlite3.Connection, tmp_path: Path
) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text("box,name,what I get\nSocial networks,@bo@school.example,x\nOther,New,y\n")
    found = pln("import", str(path))
    assert (found.code, found.err) == (6, "1 new, 0 changed, 0 same, 1 problem; undo: pln undo\n")
    assert "mastodon:bo@school.example belongs to Bo" in found.out
    assert [each.name for each in read.contacts(store)] == ["Ana", "Bo", "Cy", "Gone", "New"]


def test_pages_are_named_by_their_address_once(
    pln: Pln, store: sqlite3.Connection, tmp_path: Path
) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text(
        "box,name,what I get\n"
        "Blogs & websites,https://www.chalk.example/,x\n"
        "Communities & groups,https://chalk.example/parents,y\n"
        "Blogs & websites,https://chalk.example/teachers,z\n"
    )
    assert pln("import", str(path)).err == "3 new, 0 changed, 0 same; undo: pln undo\n"
    assert pln("import", str(path)) == (0, "", "0 new, 0 changed, 3 same\n")
    assert {(each.title, each.url) for each in read.sources(store)} == {
        ("chalk.example", "https://www.chalk.example/"),
        ("chalk.example/teachers", "https://chalk.example/teachers"),
    }
    (group,) = read.communities(store)
    assert (group.name, group.url) == ("chalk.example", "https://chalk.example/parents")


def test_what_a_class_does_not_hold(pln: Pln, store: sqlite3.Connection, tmp_path: Path) -> None:
    pln("init", "--as-class")
    pln("add", "contact", "Ana")
    path = tmp_path / "sheet.csv"
    path.write_text("box,name,how connected,what I give\nOther,Ana,here,ana@home.example\n")
    found = pln("import", str(path))
    assert (found.code, found.err) == (6, "0 new, 0 changed, 0 same, 1 problem\n")
    assert f"{path}:2: a class's network holds no way to reach people" in found.out
    assert [(each.how_met, each.give_note) for each in read.contacts(store)] == [(None, None)]


def test_the_box_and_the_rest_are_edited(pln: Pln) -> None:
    pln("add", "source", "Pond")
    words = ("--gives", "comments", "--intention", "drop", "--box", "communities")
    assert pln("edit", "Pond", *words).code == 0
    (box,) = json.loads(pln("organizer", "--box", "communities", "--format", "json").out)["boxes"]
    assert [(row["name"], row["give"], row["intention"]) for row in box["rows"]] == [
        ("Pond", "comments", "drop")
    ]
    assert pln("edit", "Pond", "--box", "attic").code == 2
    assert pln("edit", "Pond", "--box", "").code == 0
    (box,) = json.loads(pln("organizer", "--box", "communities", "--format", "json").out)["boxes"]
    assert box["rows"] == []


def test_on_a_terminal_the_next_commands_are_said(
    network: None, pln: Pln, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_terminal(monkeypatch)
    assert pln("organizer", "--box", "other").err == (
        "fill it in: pln organizer -o sheet.csv, then pln import sheet.csv;"
        " a first step: pln gaps --plan\n"
    )
    assert pln("organizer", "--blank").err == ""


def test_too_little_to_judge_is_not_nothing_missing(pln: Pln) -> None:
    pln("add", "contact", "Ana Diaz", "--scope", "school")
    lines = pln("organizer", "--rely", "--format", "md").out.splitlines()
    assert lines[-1] == "Too little is noted to judge; \\`pln gaps\\` says how to begin."


def test_a_part_without_anything_says_so(pln: Pln, store: sqlite3.Connection) -> None:
    assert pln("organizer", "--rely", "--format", "md").out.splitlines()[2] == (
        "Nothing of yours is in this part."
    )
    assert "Nothing of yours" not in pln("organizer", "--format", "md").out
