"""In which order people are asked, and the reasons that are told."""

from datetime import date

import pytest

from plncli.finding import Person, Said, excerpt, ranked

TODAY = date(2026, 10, 7)


def order(*people: Person) -> str:
    return "".join(each.person.id for each in ranked(people, TODAY))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"topics": ("rubrics",)}, {"noted": True}),
        ({"topics": ("rubrics",)}, {"scope": "school", "noted": True}),
        ({"shared": ("music",)}, {"scope": "school", "last": "2026-10-01"}),
        ({"scope": "school"}, {"scope": "region"}),
        ({"scope": "region"}, {"scope": "global"}),
        ({"answered": "2020-01-01"}, {"last": "2026-10-06"}),
        ({"last": "2026-07-09"}, {"last": "2026-07-08"}),
        (
            {"topics": ("rubrics",), "asked": "2026-09-22"},
            {"topics": ("rubrics",), "asked": "2026-09-23"},
        ),
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
        "1", "Ana", "school", ("rubrics",), said, True, ("music", "grade 5"),
        "2026-10-06", "2026-10-06", "2026-10-06",
    )  # fmt: skip
    (one,) = ranked([known], TODAY)
    assert one.why == (
        "topic rubrics",
        "answered you about it yesterday",
        "you asked about it on 6 Oct 2025",
        "music, grade 5, as you",
        "in your school",
        "asked only just now",
    )
    plain = Person("2", "Bo", said=(Said("wrote “More”"),), noted=True, answered="2026-01-01")
    assert ranked([plain], TODAY)[0].why == (
        "wrote “More”",
        "it stands in what you noted",
        "answered you before",
    )


@pytest.mark.parametrize(
    ("text", "words", "piece"),
    [
        ("We assessed it", ["assessing"], "We assessed it"),
        (
            "a b c d e f g h (Zürich) j k l m n o p q",
            ["zurich"],
            "…c d e f g h (Zürich) j k l m n o…",
        ),
        ("Nothing of it", ["kite"], ""),
        ("Nothing of it", [], ""),
        ("", ["kite"], ""),
    ],
)
def test_excerpts(text: str, words: list[str], piece: str) -> None:
    assert excerpt(text, words) == piece
