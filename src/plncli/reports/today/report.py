"""The page of what is due now."""

import sqlite3
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from plncli.reports.today.item import Item
from plncli.reports.today.items import items_due

if TYPE_CHECKING:
    from plncli.doc import Doc


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
    from plncli.due.pauses import running
    from plncli.store.leave import leave

    pause = running(leave(connection).pauses, now.date())
    if pause:
        return Today(now, minutes, paused_until=pause[1])
    return Today(now, minutes, *items_due(connection, now, minutes))
