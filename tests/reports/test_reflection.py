"""The reflection: facts with their windows, nobody named, nothing private."""

import json
from pathlib import Path

import pytest

from ..conftest import Pln


@pytest.fixture
def network(pln: Pln) -> None:
    """A small network: a colleague who differs, one met online, a student, a union, a blog."""
    for words in (
        ("me", "--name", "Robin", "--why", "to keep up", "--definition", "My own.",
         "--value", "care", "--organised-in", "a notebook"),
        ("add", "contact", "Ana Featherstone", "--role", "librarian", "--scope", "school",
         "--topic", "rubrics", "--how-met", "staff room", "--handle",
         "mastodon:@ana@example.social", "--cadence", "4w", "--value", "Ana read my plan first",
         "--agreement", "often-disagree", "--note", "is moving house"),
        ("add", "contact", "Ben Inkpen", "--role", "librarian", "--scope", "school",
         "--met-online", "2026-02-01", "--met-in-person", "2026-06-01", "--how-met", "staff room"),
        ("add", "contact", "Cleo Younger", "--role", "student", "--scope", "school"),
        ("add", "community", "Fictional Library Union", "--kind", "organisation",
         "--offer", "webinars", "--hashtag", "#flu", "--topic", "reading"),
        ("add", "source", "Ana Featherstone's shelf", "--kind", "blog", "--cadence", "weekly",
         "--rely", "--topic", "reading", "--organised-in", "a wiki"),
        ("log", "2026-09-30 asked Ana with Cleo about rubrics"),
        ("log", "2026-08-01 helped Ana"),
        ("log", "2025-01-01 met Ben"),
    ):  # fmt: skip
        result = pln(*words)
        assert result.code == 0, result.err


def test_the_whole_draft(pln: Pln, network: None) -> None:
    expected = Path(__file__).parent / "expected" / "reflection.md"
    assert pln("reflect").out == expected.read_text("utf-8")


def test_nobody_is_named_and_nothing_private_is_printed(pln: Pln, network: None) -> None:
    text = pln("reflect").out
    for secret in ("Ana", "Featherstone", "Ben", "Cleo", "Younger", "disagree", "moving house"):
        assert secret not in text
    assert "| A librarian at my school | 2 |" in text


def test_names_on_request_but_never_a_students(pln: Pln, network: None) -> None:
    text = pln("reflect", "--names").out
    assert "| Ana Featherstone | 2 |" in text
    for secret in ("Cleo", "disagree", "moving house"):
        assert secret not in text


def test_names_in_the_users_own_words_are_hidden_too(pln: Pln, network: None) -> None:
    pln("me", "--why", "since Cleo asked", "--organised-in", "Ben's shelf")
    pln("edit", "Fictional Library Union", "--name", "Friends of Ben Inkpen")
    text = pln("reflect").out
    assert "Why I have one: since a student asked" in text
    assert "Organisations: Friends of another librarian at my school (webinars)" in text
    for name in ("Ana", "Ben", "Cleo"):
        assert name not in text


def test_the_period_bounds_what_is_counted(pln: Pln, network: None) -> None:
    text = pln("reflect", "--only", "connections").out
    assert "gave once, received once, both ways never" in text
    text = pln("reflect", "--only", "connections", "--since", "2026-09-01").out
    assert "2026-09-01 to 2026-10-07: gave never, received once" in text


def test_too_little_to_say_what_is_missing(pln: Pln) -> None:
    text = pln("reflect", "--only", "missing").out
    assert "Too little is noted yet to say what is missing." in text
    assert "My first step, and by when:" in text


def test_the_gaps_of_the_day_are_what_is_missing(pln: Pln, network: None) -> None:
    text = pln("reflect", "--only", "missing").out
    assert "The nearest gaps on 2026-10-07:" in text
    assert text.count("- **") == 3


def test_an_empty_network_still_gives_a_draft(pln: Pln) -> None:
    text = pln("reflect").out
    assert text.startswith('---\ntitle: "My professional learning network"\n')
    assert "No interaction is logged from 2025-10-07 to 2026-10-07." in text
    assert "No source is marked as relied on, and none was looked at." in text


def test_the_course_stands_in_the_front_matter_whatever_it_contains(pln: Pln) -> None:
    assert 'course: "PLN \\"101\\" \\\\ x"\n' in pln("reflect", "--for", 'PLN "101" \\ x').out


def test_sections_as_data(pln: Pln, network: None) -> None:
    data = json.loads(pln("reflect", "--only", "resources", "--format", "json").out)
    assert (data["date"], data["since"], data["status"]) == ("2026-10-07", "2025-10-07", "draft")
    assert [section["name"] for section in data["sections"]] == ["resources"]
