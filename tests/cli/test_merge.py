"""`pln merge` on the command line: who may be twice, asking, telling apart."""

import json

import pytest

from tests.conftest import Pln


@pytest.fixture
def twice(pln: Pln) -> tuple[str, str]:
    one = pln("add", "contact", "Ana Diaz", "--email", "ana@example.org").out.strip()
    return one, pln("add", "contact", "A. Diaz", "--org", "West").out.strip()


def test_nothing_is_twice(pln: Pln) -> None:
    assert pln("merge") == (0, "", "nothing seems to be there twice\n")
    assert pln("merge", "--format", "json").out == "[]\n"


def test_pairs_as_data(pln: Pln, twice: tuple[str, str]) -> None:
    one, other = twice
    assert json.loads(pln("merge", "--format", "json").out) == [
        {
            "kind": "contact",
            "keep": {"id": one, "name": "Ana Diaz"},
            "other": {"id": other, "name": "A. Diaz"},
            "level": "suggested",
            "why": "initials of the same name",
            "command": f"pln merge {one} {other}",
        }
    ]
    assert pln("merge", "--format", "ids").out.split() == [one, other]


def test_certain_pairs_come_first(pln: Pln, twice: tuple[str, str]) -> None:
    pln("add", "contact", "Kim", "--email", "k.v@gmail.com")
    pln("add", "contact", "Kim Vale", "--email", "kv@gmail.com")
    lines = pln("merge").out.splitlines()
    assert [line for line in lines if not line.startswith("    ")] == [
        "What may be there twice",
        "For certain (1)",
        "  contact: Kim and Kim Vale  same e-mail address: kv@gmail.com",
        "Perhaps (1)",
        "  contact: Ana Diaz and A. Diaz  initials of the same name",
        f"If two are not one: pln merge --different {twice[0]} {twice[1]}",
    ]


@pytest.mark.parametrize(("answer", "code", "left"), [("y", 0, 1), ("", 5, 2)])
def test_it_asks(
    pln: Pln,
    twice: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    code: int,
    left: int,
) -> None:
    monkeypatch.setattr("plncli.cli.output.may_ask", lambda: True)
    monkeypatch.setattr("sys.stdin.readline", lambda: answer, raising=False)
    ran = pln("merge", *twice)
    assert ran.code == code
    assert "merge A. Diaz into Ana Diaz? [y/N] " in ran.err
    assert len(pln("list", "contacts", "--format", "ids").out.split()) == left


def test_told_apart_and_taken_back(pln: Pln, twice: tuple[str, str]) -> None:
    assert pln("merge", "--different", *twice).code == 0
    assert pln("merge").out == ""
    pln("undo")
    assert pln("merge").out != ""


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("Ana Diaz",), 2, "pln: nothing to merge into 'Ana Diaz'; write pln merge KEEP OTHER\n"),
        (("Ana Diaz", "Chalk", "--yes"), 3, "pln: no contact answers to 'Chalk'; "),
        (("Ana Diaz", "Ana Dia", "--yes"), 2, "pln: 'Ana Diaz' and 'Ana Dia' are one record: "),
        (("Ana Diaz", "Bna Diaz", "--yes"), 3, "pln: no contact answers to 'Bna Diaz'; did you"),
    ],
)
def test_what_cannot_be_merged(
    pln: Pln, twice: tuple[str, str], words: tuple[str, ...], code: int, said: str
) -> None:
    pln("add", "source", "Chalk")
    ran = pln("merge", *words)
    assert (ran.code, ran.err[: len(said)]) == (code, said)


@pytest.mark.parametrize("kind", ["source", "community", "event", "topic"])
def test_other_kinds(pln: Pln, kind: str) -> None:
    one = pln("add", kind, "First").out.strip()
    two = pln("add", kind, "Second", "--note", "kept").out.strip()
    ran = pln("merge", one, two, "--yes")
    assert ran.code == 0, ran.err
    assert ran.out.strip() == one
    note = json.loads(pln("show", one, "--format", "json").out)["note"]
    assert note == "kept\n\nMerged with Second"


def test_a_class_network_refuses_what_it_may_not_hold(pln: Pln) -> None:
    assert pln("init", "--as-class").code == 0
    one = pln("add", "contact", "Ana").out.strip()
    two = pln("add", "contact", "Dr. Lee", "--role", "author", "--email", "lee@example.org")
    ran = pln("merge", one, two.out.strip(), "--yes")
    assert ran.code == 5, ran
    assert len(pln("list", "contacts", "--format", "ids").out.split()) == 2


def test_what_bears_a_topic_comes_along(pln: Pln) -> None:
    kept = pln("add", "topic", "rubrics").out.strip()
    gone = pln("add", "topic", "marking").out.strip()
    pln("add", "contact", "Ana", "--topic", "marking")
    pln("add", "contact", "Ben", "--topic", "marking,rubrics")
    pln("log", "read a post +marking")
    assert pln("merge", kept, gone, "--dry-run").err == (
        f"{gone} marking becomes part of {kept} rubrics (topic)\n"
        "  comes along: 2 records with the topic\n"
        "  name stays rubrics; marking goes into the note\n"
    )
