"""The one line that says an activity."""

from datetime import date

import pytest

from plncli.errors import UsageError
from plncli.hours.capture import Captured, capture, category_of, checked, split_of

TODAY = date(2026, 10, 7)
"""A Wednesday."""
UNITS = {"credit": {1800}, "semester_hour": {900}, "point": {60, 90}}


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("last sat edcamp Leeds 6h +assessment 4h +ell 2h",
         Captured(date(2026, 10, 3), "edcamp Leeds", 360,
                  (("assessment", 240), ("ell", 120)), "edcamp")),
        ("Webinar on rubrics 1h30", Captured(None, "Webinar on rubrics", 90, (), "webinar")),
        ("1h30 webinar", Captured(None, "webinar", 90, (), "webinar")),
        ("course +tech 2h +Tech 30m", Captured(None, "course", 150, (("tech", 150),), "course")),
        ("-3d book study with Ana 45m",
         Captured(date(2026, 10, 4), "book study with Ana", 45, (), "book_study")),
        ("reading 2h 30m", Captured(None, "reading", 150, (), None)),
        ("3h", Captured(None, "", 180, (), None)),
        ("+ 3h", Captured(None, "+", 180, (), None)),
        ("course on maths 2 credits",
         Captured(None, "course on maths", 3600, (), "course", "2 credits of 30h")),
        ("1.5 Semester Hours course +tech 1 semester hour",
         Captured(None, "course", 1350, (("tech", 900),), "course",
                  "1.5 semester hours of 15h, 1 semester hour of 15h")),
        ("two credits 1h", Captured(None, "two credits", 60, (), None)),
    ],
)  # fmt: skip
def test_a_line(line: str, meant: Captured) -> None:
    assert capture(line.split(), TODAY, None, UNITS) == meant
    assert capture([line], TODAY, None, UNITS) == meant


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("webinar", "it says no time; write how long it took: 6h, 45m, 1h30"),
        ("webinar 1h +tech", "+tech says no time; write +tech 2h"),
        ("webinar 1h +tech 2h",
         "its parts are more than the whole; write 6h +assessment 4h +ell 2h"),
        ("webinar 3 points", "points: your licences differ, 1h or 1h30 each; write the hours: 45h"),
        ("31 feb webinar 1h",
         "February has no day 31; write it as 2026-10-05, 3 apr, last tue or 2 weeks ago"),
    ],
)  # fmt: skip
def test_a_wrong_line(line: str, error: str) -> None:
    with pytest.raises(UsageError) as caught:
        capture([line], TODAY, None, UNITS)
    assert str(caught.value) == error


def test_parts_as_options() -> None:
    assert split_of("Language-Acquisition=1h30") == ("language_acquisition", 90)
    assert category_of(" ELL, ") == "ell"
    for wrong in ("assessment", "=2h", "a=", "a=2", "a=2h b"):
        with pytest.raises(UsageError):
            split_of(wrong)


def test_parts_of_one_category_are_put_together() -> None:
    assert checked(60, [("ell", 20), ("tech", 10), ("ell", 30)]) == {"ell": 50, "tech": 10}
    with pytest.raises(UsageError, match="its parts are more than the whole"):
        checked(60, [("ell", 20), ("ell", 50)])
