"""What the lines of a debrief say."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plncli.errors import UsageError
from plncli.gatherings.debrief import (
    SHOWN,
    TEMPLATE,
    Debrief,
    FollowUp,
    Hours,
    Talk,
    parse_debrief,
)

TODAY = date(2026, 10, 7)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("met: Ana, Ben and Cleo", Debrief(met=("Ana", "Ben", "Cleo"))),
        ("MET :  Ana Diaz ,", Debrief(met=("Ana Diaz",))),
        ("talk: Rubrics - Ana Diaz: three rows",
         Debrief(talks=(Talk("Rubrics", "Ana Diaz", "three rows"),))),
        ("talk: Rubrics — Ana", Debrief(talks=(Talk("Rubrics", "Ana", None),))),
        ("session: Rubrics: three rows", Debrief(talks=(Talk("Rubrics", None, "three rows"),))),
        ("talk: Co-teaching", Debrief(talks=(Talk("Co-teaching", None, None),))),
        ("resource: https://a.example/b: c", Debrief(resources=("https://a.example/b: c",))),
        ("hours: 6h", Debrief(hours=Hours(360, ()))),
        ("hours: 6h assessment=4h ell=30m",
         Debrief(hours=Hours(360, (("assessment", 240), ("ell", 30))))),
        ("follow-up: send the rubric to Ana by fri",
         Debrief(follow_ups=(FollowUp("send the rubric to Ana", "Ana", date(2026, 10, 9)),))),
        ("follow-up: read the book by Hattie",
         Debrief(follow_ups=(FollowUp("read the book by Hattie", None, None),))),
        ("followup: call", Debrief(follow_ups=(FollowUp("call", None, None),))),
        ("changed: no grades on drafts", Debrief(changed="no grades on drafts")),
        ("met:", Debrief()),
        ("# met: Ana", Debrief()),
    ],
)  # fmt: skip
def test_a_line(line: str, meant: Debrief) -> None:
    assert parse_debrief(line, TODAY) == meant


def test_lines_of_a_kind_add_up() -> None:
    text = "hours: 2h a=1h\nhours: 90m b=30m\nchanged: one\nchanged: two\nmet: Ana\nmet: Ben\n"
    assert parse_debrief(text, TODAY) == Debrief(
        met=("Ana", "Ben"), hours=Hours(210, (("a", 60), ("b", 30))), changed="one; two"
    )


def test_the_template_says_nothing_and_names_every_line() -> None:
    assert parse_debrief(TEMPLATE, TODAY) == Debrief()
    assert all(f"#   {name}: " in TEMPLATE for name in SHOWN)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("met: Ana\nlunch: soup",
         "line 2: 'lunch: soup' says nothing that a debrief has; begin it with met:, talk:,"
         " resource:, hours:, follow-up:, changed:"),
        ("hours: long", "line 1: 'long' is no duration; write it as 45m, 1h30 or 1.5h"),
        ("hours: 6h 4h", "line 1: '4h' is no part of hours; write it as assessment=4h"),
        ("hours: 3h a=2h b=2h",
         "line 1: the parts of '3h a=2h b=2h' are more than the whole; 6h assessment=4h"),
        ("follow-up: x by 31 feb",
         "line 1: February has no day 31; write it as 2026-10-05, 3 apr, last tue or 2 weeks ago"),
    ],
)  # fmt: skip
def test_a_wrong_line(text: str, error: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_debrief(text, TODAY)
    assert str(caught.value) == error


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_by_its_line(text: str) -> None:
    try:
        parse_debrief(text, TODAY)
    except UsageError as error:
        assert error.message.startswith("line ")
