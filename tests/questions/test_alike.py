"""Which texts say the same as a question, and which only share a word with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plncli.questions.alike import alike, telling


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("How do you group readers in one lesson?", ("group", "readers", "lesson")),
        ("What is it?", ("what", "is", "it")),
        ("“Rubrics”, rubrics & RUBRICS!", ("rubrics",)),
        ("C++ or Python?", ("c++", "python")),
        ("?! …", ()),
        ("Wie übt ihr Lesen?", ("wie", "ubt", "ihr", "lesen")),
    ],
)
def test_telling_words(text: str, words: tuple[str, ...]) -> None:
    assert telling(text) == words


@pytest.mark.parametrize(
    ("question", "text", "how_much"),
    [
        ("How do you group readers in one lesson?", "Grouping readers for a lesson", 1.0),
        ("How do you group readers?", "group work in maths", 0.0),
        ("Which rubrics?", "A rubric for essays", 1.0),
        ("Quiet readers, loud class, one lesson", "readers were quiet", 0.0),
        ("quiet readers", "Quiet READERS, at last", 1.0),
        ("", "anything", 0.0),
        ("anything", "", 0.0),
    ],
)
def test_alike(question: str, text: str, how_much: float) -> None:
    assert alike(telling(question), text) == how_much


@given(st.text())
def test_every_text_with_words_is_like_itself(text: str) -> None:
    words = telling(text)
    assert all(any(map(str.isalnum, word)) for word in words)
    assert len(set(words)) == len(words)
    assert alike(words, " ".join(words)) in ((1.0,) if words else (0.0,))
