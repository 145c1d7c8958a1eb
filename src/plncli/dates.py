"""The date grammar: a few English words, ISO dates and durations; nothing is guessed.

It is our own because date libraries disagree about `last tue` and about days
without a year. A log leans to the past, a plan to the future. Every result is
shown to the user as a full date, and what has two readings is refused with both.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Literal

from plncli.errors import UsageError

Lean = Literal["past", "future"]

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
DATE_ORDERS = ("dmy", "mdy")

_WEEKDAY_FORMS = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3} | {
    form: number for number, name in enumerate(WEEKDAYS) for form in (name, name[:3])
}
_MONTH_FORMS = {"sept": 9} | {
    form: number for number, name in enumerate(MONTHS, 1) for form in (name, name[:3])
}
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_NAMED = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_DAY_PARTS = ("morning", "noon", "afternoon", "evening", "night")
_UNITS = {
    form: unit
    for unit, forms in {
        "day": ("d", "day", "days"),
        "week": ("w", "wk", "wks", "week", "weeks"),
        "month": ("m", "mo", "month", "months"),
        "year": ("y", "yr", "yrs", "year", "years"),
    }.items()
    for form in forms
}
_CARDINAL = "[0-9]{1,4}"
_DAY = r"([0-9]{1,2})(?:st|nd|rd|th)?\.?"
_YEAR = "[0-9]{4}"
_SLIP = timedelta(weeks=4)
"""A day without a year that lies further ahead than this is one of last year in a log."""
YEARS = range(1600, 9000)
"""The years that a day may lie in: windows and schedules around it stay in the calendar."""
_EXAMPLES = "write it as 2026-10-05, 3 apr, last tue or 2 weeks ago"

Reading = tuple[date, int]
"""A day, and how many words said it."""


class _Grammar:
    """How the words of one text are read: from which day, leaning which way."""

    def __init__(self, today: date, lean: Lean, date_order: str | None) -> None:
        self.today = today
        self.past = lean == "past"
        self.date_order = date_order

    def read(self, words: Sequence[str]) -> Reading | None:
        """Return the day that the first words say, None when they say none."""
        first = 1 if words[0] == "on" and len(words) > 1 else 0
        rest = words[first:]
        try:
            reading = (
                self._named(rest)
                or self._weekday(rest)
                or self._shifted(rest)
                or self._of_month(rest)
                or self._iso(rest)
                or self._numeric(rest)
            )
        except OverflowError:
            raise _out_of_calendar(" ".join(rest)) from None
        if reading is None:
            return None
        day, used = reading
        if day.year not in YEARS:
            raise _out_of_calendar(" ".join(rest[:used]))
        if rest[used : used + 1] and rest[used] in _DAY_PARTS:
            used += 1
        return day, first + used

    def _named(self, words: Sequence[str]) -> Reading | None:
        if words[0] in _NAMED:
            return self.today + timedelta(days=_NAMED[words[0]]), 1
        pair = tuple(words[:2])
        if pair == ("last", "night"):
            return self.today - timedelta(days=1), 2
        if pair[0] == "this" and pair[1:] and pair[1] in _DAY_PARTS:
            return self.today, 2
        return None

    def _weekday(self, words: Sequence[str]) -> Reading | None:
        which = words[0] if words[0] in ("last", "this", "next") else ""
        rest = words[1:] if which else words
        number = _WEEKDAY_FORMS.get(rest[0]) if rest else None
        if number is None:
            return None
        if not which and (dated := self._of_month(rest[1:])):
            _check_weekday(dated[0], number)
            return dated[0], dated[1] + 1
        back = (self.today.weekday() - number) % 7
        ahead = (number - self.today.weekday()) % 7
        if which == "last":
            days = -(back or 7)
        elif which == "next" or (not which and not self.past):
            days = ahead or 7
        else:
            days = -back if self.past else ahead
        return self.today + timedelta(days=days), 2 if which else 1

    def _shifted(self, words: Sequence[str]) -> Reading | None:
        """`-3d`, `+2w`, `in 2 weeks`, `3d ago`, `two weeks ago`, `last month`, `next year`."""
        if signed := re.fullmatch(rf"([+-])({_CARDINAL})([a-z]+)", words[0]):
            sign, count, unit = signed.groups()
            return self._shift(int(sign + count), unit, 1)
        if words[0] in ("last", "next") and len(words) > 1 and len(words[1]) > 2:
            return self._shift(-1 if words[0] == "last" else 1, words[1], 2)
        ahead = words[0] == "in"
        amount = _amount(words[1:] if ahead else words)
        if amount is None:
            return None
        count, unit, used = amount
        if ahead:
            return self._shift(count, unit, used + 1)
        return self._shift(-count, unit, used + 1) if words[used : used + 1] == ["ago"] else None

    def _shift(self, count: int, unit: str, used: int) -> Reading | None:
        unit = _UNITS.get(unit, "")
        if unit in ("day", "week"):
            return self.today + timedelta(days=count * (7 if unit == "week" else 1)), used
        if unit in ("month", "year"):
            return add_months(self.today, count * (12 if unit == "year" else 1)), used
        return None

    def _of_month(self, words: Sequence[str]) -> Reading | None:
        """`3 apr`, `3-apr-2025`, `3rd of april`, `april 3rd, 2025`; `april 2025` lacks a day."""
        if words and (joined := re.fullmatch(rf"([0-9]+)-([a-z]+)(?:-({_YEAR}))?", words[0])):
            reading = self._of_month([part for part in joined.groups() if part])
            return reading and (reading[0], 1)
        rest = [word.rstrip(",") for word in words[:4]]
        if rest and rest[0] in _MONTH_FORMS:
            month = _MONTH_FORMS[rest[0]]
            if rest[1:] and re.fullmatch(_YEAR, rest[1]):
                raise _day_missing(f"{rest[0]} {rest[1]}", int(rest[1]), month)
            day = re.fullmatch(_DAY, rest[1]) if rest[1:] else None
            used = 2
        else:
            day = re.fullmatch(_DAY, rest[0]) if rest else None
            used = 3 if rest[1:2] == ["of"] else 2
            month = _MONTH_FORMS.get(rest[used - 1], 0) if len(rest) >= used else 0
        if not day or not month:
            return None
        if rest[used:] and re.fullmatch(_YEAR, rest[used]):
            return _make_date(int(rest[used]), month, int(day[1])), used + 1
        return self._without_year(month, int(day[1])), used

    def _iso(self, words: Sequence[str]) -> Reading | None:
        if full := re.fullmatch("([0-9]{4})([-/])([0-9]{1,2})\\2([0-9]{1,2})", words[0]):
            return _make_date(int(full[1]), int(full[3]), int(full[4])), 1
        if week := re.fullmatch("([0-9]{4})-w([0-9]{1,2})(?:-([1-7]))?", words[0]):
            year, number, day = (int(part or 1) for part in week.groups())
            try:
                return date.fromisocalendar(year, number, day), 1
            except ValueError:
                raise UsageError(f"{year:04} has no week {number}", _EXAMPLES) from None
        if month := re.fullmatch("([0-9]{4})-([0-9]{2})", words[0]):
            raise _day_missing(words[0], int(month[1]), int(month[2]))
        return None

    def _numeric(self, words: Sequence[str]) -> Reading | None:
        """`13/4`, `3/4/2026`, `13.4.2026`: only where one reading is possible or set."""
        pattern = rf"([0-9]{{1,2}})([/.-])([0-9]{{1,2}})(?:\2({_YEAR}))?"
        match = re.fullmatch(pattern, words[0])
        if match is None or (match[4] is None and match[2] != "/"):
            return None
        first, second = int(match[1]), int(match[3])
        readings = {
            order: self._dated(match[4], *pair)
            for order, pair in {"dmy": (second, first), "mdy": (first, second)}.items()
            if order == (self.date_order or order) and 1 <= pair[0] <= 12 and 1 <= pair[1] <= 31
        }
        days = set(readings.values())
        if len(days) == 1:
            return days.pop(), 1
        if not days:
            order = f" as {self.date_order}" if self.date_order else ""
            raise UsageError(f"{words[0]} is no date{order}", _EXAMPLES)
        spoken = [_spoken(day, year=match[4] is not None) for day in readings.values()]
        written = [day.isoformat() for day in readings.values()]
        raise UsageError(
            f"{words[0]} can be {' or '.join(spoken)}",
            f"write {' or '.join(written)}, or set date_order to dmy or mdy",
        )

    def _dated(self, year: str | None, month: int, day: int) -> date:
        if year is None:
            return self._without_year(month, day)
        return _make_date(int(year), month, day)

    def _without_year(self, month: int, day: int) -> date:
        """The day of this year, or of the nearest year that has it on the side of the lean."""
        _make_date(2000, month, day)  # a leap year: what it lacks, no year has
        side = -1 if self.past else 1
        for year in (self.today.year + side * step for step in range(9)):
            try:
                found = date(year, month, day)
            except ValueError:
                continue
            if found - self.today <= _SLIP if self.past else found >= self.today:
                return found
        raise _out_of_calendar(f"{day} {MONTHS[month - 1]}")


def parse_date(
    text: str, today: date, *, lean: Lean = "past", date_order: str | None = None
) -> date:
    """Return the day that ``text`` says, seen from ``today``.

    ``lean`` decides what a weekday or a day without a year means: with "past" the
    latest one, today included; with "future" the coming one, today included only
    where the day of the month is named. In the past lean a day without a year may
    lie up to four weeks ahead, since eleven months ago is then the stranger
    reading. ``last tue`` and ``next tue`` are the nearest ones that are not
    today. A week stands for its Monday. ``date_order`` ("dmy" or "mdy") reads
    `3/4`, which is refused without it.

    Raises UsageError when the text is no day, an impossible or an ambiguous one.
    """
    words = _normal(text.split())
    reading = _Grammar(today, lean, date_order).read(words) if words else None
    if reading is None or reading[1] < len(words):
        raise UsageError(f"{' '.join(text.split())!r} is no date", _EXAMPLES)
    return reading[0]


def parse_leading_date(
    words: Sequence[str], today: date, *, lean: Lean = "past", date_order: str | None = None
) -> tuple[date | None, int]:
    """Return the day that the first of ``words`` say and how many words that took.

    None and 0 when they say no day. A colon ends the date. Raises UsageError when
    they plainly say an impossible or an ambiguous day (`31 feb`, `3/4`).
    """
    head = list(words[:6])
    for number, word in enumerate(head, 1):
        if word.endswith((":", ";")):
            head = head[:number]
            break
    if not head:
        return None, 0
    return _Grammar(today, lean, date_order).read(_normal(head)) or (None, 0)


def parse_moment(text: str) -> datetime:
    """Return the moment of `DATE` or `DATETHH:MM`, both ISO 8601, with a time zone.

    A date alone means noon, which is on the same day in UTC almost everywhere; a
    moment without an offset is in the zone of the system. Raises UsageError.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(
            f"{text!r} is no moment", "write it as 2026-10-05 or 2026-10-05T09:00"
        ) from None
    if moment.year not in YEARS:
        raise _out_of_calendar(text)
    if re.fullmatch("[0-9W-]+", text.strip()):
        moment = moment.replace(hour=12)
    return moment.astimezone()


def add_months(day: date, months: int) -> date:
    """Return the day ``months`` later (earlier when negative), at most the month's last.

    Raises OverflowError outside the years 1 to 9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"year {year} is out of range")
    return date(year, month + 1, min(day.day, _month_length(year, month + 1)))


def format_day(day: date, today: date | None = None) -> str:
    """Return ``day`` as "Tue 29 Sep 2026", which `parse_date` reads back.

    With ``today``, the days next to it are named: "Tue 6 Oct 2026 (yesterday)".
    """
    text = f"{WEEKDAYS[day.weekday()][:3].title()} {_spoken(day, year=True)}"
    if today is not None:
        for word in ("today", "yesterday", "tomorrow"):
            if (day - today).days == _NAMED[word]:
                return f"{text} ({word})"
    return text


def parse_duration(text: str) -> int:
    """Return the minutes of `45m`, `1h30`, `1.5h`, `1h 30m` or `half an hour`.

    Raises UsageError when the text is no duration or an empty one.
    """
    words = text.split()
    minutes, used = read_duration(words)
    if not minutes or used < len(words):
        raise UsageError(f"{' '.join(words)!r} is no duration", "write it as 45m, 1h30 or 1.5h")
    return minutes


def format_duration(minutes: int) -> str:
    """Return ``minutes`` as `45m`, `2h` or `1h30`, which `parse_duration` reads back."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest}m"
    return f"{hours}h{rest:02d}" if rest else f"{hours}h"


def read_duration(words: Sequence[str]) -> tuple[int, int]:
    """Return the minutes that the first of ``words`` say and how many words said them.

    0 and 0 when they say none. `45 m` is none: it may be metres.
    """
    text = " ".join(word.strip("().,;:!?").lower() for word in words[:4])
    for phrase, minutes in (("half an hour", 30), ("an hour", 60), ("one hour", 60)):
        if text == phrase or text.startswith(phrase + " "):
            return minutes, phrase.count(" ") + 1
    hours = "([0-9]{1,3}(?:[.,][0-9]{1,2})?)[ -]?(?:h|hrs?|hours?)"
    units = "(?:m|[ -]?(?:mins?|minutes?))"
    match = re.match(
        f"(?:{hours}(?:([0-5]?[0-9])m?| ?([0-5]?[0-9]){units})?|([0-9]{{1,4}}){units})(?= |$)", text
    )
    if match is None:
        return 0, 0
    in_hours, *in_minutes = match.groups()
    minutes = round(float((in_hours or "0").replace(",", ".")) * 60)
    minutes += sum(int(part) for part in in_minutes if part)
    return (minutes, match[0].count(" ") + 1) if minutes else (0, 0)


def _normal(words: Sequence[str]) -> list[str]:
    return [word.rstrip(",:;").lower() for word in words]


def _amount(words: Sequence[str]) -> tuple[int, str, int] | None:
    """A count and a unit, in one word (`2w`) or two (`two weeks`), and the words used."""
    if words and (joined := re.fullmatch(f"({_CARDINAL})([a-z]+)", words[0])):
        return int(joined[1]), joined[2], 1
    if len(words) < 2 or len(words[1]) < 3:
        return None
    if re.fullmatch(_CARDINAL, words[0]):
        return int(words[0]), words[1], 2
    return (_NUMBERS[words[0]], words[1], 2) if words[0] in _NUMBERS else None


def _make_date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        if not 1 <= month <= 12:
            message = f"there is no month {month}"
        elif year == 0:
            message = "there is no year 0"
        else:
            leap = f" {year}" if (month, day) == (2, 29) else ""
            message = f"{MONTHS[month - 1].title()}{leap} has no day {day}"
        raise UsageError(message, _EXAMPLES) from None


def _month_length(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _check_weekday(day: date, number: int) -> None:
    if day.weekday() != number:
        said, real = WEEKDAYS[number].title(), WEEKDAYS[day.weekday()].title()
        raise UsageError(f"{_spoken(day, year=True)} is a {real}, not a {said}", "leave one out")


def _day_missing(text: str, year: int, month: int) -> UsageError:
    example = f"{year:04}-{month:02}-01" if 1 <= month <= 12 else "2026-10-05"
    return UsageError(f"{text} is a month and a day is needed", f"write for instance {example}")


def _out_of_calendar(text: str) -> UsageError:
    return UsageError(f"{text!r} is out of the calendar", f"it goes from {YEARS[0]} to {YEARS[-1]}")


def _spoken(day: date, *, year: bool = False) -> str:
    text = f"{day.day} {MONTHS[day.month - 1][:3].title()}"
    return f"{text} {day.year:04}" if year else text
