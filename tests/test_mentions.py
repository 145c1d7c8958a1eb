"""Whole words are found, whatever their case and accents; parts of words are not."""

import pytest

from plncli.mentions import folded, mentions, phrase, tag_key


@pytest.mark.parametrize(
    ("title", "words", "found"),
    [
        ("Rubrics that students write", "rubrics", True),
        ("Five RUBRICS, compared", "Rubrics", True),
        ("Rubricsable", "rubrics", False),
        ("prerubrics and rubrics", "rubrics", True),
        ("Écriture au lycée", "ecriture", True),
        ("Ecriture au lycee", "lycée", True),
        ("“Rubrics”—again", "rubrics", True),
        ("On well-being at school", "well being", True),
        ("On well being at school", "Well-Being", True),
        ("Black Friday deals", "black friday", True),
        ("A black cat, a Friday", "black friday", False),
        ("#edtech this week", "#edtech", True),
        ("", "rubrics", False),
    ],
)
def test_mentions(title: str, words: str, found: bool) -> None:
    assert mentions(folded(title), phrase(words)) is found


def test_tags_of_one_topic_are_alike() -> None:
    keys = {tag_key(text) for text in ("#OpenEd", "open ed", "Open-Ed", " ópen  ED")}
    assert keys == {"opened"}
    assert tag_key("#") == ""


def test_what_has_no_words_is_no_phrase() -> None:
    assert [phrase(text) for text in ("", "  ", "!?", "-")] == ["", "", "", ""]
