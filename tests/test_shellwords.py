"""Command lines that a shell takes as they are."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plncli.shellwords import command, quoted


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("rubrics", "rubrics"),
        ("maker space", '"maker space"'),
        ("O'Quill", '"O\'Quill"'),
        ("5 $", "'5 $'"),
        ("it's $5", "'it'\"'\"'s $5'"),
        ("", '""'),
    ],
)
def test_a_word_is_quoted_only_where_it_must_be(word: str, expected: str) -> None:
    assert quoted(word) == expected


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "))))
def test_a_shell_reads_the_words_back(words: list[str]) -> None:
    assert shlex.split(command(*words)) == ["pln", *words]
