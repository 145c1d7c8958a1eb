"""Words, names, handles and tags, whatever their case, accents and punctuation."""

import pytest

from plncli.query.match import has_handle, has_name, has_part, has_tag, has_words


@pytest.mark.parametrize(
    ("text", "wanted", "is_in"),
    [
        ("Exit tickets!", "exit TICKETS", True),
        ("Exit tickets!", "exit ticket", False),
        ("Exit tickets!", "exit ticket*", True),
        ("The reexit", "exit", False),
        ("The reexit, and exit", "exit", True),
        ("Open-ended", "open ended", True),
        ("C++ for all", "c++", True),
        ("Anything", "*", False),
        (None, "a", False),
    ],
)
def test_words(text: str | None, wanted: str, is_in: bool) -> None:
    assert has_words(text, wanted) is is_in


@pytest.mark.parametrize(
    ("name", "wanted", "is_in"),
    [
        ("Béa O’Brien", "bea obrien", True),
        ("Béa O’Brien", "o'brien", True),
        ("Béa O’Brien", "be", False),
        ("Béa O’Brien", "be*", True),
        ("Béa O’Brien", "!", False),
        (None, "bea", False),
    ],
)
def test_names(name: str | None, wanted: str, is_in: bool) -> None:
    assert has_name(name, wanted) is is_in


def test_handles() -> None:
    assert has_handle("@Ana@school.example", "ana@school.example")
    assert has_handle("mastodon:@ana@school.example", "@ana@school.example")
    assert not has_handle("@ana@school.example", "@ana")
    assert not has_handle(None, "@ana")
    assert not has_handle("@ana", "@")


def test_tags() -> None:
    assert has_tag("Open Ed", "#OpenEd")
    assert has_tag("open-ed", "open*")
    assert not has_tag("open-ed", "open")
    assert not has_tag(None, "x")


def test_parts_of_addresses() -> None:
    assert has_part("https://A.example/Blog", "a.example/blog")
    assert not has_part(None, "a")
