"""How far a question is, what comes next, and how long an answer took."""

from datetime import date

import pytest

from plncli.questions import (
    Question,
    after,
    answers,
    first_answer_minutes,
    helping,
    is_open,
    minutes,
    names,
    next_command,
    stage,
)
from tests.questions.asked import question, step

TODAY = date(2026, 10, 3)
ASKED = step("asked", "2026-10-01T08:00:00Z", "Ana", "Ben")
AGO = step("asked", "2026-09-30T08:00:00Z", "Ana")
ANA = step("answered", "2026-10-01T11:30:00Z", "Ana", text="This\none.")
BEN = step("answered", "2026-10-02T09:00:00Z", "Ben", text="That one.", helped=True)


@pytest.mark.parametrize(
    ("asked", "now", "to_do", "then"),
    [
        (question(), "open", True, "pln ask again 1 --to NAME"),
        (question(ASKED), "asked", True, "pln ask answered 1 TEXT --by NAME"),
        (question(AGO), "asked", True, "pln ask again 1 --to NAME"),
        (question(ASKED, ANA), "answered", True, "pln ask resolved 1 --outcome TEXT"),
        (question(ASKED, ANA, resolved_on="2026-10-02"), "solved", True,
         "pln ask reported 1 TEXT"),
        (question(ASKED, resolved_on="2026-10-02"), "solved", False, None),
        (question(ASKED, ANA, resolved_on="2026-10-02", reported_on="2026-10-03"), "reported",
         False, None),
        (question(ASKED, given_up_on="2026-10-02"), "given_up", False, None),
    ],
)  # fmt: skip
def test_stages(asked: Question, now: str, to_do: bool, then: str | None) -> None:
    assert (stage(asked), is_open(asked), next_command(asked, TODAY)) == (now, to_do, then)


def test_who_helped_are_those_who_are_marked_else_all_who_answered() -> None:
    assert helping(question(ASKED, ANA, BEN)) == (BEN,)
    assert helping(question(ASKED, ANA)) == (ANA,)
    assert helping(question(ASKED)) == ()
    assert answers(question(ANA)) == ("Ana answered: This one.",)
    assert answers(question(step("answered", "2026-10-01T11:30:00Z", text="x"))) == (
        "somebody answered: x",
    )
    assert names((ASKED, ANA)) == ("Ana", "Ben")


def test_the_first_answer_is_the_earliest_not_the_first_that_was_noted() -> None:
    assert first_answer_minutes(question(ASKED, BEN, ANA)) == 210
    assert first_answer_minutes(question(ASKED)) is None


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("2026-10-01T08:00:59Z", "at once"),
        ("2026-10-01T07:00:00Z", "at once"),
        ("2026-10-01T08:01:00Z", "after 1 minute"),
        ("2026-10-01T08:59:59Z", "after 59 minutes"),
        ("2026-10-01T09:00:00Z", "after 1 hour"),
        ("2026-10-02T07:59:00Z", "after 23 hours"),
        ("2026-10-02T08:00:00Z", "after 1 day"),
        ("2026-10-15T08:00:00Z", "after 14 days"),
    ],
)
def test_how_long_an_answer_took(at: str, said: str) -> None:
    assert after(question(), step("answered", at)) == said


def test_minutes_are_whole_and_never_negative() -> None:
    assert minutes("2026-10-01T08:00:00Z", "2026-10-01T08:02:59Z") == 2
    assert minutes("2026-10-01T08:00:00Z", "2026-09-01T08:00:00Z") == 0
