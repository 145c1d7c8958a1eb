"""`pln today`: what is due now, in the order in which it matters."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from plncli.due.minutes import fitting
from plncli.due.pauses import running
from plncli.reports.today.item import Item, of_day, of_hour, of_rhythm
from plncli.store import due

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
    away = due.leave(connection)
    pause = running(away.pauses, now.date())
    if pause:
        return Today(now, minutes, paused_until=pause[1])
    found = list(_found(connection, now, away))
    items = tuple(worded(each, now.date()) for worded, each in fitting(found, minutes))
    return Today(now, minutes, items, len(found) - len(items))


Found = tuple[str, tuple[Callable[[Any, date], Item], Any]]
"""The kind of a thing that is due, what puts it into words, and the thing itself."""


def _found(connection: sqlite3.Connection, now: datetime, away: due.Leave) -> Iterator[Found]:
    """Yield all that is due, in the order of the page."""
    dated = due.dated(connection, now.date(), away)
    waiting = due.waiting(connection, now.date(), away)
    for each in dated:
        if each.kind in PROMISES:
            yield each.kind, (of_day, each)
    for hour in due.hours(connection, now):
        yield hour.kind, (of_hour, hour)
    for one in waiting:
        if one.kind != "source":
            yield "check_in", (of_rhythm, one)
    for one in waiting:
        if one.kind == "source":
            yield "look", (of_rhythm, one)
    for each in sorted(dated, key=lambda each: (*PROMISES, *PLANS).index(each.kind)):
        if each.kind in PLANS:
            yield each.kind, (of_day, each)
