"""A series of a calendar in the words of `--meets`, so that a group can be given them."""

from datetime import UTC, datetime, timedelta

from plncli.errors import UsageError
from plncli.formats.ics.expansion import Series, moment, occurrences
from plncli.formats.ics.reading import ReadEvent, When
from plncli.recurrence import Meets, parse_meets
from plncli.recurrence.meets import CODES, listed, weekday_word
from plncli.recurrence.rules import parts_of

_FAR = timedelta(days=400)
_ORDINALS = {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 5: "5th", -1: "last"}


def meets_of(series: Series, now: datetime) -> Meets:
    """Return when a series meets, from ``now`` on; exceptions of the next year among it.

    Raises:
        UsageError: it has several rules, or one that the words cannot say.
    """
    main = series.main
    if main is None or len(main.rules) != 1:
        raise UsageError("it has no rule, or several")
    parts = parts_of(main.rules[0].upper())
    words = [_words(parts, main.starts)]
    if isinstance(main.starts, datetime):
        words += [f"{main.starts:%H:%M}", main.zone or _offset(main.starts)]
        if isinstance(main.ends, datetime):
            words.append(f"{round((main.ends - main.starts).total_seconds() / 60)}m")
    first = main.starts.date() if isinstance(main.starts, datetime) else main.starts
    if "INTERVAL" in parts or first > now.date() or "RRULE" in words[0]:
        words.append(f"from {first.isoformat()}")
    if last := _last(series, parts, now):
        words.append(f"until {last}")
    if without := _without(series, now):
        words.append(f"except {', '.join(without)}")
    return parse_meets(" ".join(words), "UTC")


def _words(parts: dict[str, str], starts: When) -> str:
    """Return the days of a rule in words; the rule itself where they are not of the usual kind."""
    frequency = parts["FREQ"]
    every = int(parts.get("INTERVAL", "1"))
    by = {name: value for name, value in parts.items() if name.startswith("BY")}
    named = by.get("BYDAY", "").split(",")
    weekday = starts.weekday()
    if frequency == "WEEKLY" and set(by) <= {"BYDAY"}:
        numbers = [CODES.index(day) for day in named if day in CODES] or [weekday]
        spoken = listed(weekday_word(number) for number in sorted(numbers))
        return f"every {every} weeks {spoken}" if every > 1 else f"weekly {spoken}"
    if frequency == "DAILY" and not by and every == 1:
        return "daily"
    if frequency == "MONTHLY":
        days = _of_month(by, starts)
        if days:
            return f"every {every} months {days}" if every > 1 else days
    rule = {name: value for name, value in parts.items() if name not in ("UNTIL", "COUNT", "WKST")}
    if frequency == "YEARLY" and not by:
        rule |= {"BYMONTH": str(starts.month), "BYMONTHDAY": str(starts.day)}
    return "RRULE:" + ";".join(f"{name}={value}" for name, value in rule.items())


def _of_month(by: dict[str, str], starts: When) -> str | None:
    if not by:
        return _nth_day(str(starts.day))
    if set(by) == {"BYMONTHDAY"}:
        return _nth_day(by["BYMONTHDAY"])
    named = by.get("BYDAY", "")
    number = by.get("BYSETPOS") or named[:-2]
    if set(by) - {"BYDAY", "BYSETPOS"} or named[-2:] not in CODES or "," in named + number:
        return None
    if ("BYSETPOS" in by and len(named) > 2) or int(number or 0) not in _ORDINALS:
        return None
    return f"{_ORDINALS[int(number)]} {weekday_word(CODES.index(named[-2:]))}"


def _nth_day(text: str) -> str | None:
    if not text.isdecimal():
        return None
    number = int(text)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number not in (11, 12, 13) else 0, "th")
    return f"monthly {number}{ending}"


def _offset(starts: datetime) -> str:
    """Return the hours from UTC at the beginning, for a zone of the file's own without a name."""
    offset = starts.utcoffset() or timedelta(0)
    minutes = round(offset.total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{abs(minutes) // 60}:{abs(minutes) % 60:02d}"


def _last(series: Series, parts: dict[str, str], now: datetime) -> str | None:
    """Return the last day of a rule that has an end, as far as it lies within some years."""
    if "UNTIL" not in parts and "COUNT" not in parts:
        return None
    found = occurrences(series, now - 50 * _FAR, now + 10 * _FAR)
    return _day(found[-1].starts) if found else _day(now)


def _without(series: Series, now: datetime) -> list[str]:
    """Return the days of the next year on which the series does not meet, or not as usual."""
    main = series.main
    assert main is not None
    gone = [each.replaces for each in moved(series) if each.replaces is not None]
    left_out = [each for each in (*main.left_out, *gone) if _soon(each, now)]
    return sorted({_day(_there(each, main)) for each in left_out})


def moved(series: Series) -> list[ReadEvent]:
    """Return the changed times of a series that lie elsewhere, or are cancelled."""
    return [each for each in series.changes if each.cancelled or each.starts != each.replaces]


def _soon(when: When, now: datetime) -> bool:
    return now <= moment(when, now) < now + _FAR


def _there(when: When, main: ReadEvent) -> When:
    """Return a moment by the clock of the series."""
    if isinstance(when, datetime) and isinstance(main.starts, datetime):
        return when.astimezone(main.starts.tzinfo or UTC)
    return when


def _day(when: When) -> str:
    return (when.date() if isinstance(when, datetime) else when).isoformat()
