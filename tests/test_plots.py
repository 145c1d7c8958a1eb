"""Plots out of characters."""

from datetime import date

import pytest

from plncli.plots import ASCII, UNICODE, bar, calendar, levels


@pytest.mark.parametrize(("value", "length"), [(0, 0), (0.01, 1), (1, 1), (5, 5), (10, 10)])
def test_a_bar_fills_its_width_and_what_is_there_shows(value: float, length: int) -> None:
    assert bar(value, 10, ASCII, 10) == "#" * length


@pytest.mark.parametrize(
    ("counts", "steps"),
    [
        ((), (0, 0)),
        ((0, 1), (1, 1)),
        ((1, 1, 2), (1, 1)),
        ((1, 2, 3), (1, 2)),
        ((1, 1, 2, 2, 9, 30), (1, 2)),
    ],
)
def test_levels_are_thirds_of_the_days_with_any(
    counts: tuple[int, ...], steps: tuple[int, int]
) -> None:
    assert levels({f"2026-01-{at + 1:02}": each for at, each in enumerate(counts)}) == steps


def test_a_calendar_of_some_weeks_has_two_columns_for_each() -> None:
    counts = {"2026-09-30": 1, "2026-10-01": 2, "2026-10-05": 7}
    assert calendar(counts, date(2026, 9, 16), date(2026, 10, 7), UNICODE) == [
        "           Oct",
        "Mon    · · █",
        "Tue    · · ·",
        "Wed  · · ▪ ·",
        "Thu  · · ■",
        "Fri  · · ·",
        "Sat  · · ·",
        "Sun  · · ·",
        "     · nothing   ▪ 1   ■ 2   █ 3 to 7",
    ]


def test_a_calendar_shows_a_year_at_most_and_marks_of_every_screen() -> None:
    lines = calendar({"2024-01-01": 9, "2026-10-07": 1}, date(2024, 1, 1), date(2026, 10, 7), ASCII)
    assert [len(line) for line in lines[1:4]] == [58, 58, 58]
    assert lines[0].split()[0] == "Oct"
    assert lines[3].endswith(".o")
    assert lines[-1] == "     . nothing   o 1"
    assert all(line.isascii() for line in lines)


def test_the_first_month_is_named_where_it_begins() -> None:
    lines = calendar({}, date(2026, 6, 1), date(2026, 7, 7), ASCII)
    assert lines[0] == "     Jun       Jul"
    assert lines[-1] == "     . nothing"
