"""When something was asked or answered, in everyday words."""

from datetime import datetime

import pytest

from plncli.errors import UsageError
from plncli.questions.when import moment_of

NOW = datetime.fromisoformat("2026-10-07T09:00:00+00:00")  # a Wednesday


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("today", "2026-10-07T09:00"),
        ("08:15", "2026-10-07T08:15"),
        ("yesterday", "2026-10-06T12:00"),
        ("yesterday 14:30", "2026-10-06T14:30"),
        ("yesterday at 14:30", "2026-10-06T14:30"),
        ("last tue, 7:05", "2026-10-06T07:05"),
        ("2026-10-01", "2026-10-01T12:00"),
        ("2026-10-01T20:15", "2026-10-01T20:15"),
        ("3h ago", "2026-10-07T06:00"),
        ("20 minutes ago", "2026-10-07T08:40"),
        ("3d ago", "2026-10-04T12:00"),
    ],
)
def test_moments(text: str, moment: str) -> None:
    assert moment_of(text, NOW) == datetime.fromisoformat(f"{moment}+00:00")


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("tomorrow", "tomorrow lies ahead; write it as 14:30, yesterday 14:30 or 3h ago"),
        ("14:30", "14:30 lies ahead; write it as 14:30, yesterday 14:30 or 3h ago"),
        ("25:00", "25:00 is no time of day; write it as 14:30"),
        ("12:75", "12:75 is no time of day; write it as 14:30"),
        ("soon", "'soon' is no date; write it as 2026-10-05, 3 apr, last tue or 2 weeks ago"),
        ("soon 12:00", "'soon' is no date; write it as 2026-10-05, 3 apr, last tue or 2 weeks ago"),
        ("2026-13-01T10:00",
         "'2026-13-01T10:00' is no moment; write it as 2026-10-05 or 2026-10-05T09:00"),
    ],
)  # fmt: skip
def test_what_is_no_moment_of_the_past(text: str, error: str) -> None:
    with pytest.raises(UsageError) as caught:
        moment_of(text, NOW)
    assert str(caught.value) == error
