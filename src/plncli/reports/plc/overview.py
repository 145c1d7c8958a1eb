"""`pln plc list`: each professional learning community, and where its inquiry stands."""

import sqlite3
from datetime import date
from typing import NamedTuple

from plncli.doc import Column, Doc, Span, Table
from plncli.inquiry import Cycle, current, state
from plncli.reports.words import spoken_day
from plncli.store.cycles import cycles


class Overview(NamedTuple):
    """The newest cycle of each group."""

    cycles: tuple[Cycle, ...]
    today: date

    def data(self) -> object:
        """Return each cycle whole, with where it stands."""
        return [cycle_data(cycle) for cycle in self.cycles]

    def layout(self) -> Doc:
        """Return a row for each group."""
        columns = (
            Column("id"),
            Column("group", main=True),
            Column("cycle", right=True),
            Column("for our students", flexible=True),
            Column("where it stands", main=True),
            Column("due"),
        )
        rows = tuple(
            (
                Span(cycle.id, "id"),
                cycle.community,
                str(cycle.number),
                cycle.text,
                state(cycle),
                self._due(cycle),
            )
            for cycle in self.cycles
        )
        return (Table(columns, rows),) if rows else ()

    def ids(self) -> list[str]:
        """Return the ids of the cycles."""
        return [cycle.id for cycle in self.cycles]

    def _due(self, cycle: Cycle) -> str:
        step = current(cycle)
        return spoken_day(step.due, self.today) if step and step.due else ""


def build(connection: sqlite3.Connection, today: date) -> Overview:
    """Return the newest cycle of each group, open ones first."""
    newest: dict[str, Cycle] = {}
    for cycle in cycles(connection):
        known = newest.get(cycle.community_id)
        if known is None or known.number < cycle.number:
            newest[cycle.community_id] = cycle
    found = sorted(newest.values(), key=lambda each: (each.closed_on is not None, each.community))
    return Overview(tuple(found), today)


def cycle_data(cycle: Cycle) -> dict[str, object]:
    """Return a cycle as JSON has it."""
    return {
        **cycle._asdict(),
        "steps": [step._asdict() for step in cycle.steps],
        "commitments": [each._asdict() for each in cycle.commitments],
        "state": state(cycle),
    }
