"""In which order people are asked, and the reasons that are told."""

from datetime import date

import pytest

from plncli.finding import Person, Said, Wanted, excerpt, marked, ranked

TODAY = date(2026, 10, 7)


def order(*people: Person) -> str:
    return "".join(each.person.id for each in ranked(people, TODAY))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"topics": ("rubrics",)}, {"noted": "by name"}),
        ({"topics": ("rubrics",)}, {"scope": "school", "noted": "by name"}),
        ({"shared": ("music",)}, {"scope": "school", "last": "2026-10-01"}),
        ({"scope": "school"}, {"scope": "region"}),
        ({"scope": "region"}, {"scope": "global"}),
        ({"answered": "2020-01-01"}, {"last": "2026-10-06"}),
        ({"last": "2026-07-09"}, {"last": "2026-07-08"}),
        (
            {"topics": ("rubrics",), "asked": "2026-09-22"},
            {"topics": ("rubrics",), "asked": "2026-09-23"},
        ),
        ({}, {"topics": ("rubrics",), "shared": ("music",), "apart": "archived"}),
    ],
)
def test_who_comes_first(first: dict[str, object], second: dict[str, object]) -> None:
    one = Person(id="1", name="Zoe", **first)  # type: ignore[arg-type]
    other = Person(id="2", name="Ana", **second)  # type: ignore[arg-type]
    assert order(one, other) == order(other, one) == "12"


def test_equals_are_in_the_order_of_their_names() -> None:
    assert order(Person("1", "zoe"), Person("2", "Ana"), Person("3", "Bo")) == "231"


def test_the_reasons() -> None:
    said = (
        Said("answered you about it", "2026-10-06"),
        Said("you asked about it", "2025-10-06"),
        Said("wrote “More”"),
    )
    known = Person(
        "1", "Ana", "school", ("rubrics",), said, "", ("music", "5", "K"), "",
        "2026-10-06", "2026-10-06", "2026-10-06",
    )  # fmt: skip
    (one,) = ranked([known], TODAY)
    assert one.why == (
        "topic rubrics",
        "answered you about it yesterday",
        "you asked about it on 6 Oct 2025",
        "music, grade 5, grade K, as you",
        "in your school",
        "you asked something yesterday",
    )
    plain = Person(
        "2", "Bo", None, (), (Said("wrote “More”"),), "by name", (), "archived",
        answered="2026-01-01",
    )  # fmt: skip
    assert ranked([plain], TODAY)[0].why == (
        "archived",
        "wrote “More”",
        "by name",
        "answered you before",
    )


def test_a_question_is_told_once() -> None:
    asked = Person("1", "Ana", said=(Said("you asked about it", "2026-10-01"),), asked="2026-10-01")
    assert ranked([asked], TODAY)[0].why == ("you asked about it on 1 Oct",)


@pytest.mark.parametrize(
    ("text", "words", "piece"),
    [
        ("We assessed it", ["assessing"], "We assessed it"),
        (
            "a b c d e f g h (Zürich) j k l m n o p q",
            ["zurich"],
            "…c d e f g h (Zürich) j k l m n o…",
        ),
        ("The red kite", ["string", "kite"], "The red kite"),
        ("Nothing of it", ["kite"], ""),
        ("Nothing of it", [], ""),
        ("Nothing of it", ["&"], ""),
        ("", ["kite"], ""),
    ],
)
def test_excerpts(text: str, words: list[str], piece: str) -> None:
    assert excerpt(text, [Wanted(word) for word in words]) == piece


@pytest.mark.parametrize(
    ("word", "forms", "others"),
    [
        ("AI", "AI, ai: (AI’s) AIs", "aim air aisle"),
        ("art", "art arts Art’s", "article party artist"),
        ("quiz", "quiz quizzes “Quiz”", "quizmasters"),
        ("assess", "assessed assessment Assess.", "asset assessmentplan"),
        ("comma", "commas", "recommend"),
        ("Öfen", "ofen Öfen!", "offen"),
    ],
)
def test_forms_of_a_word(word: str, forms: str, others: str) -> None:
    for form in forms.split():
        assert Wanted(word).is_shown_by(form), form
    for other in others.split():
        assert not Wanted(word).is_shown_by(other), other


def test_the_beginning_of_a_word() -> None:
    assert Wanted("art", goes_on=True).is_shown_by("Article")
    assert not Wanted("art", goes_on=True).is_shown_by("party")


def test_the_words_are_marked() -> None:
    assert marked("Quizzes, and a  quiz", [Wanted("quiz")]) == [
        ("Quizzes,", True),
        (" ", False),
        ("and", False),
        (" ", False),
        ("a", False),
        (" ", False),
        ("quiz", True),
    ]
    assert marked("", [Wanted("quiz")]) == []
