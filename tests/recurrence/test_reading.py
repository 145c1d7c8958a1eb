"""The grammar of --meets, case by case."""

import tomllib
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plncli.errors import UsageError
from plncli.recurrence import occurrences, parse_meets

CASES = tomllib.loads((Path(__file__).parent / "meets.toml").read_text("utf-8"))
TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.mark.parametrize("case", CASES["understood"], ids=lambda case: case["said"])
def test_understood(case: dict[str, Any]) -> None:
    meets = parse_meets(case["said"], "Europe/Berlin", TODAY)
    assert meets.text == case["meets"]
    # A day more back: midnight in the east is on the day before in UTC.
    found = occurrences(meets, NOW - timedelta(hours=1), NOW + timedelta(days=400))
    first = [f"{at:%Y-%m-%dT%H:%M}" for at in islice(found, len(case["next"]) or 1)]
    assert first == case["next"]


@pytest.mark.parametrize("case", CASES["understood"], ids=lambda case: case["said"])
def test_canonical_words_say_the_same_anywhere_and_on_any_day(case: dict[str, Any]) -> None:
    meets = parse_meets(case["said"], "Europe/Berlin", TODAY)
    assert parse_meets(meets.text, "Asia/Tokyo") == meets
    assert parse_meets(meets.text, "Asia/Tokyo", date(2031, 5, 6)) == meets


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["said"])
def test_refused(case: dict[str, Any]) -> None:
    with pytest.raises(UsageError) as raised:
        parse_meets(case["said"], "Europe/Berlin", TODAY)
    assert str(raised.value) == case["error"]


def test_without_today_days_are_whole() -> None:
    with pytest.raises(UsageError, match="'3 sep' is no date"):
        parse_meets("wed from 3 sep", "UTC")


def test_every_second_week_that_names_no_beginning_counts_from_a_fixed_monday() -> None:
    meets = parse_meets("every 2 weeks mon 16:00 UTC", "UTC")
    first = next(occurrences(meets, NOW, NOW + timedelta(days=20)))
    assert (first.date() - date(2001, 1, 1)).days % 14 == 0


WORDS = (
    "every", "other", "2", "60", "weeks", "months", "mon", "2nd", "last", "weekly", "monthly",
    "daily", "20:00", "8", "pm", "noon", "7-8pm", "60m", "4d", "Europe/London", "new", "york",
    "sep-may", "from", "until", "except", "2026-12-01", "3", "jan", "to", ",", "and", "RRULE:",
    "RRULE:FREQ=WEEKLY;BYDAY=MO", "utc-5", "x", "of", "weekends",
)  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=9) | st.lists(st.text(max_size=8), max_size=4))
def test_whatever_is_typed_is_understood_the_same_again_or_refused(words: list[str]) -> None:
    try:
        meets = parse_meets(" ".join(words), "UTC", TODAY)
    except UsageError as error:
        assert str(error).isprintable()
        return
    assert parse_meets(meets.text, "Asia/Tokyo") == meets
    found = list(islice(occurrences(meets, NOW, NOW + timedelta(days=800)), 50))
    assert found == sorted(set(found))
