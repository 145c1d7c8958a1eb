"""The paces in numbers, and the day of the weekly ones."""

from datetime import date

import pytest

from plncli.config import Settings
from plncli.model import PACES
from plncli.ranking.pace import caps, days_away, shelf_lives, weekly_is_due

FRIDAY = date(2026, 10, 9)


def test_every_pace_has_its_numbers() -> None:
    assert shelf_lives(Settings()) == {"close": 7, "daily": 3, "weekly": 14, "rarely": 60}
    assert caps(Settings()) == {"close": 5, "daily": 3, "weekly": 3, "rarely": 1}
    assert tuple(shelf_lives(Settings())) == tuple(caps(Settings())) == PACES


@pytest.mark.parametrize(
    ("today", "last", "due"),
    [
        (FRIDAY, None, True),
        (FRIDAY, date(2026, 10, 8), True),
        (date(2026, 10, 10), FRIDAY, False),
        (date(2026, 10, 10), date(2026, 10, 8), True),
        (date(2026, 10, 12), date(2026, 10, 8), True),
        (date(2026, 10, 12), date(2026, 10, 10), False),
        (date(2026, 10, 8), date(2026, 10, 2), False),
        (date(2026, 10, 8), date(2026, 10, 1), True),
    ],
)
def test_weekly_sources_come_on_their_day_or_at_the_next_skim(
    today: date, last: date | None, due: bool
) -> None:
    assert weekly_is_due(today, last, Settings()) is due


def test_another_day_of_the_week() -> None:
    sunday = Settings()._replace(skim_weekly_on="sunday")
    assert weekly_is_due(date(2026, 10, 11), date(2026, 10, 10), sunday)
    assert not weekly_is_due(FRIDAY, date(2026, 10, 8), sunday)


def test_days_away() -> None:
    assert days_away(FRIDAY, date(2026, 10, 8)) == 1
    assert days_away(FRIDAY, None) == 0
