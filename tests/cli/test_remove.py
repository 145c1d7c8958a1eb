"""`pln remove`, `pln history` and `pln config`."""

import json
from pathlib import Path

import pytest

from tests.conftest import Pln


@pytest.fixture
def ids(pln: Pln) -> list[str]:
    return [pln("add", "contact", name).out.strip() for name in ("Ada", "Bea", "Cem")]


def test_two_go_at_once(ids: list[str], pln: Pln) -> None:
    assert pln("remove", "ada", ids[1], "Ada") == (
        0,
        "",
        f"removed {ids[0]} Ada (contact)\nremoved {ids[1]} Bea (contact)\nundo: pln undo\n",
    )
    assert pln("list", "contacts", "--format", "ids").out == f"{ids[2]}\n"
    pln("undo")
    assert pln("list", "contacts", "--format", "ids").out.split() == ids


def test_three_need_a_yes(ids: list[str], pln: Pln) -> None:
    assert pln("remove", *ids) == (
        5,
        "",
        "pln: 3 records would go and there is nobody to ask; repeat it with --yes\n",
    )
    assert (
        pln("remove", *ids, "--dry-run").err.splitlines()[0]
        == f"would remove {ids[0]} Ada (contact)"
    )
    assert pln("list", "contacts", "--format", "ids").out.split() == ids
    assert pln("remove", *ids, "--yes", "--quiet") == (0, "", "")
    assert pln("list", "contacts").out == ""


def test_an_unknown_name_leaves_all(ids: list[str], pln: Pln) -> None:
    assert pln("remove", "ada", "zzz").code == 3
    assert pln("remove", "ada", "--kind", "topic").code == 3
    assert pln("list", "contacts", "--format", "ids").out.split() == ids


def test_a_close_spelling_is_named_and_not_removed(ids: list[str], pln: Pln) -> None:
    pln("add", "contact", "Danilo Quill")
    dan = pln("show", "Danilo", "--format", "ids").out.strip()
    assert pln("remove", "Danila Quill") == (
        3,
        "",
        f"pln: no record answers to 'Danila Quill'; did you mean {dan} Danilo Quill?\n",
    )
    assert pln("remove", "Danilo").code == 0


def test_history(ids: list[str], pln: Pln) -> None:
    pln("undo")
    assert pln("history", "--limit", "2").out == (
        "3\t2026-10-07 09:00\tpln add contact Cem\tadded 1 contact\tundone\n"
        "2\t2026-10-07 09:00\tpln add contact Bea\tadded 1 contact\t\n"
    )
    assert json.loads(pln("history", "--format", "json").out)[2] == {
        "id": 1,
        "at": "2026-10-07T09:00:00Z",
        "command": "pln add contact Ada",
        "summary": "added 1 contact",
        "undone_at": None,
    }
    assert pln("history", "--format", "ids").out == "3\n2\n1\n"


def test_an_empty_history(pln: Pln) -> None:
    assert pln("history") == (0, "", "nothing was done yet; `pln` alone says how to begin\n")
    assert pln("history", "--format", "json").out == "[]\n"


def test_the_settings_and_where_they_come_from(
    pln: Pln, isolated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = isolated / "config.toml"
    assert pln("config", "path") == (
        0, f"{path}\n", "it is not there yet: every setting has its default\n"
    )  # fmt: skip
    isolated.mkdir(exist_ok=True)
    path.write_text('date_order = "dmy"\n[skim]\nminutes = 5\n')
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")
    assert pln("config", "path") == (0, f"{path}\n", "")
    lines = pln("config", "list").out.splitlines()
    assert (
        lines[0]
        == """date_order\t"dmy"\tfile, not ""\thow 3/4 is read: dmy, mdy, or empty to refuse it"""
    )
    assert lines[1] == "skim.minutes\t5\tfile, not 5\tlength of an edition, in minutes"
    assert "skim.source_cap\t3\tdefault\tmost entries of one source in an edition" in lines
    settings = {
        each["key"]: each for each in json.loads(pln("config", "list", "--format", "json").out)
    }
    assert settings["feeds.allow_private"] == {
        "key": "feeds.allow_private",
        "value": True,
        "default": False,
        "origin": "environment",
        "environment": "PLN_FEEDS_ALLOW_PRIVATE",
        "help": "allow addresses that are not public (a school's intranet)",
    }
    assert pln("config", "list", "--format", "ids").out.split() == list(settings)


def test_the_history_shows_what_can_be_pasted(pln: Pln) -> None:
    pln("add", "source", "Some blog", "--url", "https://me:word@blog.example/?page=2&token=abc")
    pln("log", "asked", "Zoë", "about", "#maths")
    line = 'pln add source "Some blog" --url "https://***@blog.example/?page=2&token=***"'
    commands = [each["command"] for each in json.loads(pln("history", "--format", "json").out)]
    assert commands == ['pln log asked Zoë about "#maths"', line]
    pln("undo")
    assert pln("undo").err.startswith(f"took back `{line}` (")


def test_no_command_is_cut_on_a_narrow_terminal(pln: Pln, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    pln("add", "source", "A blog with a long title that goes on and on", "--kind", "newsletter")
    page = pln("history", "--format", "table").out
    assert "…" not in page
    assert page.count("\n") > 2
