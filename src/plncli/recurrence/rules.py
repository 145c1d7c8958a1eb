"""Recurrence rules of RFC 5545: which are taken, and whether any day can be one of theirs.

A rule that no day fulfils would be looked for until the year 9999, which takes seconds,
and so would one of every second. Both are refused before they are asked.
"""

import re
from datetime import datetime

from plncli.errors import UsageError
from plncli.recurrence.meets import CODES

FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_PARTS = frozenset(
    {
        "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO",
        "BYMONTH", "BYSETPOS", "WKST", "BYHOUR", "BYMINUTE", "BYSECOND",
    }
)  # fmt: skip
_DAY_PARTS = ("BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO")
_EXAMPLE = "write it as RRULE:FREQ=WEEKLY;BYDAY=WE 20:00 Europe/London"
_ALWAYS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY"})
"""Parts that leave some day in every rule."""
_LAST_YEARS = datetime(9972, 1, 1)
_TIMES = 24
"""How many times a day a rule may name."""
_MOST = 1000
"""The longest interval and the largest list that are taken."""


def clean_rule(text: str) -> str:
    """Return a rule in capitals, without `RRULE:` and without a semicolon at its end."""
    return text.strip().upper().removeprefix("RRULE:").strip(";").replace(" ", "")


def parts_of(rule: str) -> dict[str, str]:
    """Return the parts of a rule by name.

    Raises UsageError for what is no rule, for one that repeats within a day, and for one
    that no day fulfils.
    """
    parts: dict[str, str] = {}
    for part in rule.split(";"):
        name, equals, value = part.partition("=")
        if not equals or not value or name not in _PARTS or name in parts:
            raise UsageError(f"{part!r} is no part of a rule", _EXAMPLE)
        parts[name] = value
    frequency = parts.get("FREQ", "")
    if frequency not in FREQUENCIES:
        raise UsageError(
            f"a rule is daily, weekly, monthly or yearly, not {frequency or 'without FREQ'}",
            _EXAMPLE,
        )
    _check_numbers(parts)
    _check_times(parts, rule)
    if not _possible(parts):
        raise UsageError(f"no day fulfils {rule}", _EXAMPLE)
    return parts


def check_rule(rule: str, *, needs_days: bool) -> None:
    """Check a rule that is typed into `--meets`: its times and its last day stand beside it.

    With ``needs_days`` it must name its days itself, since there is no first day to count
    from. Raises UsageError.
    """
    parts = parts_of(rule)
    beside = {"BYHOUR", "BYMINUTE", "BYSECOND", "UNTIL"} & set(parts)
    if beside:
        raise UsageError(
            f"{sorted(beside)[0]} stands beside the rule here",
            "write the time and `until DAY` after it",
        )
    if needs_days and (
        "COUNT" in parts or (parts["FREQ"] != "DAILY" and not set(_DAY_PARTS) & set(parts))
    ):
        raise UsageError(f"{rule} counts from a first day", "add `from DAY` behind it")


def _check_numbers(parts: dict[str, str]) -> None:
    for name, value in parts.items():
        if name in ("FREQ", "UNTIL", "WKST"):
            continue
        items = value.split(",")
        pattern = rf"[+-]?[0-9]{{0,2}}({'|'.join(CODES)})" if name == "BYDAY" else "[+-]?[0-9]{1,5}"
        wrong = next((item for item in items if not re.fullmatch(pattern, item)), None)
        if wrong is not None or len(items) > _MOST:
            raise UsageError(f"{name}={wrong or '…'} is no part of a rule", _EXAMPLE)
    if not 1 <= int(parts.get("INTERVAL", "1")) <= _MOST:
        raise UsageError(f"INTERVAL={parts['INTERVAL']} is none", f"from 1 to {_MOST}")


def _check_times(parts: dict[str, str], rule: str) -> None:
    times = 1
    for name in ("BYHOUR", "BYMINUTE", "BYSECOND"):
        times *= len(parts.get(name, "").split(","))
    if times > _TIMES:
        raise UsageError(f"{rule} is more than {_TIMES} times a day", _EXAMPLE)


def _possible(parts: dict[str, str]) -> bool:
    """Tell whether some day can fulfil a rule.

    A year is like one of fourteen: it begins on one of seven weekdays and is a leap year or
    not. The last 28 years that a date can have hold all of them, so that the search is short.
    """
    if set(parts) <= _ALWAYS:
        return True
    from dateutil.rrule import rrulestr

    searched = ";".join(
        f"{name}={value}"
        for name, value in parts.items()
        if name not in ("UNTIL", "COUNT", "INTERVAL")
    )
    return next(iter(rrulestr(searched, dtstart=_LAST_YEARS)), None) is not None
