"""The words of `--meets`: one word, or a few, to a weekday, an ordinal, a time, a length."""

import re
from collections.abc import Sequence
from datetime import time

from plncli.dates import MONTHS, WEEKDAYS, read_duration
from plncli.recurrence.meets import DAY_MINUTES

WEEKDAY_FORMS = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3} | {
    form: number
    for number, name in enumerate(WEEKDAYS)
    for form in (name, f"{name}s", name[:3], f"{name[:3]}s")
}
_SPOKEN = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}
_MONTH_FORMS = {"sept": 9} | {
    form: number for number, name in enumerate(MONTHS, 1) for form in (name, name[:3])
}
_HOURS = {"noon": time(12), "midnight": time(0)}
_CLOCK = r"([0-2]?[0-9])(?:[:.]([0-5][0-9]))?(am|pm)?"


def weekdays(word: str) -> tuple[int, ...]:
    """Return the weekdays of `wed`, `wednesdays`, `mon-fri`, `weekdays` or `weekends`.

    0 is Monday. Empty when the word says none.
    """
    if word in WEEKDAY_FORMS:
        return (WEEKDAY_FORMS[word],)
    if word in ("weekdays", "weekday"):
        return (0, 1, 2, 3, 4)
    if word in ("weekends", "weekend"):
        return (5, 6)
    first, dash, last = word.replace("–", "-").partition("-")
    if dash and first in WEEKDAY_FORMS and last in WEEKDAY_FORMS:
        begin, end = WEEKDAY_FORMS[first], WEEKDAY_FORMS[last]
        return tuple((begin + step) % 7 for step in range((end - begin) % 7 + 1))
    return ()


def ordinal(word: str) -> int:
    """Return the number of `2nd`, `first` or `15th`; -1 for `last`, 0 when it is none."""
    if word in _SPOKEN:
        return _SPOKEN[word]
    match = re.fullmatch("([1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)", word)
    return int(match[1]) if match else 0


def months(word: str) -> tuple[int, ...]:
    """Return the months of `sep-may`, or of one month; empty when the word says none."""
    if word in _MONTH_FORMS:
        return (_MONTH_FORMS[word],)
    first, dash, last = word.replace("–", "-").partition("-")
    if not dash or first not in _MONTH_FORMS or last not in _MONTH_FORMS:
        return ()
    begin, end = _MONTH_FORMS[first], _MONTH_FORMS[last]
    return tuple((begin - 1 + step) % 12 + 1 for step in range((end - begin) % 12 + 1))


def clock(words: Sequence[str]) -> tuple[time | None, int]:
    """Return the time that the first words say and how many did; None and 0 without one.

    `20:00`, `8pm`, `8:30 pm`, `20.15`, `noon`. A bare number is no time.
    """
    if words[0] in _HOURS:
        return _HOURS[words[0]], 1
    match = re.fullmatch(_CLOCK, words[0])
    if match is None:
        return None, 0
    half, used = match[3], 1
    if half is None and words[1:2] and words[1] in ("am", "pm"):
        half, used = words[1], 2
    if half is None and match[2] is None:
        return None, 0
    hour = int(match[1])
    if half:
        if not 1 <= hour <= 12:
            return None, 0
        hour = hour % 12 + (12 if half == "pm" else 0)
    return (time(hour, int(match[2] or 0)), used) if hour < 24 else (None, 0)


def clock_range(word: str) -> tuple[time, int] | None:
    """Return the beginning and the minutes of `20:00-21:00` or `7-8pm`; None when it is none."""
    span = clock_span(word)
    if span is None:
        return None
    begin, end = span
    minutes = (end.hour - begin.hour) * 60 + end.minute - begin.minute
    return begin, minutes % DAY_MINUTES


def clock_span(word: str) -> tuple[time, time] | None:
    """Return the beginning and the end of `20:00-21:00` or `7-8pm`; None when it is none."""
    first, dash, last = word.replace("–", "-").partition("-")
    if not dash:
        return None
    end, _ = clock([last])
    half = last[-2:] if last.endswith(("am", "pm")) else ""
    begin, _ = clock([first if first.endswith(("am", "pm")) else first + half])
    return None if begin is None or end is None or begin == end else (begin, end)


def length(words: Sequence[str]) -> tuple[int, int]:
    """Return the minutes of `60m`, `1h30`, `90 minutes` or `4d`, and how many words said them."""
    if match := re.fullmatch("([1-9][0-9]?)(?:d|days?)", words[0]):
        return int(match[1]) * DAY_MINUTES, 1
    if words[0].isdecimal() and words[1:2] and words[1] in ("day", "days"):
        return int(words[0]) * DAY_MINUTES, 2
    return read_duration(words)


def close_word(word: str) -> str | None:
    """Return the word of the grammar, or the city, that ``word`` may be a slip of."""
    from difflib import get_close_matches
    from zoneinfo import available_timezones

    cities = {name.rpartition("/")[2].lower(): name for name in sorted(available_timezones())}
    known = [*WEEKDAY_FORMS, "daily", "weekly", "monthly", "every", "until", "except"]
    close = get_close_matches(word, known, n=1, cutoff=0.75)
    if not close and len(word) > 3:
        close = get_close_matches(word, cities, n=1, cutoff=0.75)
    return cities.get(close[0], close[0]) if close else None
