"""`pln today`: what is due now, in the order in which it matters."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from plncli.due.minutes import fitting
from plncli.due.pauses import running
from plncli.reports.today.item import Item, of_check_in, of_day, of_hour
from plncli.store.due.dated import dated
from plncli.store.due.hours import hours
from plncli.store.due.waiting import check_in, waiting
from plncli.store.pauses import Leave, leave

if TYPE_CHECKING:
    from plncli.doc import Doc

PROMISES = ("thank", "report_back", "follow_up")
PLANS = ("first_step", "renewal", "step", "topic", "opportunity")
"""The kinds that come last, in their order."""


class Today(NamedTuple):
    """What is due now.

    Attributes:
        now: the moment, in local time.
        budget: the minutes that it was cut to, or None.
        held_back: how many more there are.
        paused_until: the last day of the pause that is running.
    """

    now: datetime
    budget: int | None
    items: tuple[Item, ...] = ()
    held_back: int = 0
    paused_until: date | None = None

    def data(self) -> dict[str, object]:
        """Return the items in their order; ``minutes`` are those that they take."""
        return {
            "date": self.now.date().isoformat(),
            "minutes": sum(item.minutes for item in self.items),
            "budget": self.budget,
            "items": [item._asdict() for item in self.items],
            "held_back": self.held_back,
            "paused_until": self.paused_until and self.paused_until.isoformat(),
        }

    def layout(self) -> "Doc":
        """Return the page: promises, today's hours, people, what to look at, plans."""
        from plncli.reports.today.page import layout

        return layout(self)

    def ids(self) -> list[str]:
        """Return the ids of the records."""
        return [item.id for item in self.items]


def build(connection: sqlite3.Connection, now: datetime, minutes: int | None) -> Today:
    """Return what is due at ``now``, in local time, cut to ``minutes``; all of it with None.

    While everything is paused there is nothing.
    """
    away = leave(connection)
    pause = running(away.pauses, now.date())
    if pause:
        return Today(now, minutes, paused_until=pause[1])
    found = list(_found(connection, now, away))
    items = tuple(made() for made in fitting(found, minutes))
    return Today(now, minutes, items, len(found) - len(items))


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

    for day in days:
        if day.kind in PROMISES:
            yield day.kind, partial(of_day, day, today)
    for hour in hours(connection, now):
        yield hour.kind, partial(of_hour, hour, today)
    for kind, is_source in (("check_in", False), ("look", True)):
        for _, of, record_id, overdue in checks:
            if (of == "source") is is_source:
                yield kind, partial(asked, record_id, overdue)
    for kind in PLANS:
        for day in days:
            if day.kind == kind:
                yield kind, partial(of_day, day, today)
