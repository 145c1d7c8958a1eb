"""The readings of tests/data/dates_readings.toml, and what holds for every text."""

import tomllib
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plncli.dates import (
    MONTHS,
    WEEKDAYS,
    YEARS,
    Lean,
    add_months,
    format_day,
    format_duration,
    parse_date,
    parse_duration,
    parse_leading_date,
    parse_moment,
    read_duration,
)
from plncli.errors import UsageError

TODAY = date(2026, 10, 7)
DATA = tomllib.loads(
    (Path(__file__).parent / "data" / "dates_readings.toml").read_text(encoding="utf-8")
)
LEANS = st.sampled_from(("past", "future"))
ORDERS = st.sampled_from((None, "dmy", "mdy"))
WORDS = st.sampled_from(DATA["words"])
PHRASES = st.lists(WORDS, max_size=5).map(" ".join)


@pytest.mark.parametrize(("text", "past", "future"), DATA["readings"])
def test_reading_in_both_leans(text: str, past: str, future: str) -> None:
    assert parse_date(text, TODAY, lean="past") == date.fromisoformat(past)
    assert parse_date(text, TODAY, lean="future") == date.fromisoformat(future)


@pytest.mark.parametrize(("text", "message"), DATA["refusals"])
def test_refusal(text: str, message: str) -> None:
    with pytest.raises(UsageError) as error:
        parse_date(text, TODAY)
    assert error.value.message == message
    assert error.value.hint


def test_refusal_of_two_readings_names_both() -> None:
    with pytest.raises(UsageError) as error:
        parse_date("3/4", TODAY)
    assert str(error.value) == (
        "3/4 can be 3 Apr or 4 Mar; write 2026-04-03 or 2026-03-04, or set date_order to dmy or mdy"
    )


def test_date_order_decides_between_two_readings() -> None:
    assert parse_date("3/4", TODAY, date_order="dmy") == date(2026, 4, 3)
    assert parse_date("3/4", TODAY, date_order="mdy") == date(2026, 3, 4)
    assert parse_date("3/4", TODAY, lean="future", date_order="dmy") == date(2027, 4, 3)
    assert parse_date("3-4-2025", TODAY, date_order="mdy") == date(2025, 3, 4)
    with pytest.raises(UsageError, match=r"13/4 is no date as mdy"):
        parse_date("13/4", TODAY, date_order="mdy")


@pytest.mark.parametrize(("text", "day", "used"), DATA["leading"])
def test_leading_date(text: str, day: str, used: int) -> None:
    expected = date.fromisoformat(day) if day else None
    assert parse_leading_date(text.split(), TODAY) == (expected, used)


def test_leading_date_that_cannot_be_is_refused() -> None:
    with pytest.raises(UsageError, match="February has no day 31"):
        parse_leading_date(["31", "feb", "coffee"], TODAY)
    assert parse_leading_date(["3/4", "x"], TODAY, date_order="dmy") == (date(2026, 4, 3), 1)


@pytest.mark.parametrize(
    ("day", "text", "lean"),
    [
        (date.min, "yesterday", "past"),
        (date.max, "tue", "future"),
        (date.min, "29 feb", "past"),
        (date(9999, 12, 31), "1 dec", "future"),
        (TODAY, "1599-12-31", "past"),
        (TODAY, "9000-01-01 night", "future"),
    ],
)
def test_edges_of_the_calendar_are_refused(day: date, text: str, lean: Lean) -> None:
    with pytest.raises(UsageError, match="out of the calendar"):
        parse_date(text, day, lean=lean)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2100, 1, 31), 1, date(2100, 2, 28)),
        (date(2000, 1, 31), 1, date(2000, 2, 29)),
        (date(2026, 8, 31), -2, date(2026, 6, 30)),
        (date(2026, 10, 7), -10, date(2025, 12, 7)),
        (date(2026, 7, 31), 1, date(2026, 8, 31)),
    ],
)
def test_add_months_stays_within_the_month(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


def test_format_day() -> None:
    assert format_day(date(2026, 9, 29)) == "Tue 29 Sep 2026"
    assert format_day(date(2026, 9, 29), TODAY) == "Tue 29 Sep 2026"
    assert format_day(TODAY, TODAY) == "Wed 7 Oct 2026 (today)"
    assert format_day(date(2026, 10, 6), TODAY) == "Tue 6 Oct 2026 (yesterday)"
    assert format_day(date(2026, 10, 8), TODAY) == "Thu 8 Oct 2026 (tomorrow)"


@pytest.mark.parametrize(("text", "minutes", "used"), DATA["durations"])
def test_duration(text: str, minutes: int, used: int) -> None:
    words = text.split()
    assert read_duration(words) == (minutes, used)
    if minutes and used == len(words):
        assert parse_duration(text) == minutes
    else:
        with pytest.raises(UsageError, match="is no duration"):
            parse_duration(text)


def test_moment_with_an_offset() -> None:
    moment = parse_moment("2026-10-05T09:00+02:00")
    assert moment == datetime(2026, 10, 5, 9, tzinfo=timezone(timedelta(hours=2)))
    assert moment.tzinfo is not None


def test_moment_without_an_offset_is_local_and_a_date_is_noon() -> None:
    assert parse_moment("2026-10-05 09:30") == datetime(2026, 10, 5, 9, 30).astimezone()
    assert parse_moment(" 2026-10-05 ") == datetime(2026, 10, 5, 12).astimezone()
    assert parse_moment("2026-10-05T00:00") == datetime(2026, 10, 5).astimezone()


@pytest.mark.parametrize("text", ["", "yesterday", "2026-13-01", "10000-01-01"])
def test_no_moment(text: str) -> None:
    with pytest.raises(UsageError, match="is no moment"):
        parse_moment(text)


@pytest.mark.parametrize(
    "text", ["0001-01-01T00:00+14:00", "1599-12-31", "9000-01-01", "9999-12-31T23:59-12:00"]
)
def test_moment_out_of_the_calendar(text: str) -> None:
    with pytest.raises(UsageError, match="is out of the calendar; it goes from 1600 to 8999"):
        parse_moment(text)


@given(st.text() | PHRASES, st.dates(), LEANS, ORDERS)
def test_any_text_is_a_date_or_a_usage_error(
    text: str, today: date, lean: Lean, order: str | None
) -> None:
    try:
        assert isinstance(parse_date(text, today, lean=lean, date_order=order), date)
    except UsageError as error:
        assert "\n" not in str(error)


@given(st.text() | PHRASES, st.dates())
def test_leading_date_uses_no_more_words_than_there_are(text: str, today: date) -> None:
    words = text.split()
    try:
        day, used = parse_leading_date(words, today)
    except UsageError:
        return
    assert (day is None) == (used == 0)
    assert used <= len(words)


@given(
    st.sampled_from(
        [f"{which}{day[:length]}" for which in ("", "last ", "this ") for day in WEEKDAYS
         for length in (3, 9)]
        + ["today", "yesterday", "last week", "last month", "last year", "-5d", "6 weeks ago"]
    ),
    st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)),
)  # fmt: skip
def test_relative_days_never_lie_ahead_in_a_log(text: str, today: date) -> None:
    assert parse_date(text, today, lean="past") <= today


@given(st.integers(1, 28), st.sampled_from(MONTHS), st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_day_without_a_year_is_within_a_year_of_its_lean(
    number: int, month: str, today: date
) -> None:
    past = parse_date(f"{number} {month}", today, lean="past")
    future = parse_date(f"{number} {month}", today, lean="future")
    assert -366 <= (past - today).days <= 28
    assert 0 <= (future - today).days <= 366


@given(st.dates(date(YEARS[0], 1, 1), date(YEARS[-1], 12, 31)), st.dates(), LEANS)
def test_written_days_are_read_back(day: date, today: date, lean: Lean) -> None:
    for text in (
        format_day(day),
        day.isoformat(),
        f"{day.day} {MONTHS[day.month - 1]} {day.year:04}",
        f"{MONTHS[day.month - 1][:3]} {day.day} {day.year:04}",
    ):
        assert parse_date(text, today, lean=lean) == day


@given(st.integers(1, 999), st.integers(0, 59))
def test_durations_are_read_back(hours: int, minutes: int) -> None:
    assert parse_duration(f"{hours}h{minutes}") == hours * 60 + minutes
    assert parse_duration(f"{hours}h {minutes}m") == hours * 60 + minutes


def test_format_duration() -> None:
    assert [format_duration(minutes) for minutes in (5, 60, 65, 90, 600)] == [
        "5m", "1h", "1h05", "1h30", "10h",
    ]  # fmt: skip


@given(st.integers(1, 999 * 60))
def test_written_durations_are_read_back(minutes: int) -> None:
    assert parse_duration(format_duration(minutes)) == minutes
