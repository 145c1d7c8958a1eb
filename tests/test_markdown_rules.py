"""The checker itself: each rule is seen when it is broken."""

import pytest

from tests.markdown_rules import violations

FINE = "---\ntitle: x\n---\n\n## A\n\ntext <https://a.example/>\n\n- one\n- two\n\n| a |\n| --- |\n"


def test_fine() -> None:
    assert violations(FINE) == []
    assert violations("# A\n\n```\n  x  \n```\n\n## B\n") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# A\n\n### B\n", "MD001 at 3"),
        ("a \n", "MD009 at 1"),
        ("a\tb\n", "MD010 at 1"),
        ("a\n\n\nb\n", "MD012 at 3"),
        ("#A\n", "MD018 at 1"),
        ("# A\nb\n", "MD022 at 1"),
        ("# A.\n", "MD026 at 1"),
        ("a\n```\n```\n", "MD031 at 2"),
        ("a\n- b\n", "MD032 at 2"),
        ("see https://a.example/\n", "MD034 at 1"),
        ("a", "MD047 at the end"),
        ("a\n| b |\n", "MD058 at 2"),
    ],
)
def test_broken(text: str, found: str) -> None:
    assert found in violations(text)
