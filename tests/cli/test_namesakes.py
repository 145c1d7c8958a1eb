"""A new topic that may be one that is there already is told, once for a command."""

import json

import pytest

from plncli.duplicates import topic_key
from tests.conftest import Pln


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("formative-assessment", "Formative Assessment", True),
        ("formative_assessment", "formativeassessments", True),
        ("maths", "math", True),
        ("ICT", "ict", True),
        ("art", "arts", True),
        ("bus", "bu", False),
        ("reading", "writing", False),
    ],
)
def test_names_that_may_be_one(one: str, other: str, same: bool) -> None:
    assert (topic_key(one) == topic_key(other)) is same


def test_a_new_topic_that_is_nearly_an_old_one_is_told(pln: Pln) -> None:
    old = pln("add", "topic", "formative assessment").out.strip()
    said = pln("add", "contact", "Ana", "--topic", "formative-assessment,rubrics").err.splitlines()
    topics = json.loads(pln("list", "topics", "--format", "json").out)
    (new,) = (each["id"] for each in topics if each["name"] == "formative-assessment")
    assert said[0] == (
        "formative-assessment may be the topic formative assessment;"
        f" to make them one: pln merge {old} {new}"
    )
    assert [line for line in said if "may be" in line] == said[:1]
    assert pln("merge", old, new, "--yes").code == 0
    assert "may be" not in pln("log", "read a post +formative-assessment").err


def test_of_several_the_first_is_told(pln: Pln) -> None:
    said = pln("log", "read a post +math +maths +rubric +rubrics").err.splitlines()
    assert len(said) == 1
    assert said[0].startswith("maths may be the topic math; to make them one: pln merge ")


def test_a_topic_like_no_other_is_not_spoken_of(pln: Pln) -> None:
    pln("add", "topic", "rubrics")
    assert pln("log", "read a post +reading").err == ""
    assert pln("--quiet", "log", "read a post +rubric").err == ""
