"""Regular expressions find what Python's find, and are never slow."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plncli.errors import UsageError
from plncli.query.regex import Regex

PATTERNS = st.lists(
    st.sampled_from(
        ["a", "b", ".", "(", ")", "|", "*", "+", "?", "^", "$", "[ab]", "[^a]", "{1,2}", "{2}",
         "{1,}", "\\w", "\\D", "\\.", "(?:", "[a-c.]", "[]a]", "[\\d-]", "-", "{,2}", "\\"]
    ),
    max_size=8,
).map("".join)  # fmt: skip


@given(PATTERNS, st.text("abc.-1", max_size=8))
def test_python_agrees(pattern: str, text: str) -> None:
    try:
        known = re.compile(pattern, re.DOTALL)
        regex = Regex(pattern)
    except (re.error, UsageError):
        assume(False)
    if pattern.endswith("$") or "\n" not in text:
        assert regex.is_in(text) is bool(known.search(text))


@pytest.mark.parametrize(
    ("pattern", "text", "is_in"),
    [
        ("café", "CAFE at noon", True),
        ("CAFE", "le café", True),
        ("straße", "Straße", True),
        ("[À-Ö]", "a", True),
        (r"\S\s\W", "a  ", True),
        ("^$", "", True),
        ("^$", "a", False),
        ("a*?b", "aab", True),
        (r"\/a\+", "/a+", True),
        ("[a-]", "-", True),
    ],
)
def test_case_accents_and_signs(pattern: str, text: str, is_in: bool) -> None:
    assert Regex(pattern).is_in(text) is is_in


def test_patterns_that_keep_others_busy_for_ever() -> None:
    for pattern in ("(a*)*b", "(a|a)*b", "(a?){30}a{30}b", "(.*)*(.*)*x", "(a+)+$b"):
        assert not Regex(pattern).is_in("a" * 300)


def test_what_is_kept_is_bounded() -> None:
    regex = Regex("x" * 3)
    assert not regex.is_in("".join(chr(0x4E00 + n) for n in range(5000)))
    assert len(regex.kept) <= 2000


def test_a_pattern_that_repeats_nothing_many_times() -> None:
    with pytest.raises(UsageError, match="it repeats too much"):
        Regex("((((){200}){200}){200}){200}")
