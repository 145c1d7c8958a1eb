"""When one has time, and what fits."""

from datetime import datetime

import pytest

from plncli.errors import UsageError
from plncli.recurrence import fits, parse_window, windows


@pytest.mark.parametrize(
    ("said", "canonical"),
    [
        ("wed 19:00-22:00", "wed 19:00-22:00"),
        ("Wednesdays 7-10pm", "wed 19:00-22:00"),
        ("weekends", "weekends"),
        ("mon-thu evenings", "mon, tue, wed and thu 18:00-23:00"),
        ("weekdays evening", "weekdays 18:00-23:00"),
        ("afternoons", "daily 12:00-18:00"),
        ("fri 22:00-1:00", "fri 22:00-01:00"),
        ("mon and wed", "mon and wed"),
    ],
)
def test_understood(said: str, canonical: str) -> None:
    assert parse_window(said).text == canonical
    assert parse_window(canonical) == parse_window(said)


@pytest.mark.parametrize(
    ("said", "error"),
    [
        ("sometimes", "'sometimes' in 'sometimes' is not understood; write it as"),
        ("wed 19:00-20:00 21:00-22:00", "'21:00-22:00' in"),
        ("and", "'and' says no time"),
    ],
)
def test_refused(said: str, error: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse_window(said)
    assert str(raised.value).startswith(error)


@pytest.mark.parametrize(
    ("at", "minutes", "fitting"),
    [
        ("2026-11-25T19:00", 180, True),  # a Wednesday, to the minute
        ("2026-11-25T19:00", 181, False),
        ("2026-11-25T18:59", 60, False),
        ("2026-11-25T21:30", None, False),  # an hour is assumed
        ("2026-11-26T19:30", 60, False),
        ("2026-11-28T03:00", 60, True),
        ("2026-11-28T00:30", 30, True),  # Friday's evening goes on
        ("2026-11-27T00:30", 30, False),
    ],
)
def test_fits(at: str, minutes: int | None, fitting: bool) -> None:
    open_times = windows(["wed 19:00-22:00", "weekends", "fri 22:00-1:00", "old words"])
    assert len(open_times) == 3
    assert fits(open_times, datetime.fromisoformat(at), minutes) is fitting
