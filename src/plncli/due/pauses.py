"""Days on leave, which do not count: what would fall due on them falls due afterwards."""

from collections.abc import Iterable
from datetime import date, timedelta

Pauses = tuple[tuple[date, date], ...]
"""First and last days of pauses, in order, none of which touches another."""


def merged(spans: Iterable[tuple[str, str]]) -> Pauses:
    """Return pauses of first and last ISO days, in order; those that meet become one."""
    found: list[tuple[date, date]] = []
    for start, end in sorted(spans):
        first, last = date.fromisoformat(start), date.fromisoformat(end)
        if found and (first - found[-1][1]).days <= 1:
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return tuple(found)


def running(pauses: Pauses, today: date) -> tuple[date, date] | None:
    """Return the pause that ``today`` lies in, if there is one."""
    return next((each for each in pauses if each[0] <= today <= each[1]), None)


def counted_days(after: date, until: date, pauses: Pauses) -> int:
    """Return the days that count after one day, up to and with the other."""
    paused = 0
    for start, end in pauses:
        first, last = max(start, after + timedelta(days=1)), min(end, until)
        paused += max((last - first).days + 1, 0)
    return until.toordinal() - after.toordinal() - paused


def due_day(last: date, days: int, pauses: Pauses) -> date:
    """Return the day on which so many days that count have passed since ``last``."""
    due = last + timedelta(days=days)
    for start, end in pauses:
        first = max(start, last + timedelta(days=1))
        if first <= min(due, end):
            due += end - first + timedelta(days=1)
    return due


def cutoff(today: date, days: int, pauses: Pauses) -> date:
    """Return the latest day after which so many days that count have passed by ``today``.

    What happened last on that day or before is due: the counterpart of `due_day`.
    """
    day = today - timedelta(days=days)
    for start, end in reversed(pauses):
        last = min(end, today)
        if start <= today and last > day:
            day -= last - start + timedelta(days=1)
    return day


def moved(day: date, pauses: Pauses) -> date:
    """Return a day that was set; one in a pause is later by the pause's length."""
    for start, end in pauses:
        if start <= day <= end:
            day += end - start + timedelta(days=1)
    return day
