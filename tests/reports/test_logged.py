"""What `pln log` doubts of a line."""

import pytest

from plncli.reports.logged import slip_of_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("yestrday met Ana", "yesterday"),
        ("Yesteday, met Ana", "yesterday"),
        ("last thrusday asked Ana", "last thursday"),
        ("wensday met Ana", "wednesday"),
        ("yesterday met Ana", None),
        ("tues met Ana", None),
        ("met Ana", None),
        ("last", None),
        ("", None),
    ],
)
def test_a_slip_of_a_day_is_recognised(text: str, day: str | None) -> None:
    assert slip_of_day(text) == day
