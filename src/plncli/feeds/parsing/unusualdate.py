"""Dates that no standard describes but that feeds contain all the same."""

import re
import unicodedata
from datetime import UTC, datetime, timedelta

Fields = tuple[str, str, str, str | None, str | None, str | None, str | None]
"""Year, month, day, hour, minute, second, zone, as digits and a zone as in RFC 822."""

_MONTHS = (
    "jan ene gen ιαν янв 1월", "feb fev φεβ фев 2월", "mar mae maa maj-is marc μαρ мар 3월",
    "apr abr avr απρ апр 4월", "may mai mag mei maj μαι май 5월", "jun juin giu ιουν ιον июн 6월",
    "jul juil lug ιουλ ιολ июл 7월", "aug ago aou αυγ авг 8월", "sep set sze σεπ сен 9월",
    "oct okt ott out οκτ окт 10월", "nov νοε ноя 11월", "dec dez dic des δεκ дек 12월",
)  # fmt: skip
"""Beginnings of month names without accents: English, French, German, Spanish,
Italian, Portuguese, Dutch, Hungarian, Greek, Russian, Korean."""

_TIME = re.compile(
    r"(?P<before>오전|오후)?\s*(?P<hour>\d\d?):(?P<minute>\d\d?)(?::(?P<second>\d\d?))?(?:\.\d+)?"
    r"\s*(?P<half>[ap]\.?m\b\.?)?"
    r"\s*(?P<zone>(?:GMT|UTC?)?[+-]\d\d:?\d\d|(?:Etc/)?(?:GMT|UTC?)|[A-Z]{2,4}\b(?!/)"
    r"|[A-Z]\w+/\w+)?",
    re.IGNORECASE,
)
_WORD = r"([^\W\d_]{3,})"
_DAY_MONTH_YEAR = re.compile(
    rf"\b(\d\d?)(?:st|nd|rd|th|er)?\.?[\s-]+(?:de\s+)?{_WORD}\.?,?[\s-]+(?:de\s+)?"
    r"(\d{4}|\d\d)\b"
)
_MONTH_DAY_YEAR = re.compile(rf"{_WORD}\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+(\d{{4}})\b")
_MONTH_YEAR = re.compile(rf"{_WORD}\.?,?\s+(\d{{4}})\b")
_YEAR_WORD_DAY = re.compile(rf"\b(\d{{4}})-{_WORD}-(\d\d?)")
_YEAR_FIRST = re.compile(r"\b(\d{4})(?:[-/.]|년\s*)(\d\d?)(?:[-/.]|월\s*)(\d\d?)(?![\dT])")
_YEAR_LAST = re.compile(r"\b(\d\d?)([/.])(\d\d?)\2(\d{4}|\d\d)(?!\d)")
_ORDINAL = re.compile(r"(\d{4})-?(\d{3})")
_EPOCH = re.compile(r"1\d{9}")


def read_unusual(text: str) -> Fields | None:
    """Return the fields of a date in an unusual form, or None.

    Day and month of ``3/4/2020`` are not guessed: one of them has to be above
    12, or the separator a dot, with which the day stands first.
    """
    if _EPOCH.fullmatch(text):
        return _fields(datetime.fromtimestamp(int(text), UTC))
    ordinal = _ORDINAL.fullmatch(text)
    if ordinal is not None:
        year, days = int(ordinal[1]), int(ordinal[2])
        return _fields(datetime(year, 1, 1) + timedelta(days - 1)) if 0 < year < 9999 else None
    time = _TIME.search(text)
    if time is None:
        return _with_time(_day(text), None, "")
    return _with_time(_day(text[: time.start()] + " " + text[time.end() :]), time, text)


def _day(text: str) -> tuple[str, str, str] | None:
    """Year, month and day of a text from which the time has been taken."""
    if match := _YEAR_FIRST.search(text):
        year, month, day = match.groups()
        return year, month, day
    if match := _YEAR_LAST.search(text):
        return _numeric_day(*match.groups())
    if (match := _DAY_MONTH_YEAR.search(text)) and (number := _month(match[2])):
        return match[3], number, match[1]
    if (match := _YEAR_WORD_DAY.search(text)) and (number := _month(match[2])):
        return match[1], number, match[3]
    if (match := _MONTH_DAY_YEAR.search(text)) and (number := _month(match[1])):
        return match[3], number, match[2]
    if (match := _MONTH_YEAR.search(text)) and (number := _month(match[1])):
        return match[2], number, "1"
    return None


def _numeric_day(first: str, separator: str, second: str, year: str) -> tuple[str, str, str] | None:
    if separator == "." or int(first) > 12:
        return year, second, first
    if int(second) > 12:
        return year, first, second
    return None


def _month(word: str) -> str | None:
    """The number of the month that a word in one of several languages names."""
    decomposed = unicodedata.normalize("NFD", word.casefold())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    for number, stems in enumerate(_MONTHS, 1):
        if any(plain.startswith(stem) for stem in stems.split()):
            return str(number)
    return None


def _with_time(
    day: tuple[str, str, str] | None, time: re.Match[str] | None, text: str
) -> Fields | None:
    if day is None:
        return None
    if time is None:
        return *day, None, None, None, None
    hour, zone = int(time["hour"]), time["zone"]
    half = (time["half"] or "").lower()
    if half or time["before"]:
        hour = hour % 12 + (12 if half.startswith("p") or time["before"] == "오후" else 0)
    if time["before"] or "년" in text:
        zone = "+0900"  # Korea has one zone and these blog hosts never name it
    elif zone and "/" in zone:
        zone = _offset_of(zone, day, hour)
    return *day, str(hour), time["minute"], time["second"], zone


def _offset_of(zone: str, day: tuple[str, str, str], hour: int) -> str | None:
    """The offset of a zone of the tz database at a local time, as ``+HHMM``."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        year, month, day_of_month = map(int, day)
        moment = datetime(year, month, day_of_month, hour, tzinfo=ZoneInfo(zone))
    except (ValueError, ZoneInfoNotFoundError):
        return None
    return moment.strftime("%z")


def _fields(moment: datetime) -> Fields:
    return (
        f"{moment.year:04}",
        str(moment.month),
        str(moment.day),
        str(moment.hour),
        str(moment.minute),
        str(moment.second),
        None,
    )
