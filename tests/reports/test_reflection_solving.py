"""The section of the reflection about questions: numbers, stories, nobody named."""

import pytest

from tests.conftest import Pln


def drafted(pln: Pln, *words: str) -> list[str]:
    """Return the lines of the section without its heading and its prompt."""
    out = pln("reflect", "--only", "solving", *words).out
    return [line for line in out.split("-->")[1].splitlines() if line]


@pytest.fixture
def asked(pln: Pln) -> None:
    pln("add", "contact", "Ana Diaz", "--role", "colleague", "--scope", "school")
    pln("ask", "How do you group readers?", "--to", "Ana", "--on", "2026-10-01T08:00")
    pln("ask", "answered", "1", "Ask Ana's desk", "--on", "2026-10-01T11:00")


def test_without_questions_the_prompt_stays(pln: Pln) -> None:
    assert drafted(pln) == ["Nothing about this is noted, 2025-10-07 to 2026-10-07."]


def test_what_was_asked_and_how_soon_answers_came(pln: Pln, asked: None) -> None:
    assert drafted(pln) == [
        "- 1 question asked, 2025-10-07 to 2026-10-07; as a rule the first answer came after 3"
        " hours"
    ]
    assert drafted(pln, "--since", "2026-10-05") == [
        "Nothing about this is noted, 2026-10-05 to 2026-10-07."
    ]


def test_a_solved_question_is_told_and_nobody_named(pln: Pln, asked: None) -> None:
    pln("ask", "resolved", "1", "--outcome", "Ana was right")
    pln("ask", "Which atlas?", "--on", "08:00")
    pln("ask", "answered", "2", "Blue", "--by", "Ana", "--on", "08:00")
    assert drafted(pln) == [
        "- 2 questions asked, 2025-10-07 to 2026-10-07; 1 solved, 1 of them with the help of"
        " others; as a rule the first answer came after 1 hour",
        "**How do you group readers?** On 1 October 2026 I asked a colleague at my school. A"
        " colleague at my school answered after 3 hours: “Ask a colleague at my school's desk.”"
        " What came of it: a colleague at my school was right.",
    ]
    assert "I asked Ana Diaz. Ana Diaz answered" in drafted(pln, "--names")[1]


def test_a_story_of_ones_own_is_told_as_it_was_kept(pln: Pln, asked: None) -> None:
    pln("ask", "resolved", "1")
    pln("ask", "story", "1", "**Readers.** Ana Diaz knew.")
    assert drafted(pln)[1] == "Readers. A colleague at my school knew."
    assert drafted(pln, "--names")[1] == "Readers. Ana Diaz knew."
