"""`pln plc`: what is wrong gets one line; what is written goes where it is asked for."""

import json
from pathlib import Path

import pytest

from tests.conftest import Pln


@pytest.fixture
def readers(pln: Pln) -> None:
    pln("add", "contact", "Ana Diaz")
    pln("add", "community", "Third grade", "--kind", "group-chat", "--member", "Ana Diaz")
    assert pln("plc", "new", "Third grade", "--outcome", "All read aloud").code == 0


def test_a_community_that_is_there_becomes_the_plc(pln: Pln, readers: None) -> None:
    (community,) = json.loads(pln("list", "communities", "--format", "json").out)
    assert (community["kind"], community["members"]) == ("plc", ["Ana Diaz"])
    again = pln("plc", "new", "Third grade", "--outcome", "All write")
    assert again.code == 4
    assert again.err == (
        f"pln: Third grade has a cycle already; `pln plc show {community['id']}`\n"
    )


def test_the_beginning_of_an_id_names_a_new_plc(pln: Pln, readers: None) -> None:
    (identity,) = pln("list", "communities", "--format", "ids").out.split()
    begun = pln("plc", "new", identity[:3], "--outcome", "All write")
    assert (begun.code, begun.out) == (0, "")
    listed = json.loads(pln("list", "communities", "--format", "json").out)
    assert {each["name"] for each in listed} == {"Third grade", identity[:3]}
    assert pln("plc", "new", identity, "--outcome", "All write").code == 4


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        (("new", "Fourth", "--outcome", "All", "--member", "Ana:boss"), 2,
         "--member part 'boss' is not one of lead, member, occasional, outside"),
        (("new", "Fourth", "--outcome", "All", "--member", "Zoe"), 3,
         "no contact answers to 'Zoe'; `pln add contact Zoe` adds it"),
        (("step", "Third", "think"), 2,
         "STEP 'think' is not one of evidence, strategies, implement, analyse, apply"),
        (("step", "Third", "apply", "x", "--minutes", "45m"), 2,
         "--minutes belongs to a step that is done; add --done"),
        (("step", "Third", "apply", "--done", "--minutes", "long"), 2,
         "'long' is no duration; write it as 45m, 1h30 or 1.5h"),
        (("close", "Third", "--result", "x", "--verdict", "good"), 2,
         "--verdict 'good' is not one of better, mixed, no-change, worse"),
        (("commit", "Third", "me", " "), 2,
         "nothing to take on; `pln plc commit NAME me ten minutes a day`"),
        (("agenda", "Nowhere"), 3,
         "no community answers to 'Nowhere'; `pln add community Nowhere` adds it"),
    ],
)  # fmt: skip
def test_wrong_words(
    pln: Pln, readers: None, words: tuple[str, ...], code: int, error: str
) -> None:
    before = pln("history").out
    result = pln("plc", *words)
    assert (result.code, result.out, result.err) == (code, "", f"pln: {error}\n")
    assert pln("history").out == before


def test_a_community_without_a_cycle(pln: Pln) -> None:
    pln("add", "community", "Choir")
    result = pln("plc", "step", "Choir", "evidence", "x")
    assert (result.code, result.err) == (
        4,
        "pln: Choir has no cycle of inquiry; `pln plc new Choir --outcome TEXT` begins one\n",
    )


def test_a_step_is_noted_planned_done_and_not_done(pln: Pln, readers: None) -> None:
    def step() -> dict[str, object]:
        (cycle,) = json.loads(pln("plc", "list", "--format", "json").out)
        found = cycle["steps"][0]
        assert isinstance(found, dict)
        return found

    pln("plc", "step", "Third", "evidence", "Read", "a", "page", "--owner", "Ana", "--due", "+1w")
    assert step() | {"owner_id": ""} == {
        "code": "evidence", "text": "Read a page", "due": "2026-10-14", "done_on": None,
        "evidence": None, "owner_id": "", "owner": "Ana Diaz",
    }  # fmt: skip
    pln("plc", "step", "Third", "evidence", "--done", "--on", "yesterday", "--owner", "me")
    assert (step()["done_on"], step()["owner"]) == ("2026-10-06", None)
    pln("plc", "step", "Third", "evidence", "--not-done")
    assert (step()["done_on"], step()["text"]) == (None, "Read a page")


def test_a_done_step_is_learning(pln: Pln, readers: None) -> None:
    pln("plc", "step", "Third", "evidence", "--owner", "Ana", "--done", "--minutes", "1h30",
        "--evidence", "9 of 24")  # fmt: skip
    (talk,) = json.loads(pln("list", "interactions", "--format", "json").out)
    assert (talk["text"], talk["act"], talk["direction"], talk["minutes"]) == (
        "Gather evidence: 9 of 24", "co_created", "mutual", 90,
    )  # fmt: skip
    assert {each["name"] for each in talk["participants"]} == {"Ana Diaz", "Third grade"}


def test_papers_are_written_to_files(pln: Pln, readers: None, tmp_path: Path) -> None:
    path = tmp_path / "agenda.html"
    assert pln("plc", "agenda", "Third", "--on", "fri", "-o", str(path)).code == 0
    text = path.read_text("utf-8")
    assert "<h1>Third grade: agenda</h1>" in text
    assert "9 Oct 2026" in text
    again = pln("plc", "agenda", "Third", "-o", str(path))
    assert (again.code, again.err) == (
        5, f"pln: {path} exists; choose another name, or replace it with --force\n"
    )  # fmt: skip
    rows = pln("plc", "report", "Third", "--format", "csv").out.splitlines()
    assert rows[:2] == ["step,what,owner,done,evidence", "Gather evidence,,,,"]
    assert len(rows) == 6


def test_removing_the_group_takes_its_cycles_and_undo_brings_them_back(
    pln: Pln, readers: None
) -> None:
    pln("plc", "step", "Third", "evidence", "x")
    before = pln("plc", "list", "--format", "json").out
    pln("remove", "Third grade")
    assert pln("plc", "list").err == "no PLC yet; begin one with: pln plc new NAME --outcome TEXT\n"
    pln("undo")
    assert pln("plc", "list", "--format", "json").out == before
