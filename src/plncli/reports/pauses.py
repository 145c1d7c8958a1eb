"""`pln pause` alone: when nothing is due."""

import sqlite3
from datetime import date
from typing import NamedTuple

from plncli.doc import Column, Doc, Table
from plncli.reports.words import long_day
from plncli.store.pauses import Pause, all_pauses


class Pauses(NamedTuple):
    """The pauses of everything, in the order of their first days."""

    pauses: tuple[Pause, ...]
    today: date

    def data(self) -> object:
        """Return first and last day of each pause, and whether it is past, running or to come."""
        return [
            {"starts": each.starts, "until": each.until, "state": self._state(each)}
            for each in self.pauses
        ]

    def layout(self) -> Doc:
        """Return a row for each pause."""
        rows = tuple(
            (long_day(each.starts), long_day(each.until), self._state(each)) for each in self.pauses
        )
        return (Table((Column("from"), Column("to"), Column("state")), rows),) if rows else ()

    def ids(self) -> list[str]:
        """Return the first days: pauses have no ids."""
        return [each.starts for each in self.pauses]

    def _state(self, pause: Pause) -> str:
        today = self.today.isoformat()
        if pause.until < today:
            return "past"
        return "running" if pause.starts <= today else "to come"


def build(connection: sqlite3.Connection, today: date) -> Pauses:
    """Return all pauses of everything."""
    return Pauses(tuple(all_pauses(connection)), today)
