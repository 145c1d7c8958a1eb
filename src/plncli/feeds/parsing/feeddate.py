"""Dates as feeds write them, whatever they write, as UTC.

RFC 3339 and RFC 822 are what the formats ask for and are read first. The rest
is what real feeds contain; month names are known in a few languages.
"""

import re
from datetime import datetime, timedelta

OLDEST_YEAR = 1900
"""Earlier years are the zero of a database or of a language, not a date."""
ZERO_DAYS = ("1970-01-01", "1969-12-31")
"""The zero of Unix, in UTC and in zones west of it: the date of a program that has none."""

_ZONE = r"(?:(?:GMT|UTC?)?[+-]\d\d:?\d{0,2}|Z|[A-Za-z]{2,4}\b(?!/))"
_ISO = re.compile(
    r"(\d{4})(?:-0?(\d\d?)(?:-(\d\d?))?)?"
    rf"(?:\s*[Tt\s]\s*(\d\d?):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*({_ZONE})?Z?)?",
)
_RFC822 = re.compile(
    r"(?:[A-Za-z]{3,9}\.?,?\s*)?(\d\d?)[\s-]+([A-Za-z]{3})[a-z]*\.?,?[\s-]+(\d{4}|\d\d)"
    rf",?\s+(\d\d?):(\d\d)(?::(\d\d))?\s*({_ZONE})?",
)
_ZONE_HOURS = {
    "adt": -3, "ast": -4, "at": -4, "edt": -4, "est": -5, "et": -5, "cdt": -5, "cst": -6,
    "ct": -6, "mdt": -6, "mst": -7, "mt": -7, "pdt": -7, "pst": -8, "pt": -8, "akst": -9,
    "hst": -10, "bst": 1, "cet": 1, "met": 1, "cest": 2, "mest": 2, "eet": 2, "eest": 3,
    "msk": 3, "jst": 9, "kst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
}  # fmt: skip
"""Names that a feed uses for one zone only; any other name counts as UTC, as in RFC 2822."""

_UTC_ZONES = frozenset(("Z", "GMT", "UTC", "+0000", "-0000", "+00:00"))
_AT_UTC = timedelta()

_LONGEST = 100
"""Characters; the patterns are not made for more."""
_FARTHEST = timedelta(hours=14)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NUMBERS = {name: str(number) for number, name in enumerate(_MONTHS, 1)}


def parse_date(text: str) -> str | None:
    """Return a feed's date as ``YYYY-MM-DDTHH:MM:SSZ``, or None when it is not one.

    A missing month or day is the first, a missing time is midnight, a missing
    zone is UTC (RFC 2822, 4.3; W3C note on date and time formats).
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    match = _ISO.fullmatch(text)
    if match is not None:
        year, month, day, hour, minute, second, zone = match.groups()
        return _utc(year, month or "1", day or "1", hour, minute, second, zone)
    match = _RFC822.match(text)
    if match is not None:
        day, name, year, hour, minute, second, zone = match.groups()
        number = _MONTH_NUMBERS.get(name.lower())
        if number is not None and match.end() == len(text):
            return _utc(year, number, day, hour, minute, second, zone)
    from plncli.feeds.parsing.unusualdate import read_unusual

    fields = read_unusual(text)
    return None if fields is None else _utc(*fields)


def _utc(
    year: str,
    month: str,
    day: str,
    hour: str | None,
    minute: str | None,
    second: str | None,
    zone: str | None,
) -> str | None:
    number = int(year)
    if len(year) == 2:
        number += 2000 if number < 90 else 1900
    if number < OLDEST_YEAR:
        return None
    try:
        moment = datetime(
            number,
            int(month),
            int(day),
            int(hour or 0),
            int(minute or 0),
            min(int(second or 0), 59),  # a leap second
        )
        if zone:
            moment -= _offset(zone)
    except (ValueError, OverflowError):
        return None
    text = moment.isoformat() + "Z"
    return None if text.startswith(ZERO_DAYS) else text


def _offset(zone: str) -> timedelta:
    """What has to be taken from a local time to get UTC."""
    if zone in _UTC_ZONES:
        return _AT_UTC
    sign = max(zone.find("+"), zone.find("-"))
    if sign < 0:
        return timedelta(hours=_ZONE_HOURS.get(zone.lower(), 0))
    digits = zone[sign + 1 :].replace(":", "")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    if offset > _FARTHEST:
        raise ValueError(f"{zone}: no such offset")
    return -offset if zone[sign] == "-" else offset
