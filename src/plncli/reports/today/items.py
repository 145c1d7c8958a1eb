"""All that is due, in the order of the page, as much as fits into the minutes."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial

from plncli.due.minutes import PLANS, PROMISES, fitting
from plncli.due.pauses import running
from plncli.reports.today.item import Item, of_check_in, of_day, of_hour
from plncli.store.due.dated import Dated, dated
from plncli.store.due.hours import hours
from plncli.store.due.waiting import check_in, waiting
from plncli.store.leave import Leave, leave


def items_due(
    connection: sqlite3.Connection, now: datetime, minutes: int | None
) -> tuple[tuple[Item, ...], int]:
    """Return what is due at ``now``, cut to ``minutes``, and how many more things are.

    Nothing while everything is paused.
    """
    away = leave(connection)
    if running(away.pauses, now.date()):
        return (), 0
    found = list(_found(connection, now, away))
    items = tuple(made() for made in fitting(found, minutes))
    return items, len(found) - len(items)


def _found(
    connection: sqlite3.Connection, now: datetime, away: Leave
) -> Iterator[tuple[str, Callable[[], Item]]]:
    """Yield the kind of all that is due, in the order of the page, and what puts it into words."""
    today = now.date()
    days = dated(connection, today, away)
    checks = waiting(connection, today, away)

    def asked(record_id: str, overdue: int) -> Item:
        check = check_in(connection, record_id, today, away)
        assert check is not None
        return of_check_in(check, overdue, today)

    def presses(day: Dated) -> bool:
        return day.kind in PROMISES or (day.kind == "plan" and day.due <= today)

    for day in days:
        if presses(day):
            yield day.kind, partial(of_day, day, today)
    for hour in hours(connection, now):
        yield hour.kind, partial(of_hour, hour, today)
    for kind, is_source in (("check_in", False), ("look", True)):
        for _, of, record_id, overdue in checks:
            if (of == "source") is is_source:
                yield kind, partial(asked, record_id, overdue)
    for kind in PLANS:
        for day in days:
            if day.kind == kind and not presses(day):
                yield kind, partial(of_day, day, today)
