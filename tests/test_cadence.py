"""How often and when next."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plncli.cadence import (
    LAYER_DAYS,
    format_cadence,
    format_rhythm,
    next_due,
    parse_cadence,
    parse_rhythm,
)
from plncli.errors import UsageError
from plncli.model import CLOSENESS

TODAY = date(2026, 10, 7)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("4w", 28),
        ("every 4w", 28),
        ("Every  4 Weeks", 28),
        ("weekly", 7),
        ("a week", 7),
        ("every week", 7),
        ("every other week", 14),
        ("fortnightly", 14),
        ("daily", 1),
        ("10d", 10),
        ("monthly", 30),
        ("every two months", 60),
        ("quarterly", 91),
        ("half-yearly", 182),
        ("1y", 365),
        ("3x a year", 122),
        ("3x/year", 122),
        ("3 times a year", 122),
        ("twice a month", 15),
        ("once per quarter", 91),
    ],
)
def test_cadence(text: str, days: int) -> None:
    assert parse_cadence(text) == days


@pytest.mark.parametrize(
    "text",
    ["", "every", "30", "0d", "-1w", "11y", "3x", "x a week", "twice", "often", "0x a year",
     "10x a day", "4 fortnights", "seven weeks", "²w"],
)  # fmt: skip
def test_no_cadence(text: str) -> None:
    with pytest.raises(UsageError) as error:
        parse_cadence(text)
    assert str(error.value) == (
        f"{text!r} is no cadence; write it as 4w, weekly, every 2 months or 3x a year"
    )


@pytest.mark.parametrize(
    ("days", "text"), [(7, "1w"), (28, "4w"), (30, "1m"), (182, "26w"), (365, "1y"), (10, "10d")]
)
def test_format_cadence(days: int, text: str) -> None:
    assert format_cadence(days) == text


def test_next_due_counts_from_the_latest_contact() -> None:
    assert next_due(date(2026, 10, 1), 28, TODAY) == date(2026, 10, 29)
    assert next_due(date(2026, 8, 1), 28, TODAY) == date(2026, 8, 29)
    assert next_due(None, 28, TODAY) == TODAY


def test_every_closeness_has_its_days() -> None:
    assert tuple(LAYER_DAYS) == CLOSENESS
    assert LAYER_DAYS == {"core": 7, "close": 30, "active": 182, "wide": 365}


@given(st.integers(1, 3650))
def test_cadences_are_read_back(days: int) -> None:
    assert parse_cadence(format_cadence(days)) == days


@given(st.text() | st.from_regex(r"(every )?[0-9a-z]{0,5}( ?[x/] ?| )[a-z]{0,6}"))
def test_any_text_is_a_cadence_or_a_usage_error(text: str) -> None:
    try:
        assert 1 <= parse_cadence(text) <= 3650
    except UsageError as error:
        assert "\n" not in str(error)


@pytest.mark.parametrize(
    ("text", "rhythm"),
    [
        ("4w", (28, None)),
        ("every 4w, at most 6w", (28, 42)),
        ("weekly at most every 2 weeks", (7, 14)),
        ("monthly,  AT MOST quarterly", (30, 91)),
        ("4w, at most 4w", (28, 28)),
    ],
)
def test_a_cadence_may_say_at_most(text: str, rhythm: tuple[int, int | None]) -> None:
    assert parse_rhythm(text) == rhythm
    assert parse_rhythm(format_rhythm(*rhythm)) == rhythm


@pytest.mark.parametrize("text", ["4w, at most", "at most 4w", "4w, at most 2w", "4w, at most now"])
def test_no_rhythm(text: str) -> None:
    with pytest.raises(UsageError):
        parse_rhythm(text)
