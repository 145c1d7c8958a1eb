"""When something was asked or answered, as people say it: a moment of the past."""

import re
from datetime import datetime, timedelta

from plncli.dates import parse_date, parse_moment
from plncli.errors import UsageError

_AGO = re.compile(r"(\d{1,3}) ?(h|hours?|min|minutes?) ago", re.IGNORECASE)
_HOUR = re.compile(r"(.*?)[ ,]*(?:\bat )?(\d{1,2}):(\d{2})", re.IGNORECASE)


def moment_of(text: str, now: datetime, date_order: str | None = None) -> datetime:
    """Return the moment of `14:30`, `yesterday 14:30`, `3h ago`, or of a day.

    A day alone stands for its noon, today alone for now.

    Raises:
        UsageError: the words are no moment, or one that lies ahead.
    """
    words = " ".join(text.split())
    found = _found(words, now, date_order)
    if found > now:
        raise UsageError(f"{words} lies ahead", "write it as 14:30, yesterday 14:30 or 3h ago")
    return found


def _found(words: str, now: datetime, date_order: str | None) -> datetime:
    if ago := _AGO.fullmatch(words):
        count, unit = int(ago[1]), ago[2].lower()
        return now - (timedelta(hours=count) if unit[0] == "h" else timedelta(minutes=count))
    if re.match(r"\d{4}-\d{2}-\d{2}T", words):
        return parse_moment(words)
    if hour := _HOUR.fullmatch(words):
        day = parse_date(hour[1], now.date(), date_order=date_order) if hour[1] else now.date()
        clock = int(hour[2]), int(hour[3])
        if clock > (23, 59) or clock[1] > 59:
            raise UsageError(f"{hour[2]}:{hour[3]} is no time of day", "write it as 14:30")
        return datetime(day.year, day.month, day.day, *clock).astimezone()
    day = parse_date(words, now.date(), date_order=date_order)
    return now if day == now.date() else datetime(day.year, day.month, day.day, 12).astimezone()
