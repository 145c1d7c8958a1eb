"""How often to be in touch, and when that is due again."""

import re
from datetime import date, timedelta

from plncli.errors import UsageError

LAYER_DAYS = {"core": 7, "close": 30, "active": 182, "wide": 365}
"""Days between contacts for each closeness, where no cadence of one's own is set.

Weekly, monthly and half-yearly for the layers of 5, 15 and 50 people, as Dunbar puts
it, and a year for the 150: data about friendship, so a guide and no law.
"""

_UNIT_DAYS = {"d": 1, "w": 7, "m": 30, "q": 91, "y": 365}
_UNITS = {
    "d": ("d", "day", "days"),
    "w": ("w", "wk", "wks", "week", "weeks"),
    "m": ("m", "mo", "month", "months"),
    "q": ("q", "quarter", "quarters"),
    "y": ("y", "yr", "yrs", "year", "years"),
}
_WORDS = {
    "daily": 1, "weekly": 7, "fortnightly": 14, "biweekly": 14, "monthly": 30, "bimonthly": 60,
    "quarterly": 91, "half-yearly": 182, "yearly": 365, "annually": 365,
}  # fmt: skip
_COUNTS = {
    "once": 1, "twice": 2, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "other": 2,
}  # fmt: skip
_LONGEST = 3650
_AT_MOST = re.compile(r"[\s,]+at\s+most\b", re.IGNORECASE)


def parse_cadence(text: str) -> int:
    """Return the days of a cadence such as `4w`, `weekly`, `every 2 months` or `3x a year`.

    A month counts 30 days, a quarter 91, a year 365. Raises UsageError when the text
    is no cadence, or one of less than a day or more than ten years.
    """
    words = text.lower().split()
    days = _days(words[1:] if words[:1] == ["every"] else words)
    if days is None or not 1 <= days <= _LONGEST:
        raise UsageError(
            f"{' '.join(text.split())!r} is no cadence",
            "write it as 4w, weekly, every 2 months or 3x a year",
        )
    return days


def format_cadence(days: int) -> str:
    """Return ``days`` as the shortest cadence that `parse_cadence` reads back: 28 is "4w"."""
    for unit in "ymw":
        if days % _UNIT_DAYS[unit] == 0:
            return f"{days // _UNIT_DAYS[unit]}{unit}"
    return f"{days}d"


def parse_rhythm(text: str) -> tuple[int, int | None]:
    """Return the days of a cadence, and those at most: `every 4w, at most 6w` is (28, 42).

    Each of the two is read by `parse_cadence`; without `at most` the second is None.
    Raises UsageError, also when at most is less than what is wanted.
    """
    wanted, *limit = _AT_MOST.split(text, maxsplit=1)
    days = parse_cadence(wanted)
    if not limit:
        return days, None
    limit_days = parse_cadence(limit[0])
    if limit_days < days:
        raise UsageError(
            f"{' '.join(text.split())!r}: at most is less than what you want",
            "write it as every 4w, at most 6w",
        )
    return days, limit_days


def format_rhythm(days: int, limit: int | None) -> str:
    """Return a cadence with its limit as `parse_rhythm` reads it back: "4w, at most 6w"."""
    return format_cadence(days) + (f", at most {format_cadence(limit)}" if limit else "")


def next_due(last: date | None, cadence_days: int, today: date) -> date:
    """Return the day on which contact is due again: today where there was none yet.

    It is counted from the latest contact, never from an earlier due date, so that
    a contact out of turn counts as well; a day before ``today`` is overdue.
    """
    return today if last is None else last + timedelta(days=cadence_days)


def _days(words: list[str]) -> int | None:
    """The days of `weekly`, of an amount of a unit, or of some times a unit."""
    joined = " ".join(words)
    if joined in _WORDS:
        return _WORDS[joined]
    times = re.fullmatch(
        r"([a-z]+|[0-9]{1,3})(?: ?x| times|(?<=ce)) ?(?:/|an? |per |every )?([a-z]+)", joined
    )
    if times:
        count, unit = _count(times[1]), _unit(times[2])
        return round(unit / count) if unit and count else None
    amount = re.fullmatch(r"([0-9]{1,4}|[a-z]+ )? ?([a-z]+)", joined)
    if amount is None:
        return None
    count, unit = _count((amount[1] or "one").strip()), _unit(amount[2])
    return count * unit if unit and count else None


def _count(word: str) -> int | None:
    return int(word) if word.isdecimal() else _COUNTS.get(word)


def _unit(word: str) -> int | None:
    return next((_UNIT_DAYS[unit] for unit, forms in _UNITS.items() if word in forms), None)
