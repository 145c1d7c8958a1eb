"""Cultivating connections: whom one was in touch with, who joined and left, quick answers."""

import sqlite3
from collections import Counter
from collections.abc import Mapping
from datetime import tzinfo
from typing import NamedTuple

from plncli.counted import counted, span
from plncli.doc import Block, Column, Heading, Table, paragraph
from plncli.questions.statistics import Statistics, statistics
from plncli.reports.stats.panel import Period, begun, month_name
from plncli.store import stats
from plncli.store.leaving import left
from plncli.store.questions import questions
from plncli.store.reflecting.ties import online_then_in_person

COLUMNS = {"contact": "people", "source": "sources", "community": "groups", "left": "left"}


class Connecting(NamedTuple):
    """The numbers of the panel.

    Attributes:
        months: how many contacts, sources and communities were added, and how many records
            left (archived or removed), by month and what.
        met_in_person: people met online first and in person later, at any time.
    """

    touched: stats.Touched
    months: Mapping[str, Mapping[str, int]]
    questions: Statistics
    met_in_person: int

    def data(self) -> dict[str, object]:
        """Return the numbers."""
        return {
            "people": self.touched.people,
            "groups": self.touched.groups,
            "met_online_then_in_person": self.met_in_person,
            "growth": {
                month: {COLUMNS[what]: count for what, count in counts.items()}
                for month, counts in self.months.items()
            },
            "questions": {
                "opened": self.questions.opened,
                "answered": self.questions.answered,
                "solved": self.questions.solved,
                "solved_by_network": self.questions.solved_by_network,
                "first_answer_minutes": self.questions.first_answer,
            },
        }

    def layout(self) -> list[Block]:
        """Return the panel, without what nothing is known of."""
        blocks: list[Block] = [
            Heading("Cultivating connections", 2),
            paragraph(" ".join(self._summary())),
        ]
        months = begun(
            self.months, {month: sum(counts.values()) for month, counts in self.months.items()}
        )
        if months:
            blocks += [Heading("Who joined and who left, by month", 3), self._growth(months)]
        return blocks

    def _summary(self) -> list[str]:
        people = counted(self.touched.people, "person", "people")
        groups = counted(self.touched.groups, "group")
        parts = [f"You were in touch with {people} and {groups}."]
        if not (self.touched.people or self.touched.groups):
            parts = ["No talk with anybody was logged in this time."]
        if self.met_in_person:
            met = counted(self.met_in_person, "person", "people")
            parts.append(f"By now you have met {met} in person whom you first met online.")
        asked = self.questions
        if asked.opened:
            parts.append(
                f"{counted(asked.opened, 'question')} asked, {asked.answered} answered,"
                f" {asked.solved} solved, {asked.solved_by_network} of them by your network."
            )
        if asked.first_answer is not None:
            parts.append(f"The first answer came within {span(asked.first_answer)} (median).")
        return parts

    def _growth(self, months: list[str]) -> Table:
        columns = (Column("month"), *(Column(name, right=True) for name in COLUMNS.values()))
        rows = (
            (month_name(month), *(str(self.months[month][what] or "") for what in COLUMNS))
            for month in months
        )
        return Table(columns, tuple(rows))


def build(connection: sqlite3.Connection, period: Period, zone: tzinfo | None) -> Connecting:
    """Count who was there, who joined and who left within a period."""
    added = stats.added(connection, *period.days)
    gone = Counter(each.day[:7] for each in left(connection, *period.days))
    months = {
        month: {
            **{table: counts.get(month, 0) for table, counts in added.items()},
            "left": gone[month],
        }
        for month in period.months
    }
    return Connecting(
        stats.touched(connection, *period.days),
        months,
        statistics(questions(connection), *period.days, zone),
        online_then_in_person(connection, period.days[1]),
    )
