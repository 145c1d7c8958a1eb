"""`pln init`: a beginning in a few questions; what was given is kept, and goes back whole."""

import io
import json

import pytest

from tests.conftest import Pln
from tests.tui.terminal import terminal

WHOLE = """\
Kim Vale
teacher, coach
computing
Hill School
Ana Diaz
rubrics, robotics
Ben O'Neil


Chalk Dust
https://pond.example/blog

Robotics circle
"""


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> object:
    """Give answers, as somebody at a terminal would."""

    def give(text: str) -> None:
        monkeypatch.setattr("plncli.cli.init.may_ask", lambda: True)
        monkeypatch.setattr("sys.stdin", io.StringIO(text))

    return give


def names(pln: Pln, kind: str) -> list[str]:
    records = json.loads(pln("list", kind, "--format", "json").out)
    return [record.get("name") or record["title"] for record in records]


def test_the_whole_inventory(pln: Pln, answer: object) -> None:
    assert callable(answer)
    answer(WHOLE)
    result = pln("init")
    assert (result.code, result.out) == (0, "")
    assert result.err.endswith(
        "kept 2 people, 2 sources, 1 group; undo: pln undo\n"
        "to see what it publishes: pln follow https://pond.example/blog\n"
    )
    profile = json.loads(pln("me", "--format", "json").out)
    assert (profile["name"], profile["roles"], profile["subjects"], profile["school"]) == (
        "Kim Vale", ["teacher", "coach"], ["computing"], "Hill School",
    )  # fmt: skip
    people = json.loads(pln("list", "contacts", "--format", "json").out)
    assert [(each["name"], each["topics"]) for each in people] == [
        ("Ana Diaz", ["robotics", "rubrics"]),
        ("Ben O'Neil", []),
    ]
    assert names(pln, "sources") == ["Chalk Dust", "pond.example"]
    assert names(pln, "communities") == ["Robotics circle"]
    assert pln("undo").code == 0
    assert names(pln, "contacts") + names(pln, "sources") + names(pln, "topics") == []


def test_a_second_time_it_asks_for_the_rest(pln: Pln, answer: object) -> None:
    assert callable(answer)
    answer(WHOLE)
    pln("init")
    answer("Cleo\nmaths\nana diaz\n\n\nThe Loop\nChalk dust\n\n")
    result = pln("init")
    assert "Your name" not in result.err and "belong to" not in result.err
    (ana,) = json.loads(pln("list", "contacts", "--where", "ana", "--format", "json").out)
    assert (
        f"Ana Diaz is a contact already ({ana['id']});"
        f" `pln edit {ana['id']}`, or repeat it with --duplicate\n"
    ) in result.err
    assert names(pln, "contacts") == ["Ana Diaz", "Ben O'Neil", "Cleo"]
    assert names(pln, "sources") == ["Chalk Dust", "pond.example", "The Loop"]


def test_enough_is_enough(pln: Pln, answer: object) -> None:
    assert callable(answer)
    answer("q\n")
    result = pln("init")
    assert (result.code, result.err.splitlines()[-1]) == (
        0, "nothing noted; begin whenever you like"
    )  # fmt: skip
    assert pln("history").out == ""
    for number in range(5):
        pln("add", "contact", f"Person {number}")
        pln("add", "source", f"Source {number}")
    pln("add", "community", "Group")
    assert pln("init").err == "you have made a beginning; `pln gaps` shows what is missing\n"


def test_nobody_to_answer(pln: Pln) -> None:
    result = pln("init")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("pln: pln init asks questions, and nobody is here to answer; ")


def test_a_class_is_no_network_of_people(pln: Pln) -> None:
    pln("add", "contact", "Ana Diaz")
    result = pln("init", "--as-class")
    assert (result.code, result.err) == (
        4,
        "pln: this network holds people already; `pln --network class init --as-class`\n",
    )


@pytest.mark.parametrize(("keys", "code"), [("ctrl-c", 0), ("ctrl-d", 0)])
def test_what_was_given_is_kept_when_she_breaks_off(pln: Pln, keys: str, code: int) -> None:
    with terminal("init") as screen:
        screen.see("Your name:")
        screen.type_line("Kim Vale")
        screen.see("What are you?")
        screen.type_line("")
        screen.see("What do you teach?")
        screen.type_line("")
        screen.see("Your school:")
        screen.type_line("")
        screen.see("Who do you turn to?")
        screen.type_line("Ana Diaz")
        screen.see("What do you ask Ana about?")
        screen.press(keys)
        screen.see("kept 1 person")
        assert screen.end() == code
    assert names(pln, "contacts") == ["Ana Diaz"]
    assert json.loads(pln("me", "--format", "json").out)["name"] == "Kim Vale"
