"""Command lines that a shell takes as they are."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plncli.shellwords import command, quoted, readable


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("rubrics", "rubrics"),
        ("maker space", '"maker space"'),
        ("O'Quill", '"O\'Quill"'),
        ("Zoë", "Zoë"),
        ("5 $", "'5 $'"),
        ("it's $5", "'it'\"'\"'s $5'"),
        ("", '""'),
    ],
)
def test_a_word_is_quoted_only_where_it_must_be(word: str, expected: str) -> None:
    assert quoted(word) == expected


def test_a_name_with_an_apostrophe_is_found_in_what_is_quoted() -> None:
    line = command("log", 'asked O\'Quill about "fable"')
    assert line == """pln log 'asked O'"'"'Quill about "fable"'"""
    assert readable(line) == """pln log 'asked O'Quill about "fable"'"""


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "))))
def test_a_shell_reads_the_words_back(words: list[str]) -> None:
    assert shlex.split(command(*words)) == ["pln", *words]
