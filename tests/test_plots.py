"""Plots out of characters."""

from datetime import date

import pytest

from plncli.plots import ASCII, UNICODE, bar, calendar, levels, weeks_in


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


def test_a_calendar_fits_into_the_columns_there_are() -> None:
    counts = {f"2026-10-{day:02}": day for day in range(1, 8)}
    lines = calendar(counts, date(2026, 8, 1), date(2026, 10, 7), ASCII, 28)
    assert lines == [
        "      Aug  Sep Oct",
        "Mon   .........O",
        "Tue   .........#",
        "Wed   .........#",
        "Thu   ........o",
        "Fri   ........o",
        "Sat  .........o",
        "Sun  .........O",
        "     . nothing",
        "     o 1 to 3",
        "     O 4 to 5",
        "     # 6 to 7",
    ]
    wide = calendar({}, date(2025, 10, 7), date(2026, 10, 7), ASCII, 120)
    assert [len(line) for line in wide[1:3]] == [110, 110]


@pytest.mark.parametrize(("width", "weeks"), [(80, 53), (64, 53), (63, 52), (40, 29), (5, 1)])
def test_how_many_weeks_fit(width: int, weeks: int) -> None:
    assert weeks_in(width) == weeks
    lines = calendar({}, date(2024, 1, 1), date(2026, 10, 11), ASCII, width)
    assert len(lines[1]) == len("Mon  ") + weeks


def test_the_first_month_is_named_where_it_begins() -> None:
    lines = calendar({}, date(2026, 6, 1), date(2026, 7, 7), ASCII)
    assert lines[0] == "     Jun       Jul"
    assert lines[-1] == "     . nothing"
