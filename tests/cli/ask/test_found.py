"""Questions in `pln find`, and what they say of people."""

import json
from typing import Any

import pytest

from tests.conftest import Pln


@pytest.fixture
def answered(pln: Pln) -> None:
    pln("add", "contact", "Ana Diaz", "--topic", "reading")
    pln("add", "contact", "Ben Cole")
    pln("ask", "How do you group readers?", "--to", "Ana,Ben", "--on", "2026-10-01T08:00")
    pln("ask", "answered", "1", "Use stations", "--by", "Ana", "--on", "2026-10-01T11:00")


def found(pln: Pln, *words: str) -> dict[str, list[dict[str, Any]]]:
    data = json.loads(pln("find", *words, "--format", "json").out)
    assert isinstance(data, dict)
    return data


def test_a_question_is_found_by_its_words_and_by_its_answers(pln: Pln, answered: None) -> None:
    (question,) = json.loads(pln("list", "questions", "--format", "json").out)
    for words in ("group readers", "stations", "kind:question", "newer:1w"):
        assert found(pln, words)["questions"] == [
            {
                "id": question["id"],
                "title": "How do you group readers?",
                "why": ["Ana Diaz answered: Use stations"],
                "date": "2026-10-01",
                "action": f"pln show {question['id']}",
            }
        ]


def test_its_lines_of_the_log_stand_in_it_and_not_beside_it(pln: Pln, answered: None) -> None:
    assert found(pln, "readers")["interactions"] == []
    (asked,) = found(pln, "readers", "--kind", "interaction")["interactions"]
    assert asked["title"] == "How do you group readers?"


def test_who_answered_a_question_answered_you_about_it_whatever_the_words(
    pln: Pln, answered: None
) -> None:
    people = found(pln, "readers")["contacts"]
    assert [(each["name"], each["why"]) for each in people] == [
        ("Ana Diaz", ["answered you about it on 1 Oct, in 3 hours", "you asked about it on 1 Oct"]),
        ("Ben Cole", ["you asked about it on 1 Oct"]),
    ]


def test_how_soon_somebody_answered_speaks_for_them_elsewhere(pln: Pln, answered: None) -> None:
    (ana,) = found(pln, "reading", "--kind", "contact")["contacts"]
    assert ana["why"][:2] == ["topic reading", "answered you before, in 3 hours"]


def test_a_changed_answer_is_found_and_a_removed_question_is_not(pln: Pln, answered: None) -> None:
    assert len(found(pln, "stations")["questions"]) == 1
    (answer,) = found(pln, "stations", "--kind", "interaction")["interactions"]
    pln("edit", answer["id"], "--text", "Use corners")
    assert found(pln, "stations")["questions"] == []
    assert len(found(pln, "corners")["questions"]) == 1
    pln("remove", "group readers")
    assert found(pln, "corners")["questions"] == []
    pln("undo")
    assert len(found(pln, "corners")["questions"]) == 1


def test_the_page(pln: Pln, answered: None) -> None:
    pln("ask", "Which atlas for readers?", "--yes")
    page = pln("find", "readers", "--kind", "question", "--format", "table").out
    lines = [line.split("  ")[0] if "?" in line else line for line in page.splitlines()]
    assert "2 lines of your own" in lines[0]
    for said in ("    you asked it 6 days ago", "    Ana Diaz answered: Use stations",
                 "    no answer yet"):  # fmt: skip
        assert said in lines
