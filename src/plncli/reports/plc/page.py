"""`pln plc show`: one professional learning community, its people and its cycles."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from plncli.doc import Block, Column, Doc, Heading, Span, Table, paragraph
from plncli.inquiry import TITLES, Cycle, Member, current, said_of, state
from plncli.reports.plc.overview import cycle_data
from plncli.reports.words import code, spoken_day
from plncli.store.cycles import cycles, members


class Group(NamedTuple):
    """A group with its members and its cycles, the open one first."""

    id: str
    name: str
    meets: str | None
    participation: str | None
    members: tuple[Member, ...]
    cycles: tuple[Cycle, ...]
    today: date

    def data(self) -> object:
        """Return the group, its members and its cycles."""
        return {
            "id": self.id,
            "name": self.name,
            "meets": self.meets,
            "participation": self.participation,
            "members": [member._asdict() for member in self.members],
            "cycles": [cycle_data(cycle) for cycle in self.cycles],
        }

    def layout(self) -> Doc:
        """Return the page."""
        blocks: list[Block] = [Heading(self.name)]
        facts = [said_of(self.members), self.meets or "", code(self.participation)]
        blocks.append(
            paragraph(Span(self.id, "id"), "  " + " · ".join(fact for fact in facts if fact))
        )
        if self.members:
            said = (
                member.name + (f" ({member.role})" if member.role else "")
                for member in self.members
            )
            blocks.append(paragraph(Span("with  ", "dim"), ", ".join(said)))
        for cycle in self.cycles:
            blocks += self._cycle(cycle)
        return tuple(blocks)

    def ids(self) -> list[str]:
        """Return the id of the group."""
        return [self.id]

    def _cycle(self, cycle: Cycle) -> Iterator[Block]:
        yield Heading(f"Cycle {cycle.number}", 2)
        yield paragraph(Span(cycle.id, "id"), f"  {state(cycle)}")
        for name, text in facts_of(cycle):
            yield paragraph(Span(f"{name}  ", "dim"), text)
        columns = (
            Column("step"),
            Column("what", flexible=True),
            Column("owner"),
            Column("when"),
            Column("evidence", flexible=True),
        )
        now = current(cycle)
        rows = tuple(
            (
                Span(TITLES[step.code], "strong" if now and step.code == now.code else None),
                step.text or "",
                step.owner or "",
                self._when(step.done_on, step.due),
                step.evidence or "",
            )
            for step in cycle.steps
        )
        yield Table(columns, rows)
        for each in cycle.commitments:
            yield paragraph(Span(f"{each.who or 'you'}  ", "dim"), each.text)

    def _when(self, done_on: str | None, due: str | None) -> str:
        if done_on:
            return f"done {spoken_day(done_on, self.today)}"
        return f"due {spoken_day(due, self.today)}" if due else ""


def facts_of(cycle: Cycle) -> list[tuple[str, str]]:
    """Return what is written about a cycle: names and texts, without those that are empty."""
    facts = (
        ("for our students", cycle.text),
        ("grade", cycle.grade),
        ("focus", cycle.focus),
        ("where we begin", cycle.baseline),
        ("goal", cycle.goal),
        ("result", cycle.result),
        ("next question", cycle.carried),
    )
    return [(name, text) for name, text in facts if text]


def build(connection: sqlite3.Connection, community_id: str, today: date) -> Group:
    """Return the group with this id."""
    name, meets, participation = connection.execute(
        "SELECT name, meets, participation FROM community WHERE id = ?", (community_id,)
    ).fetchone()
    return Group(
        community_id,
        name,
        meets,
        participation,
        tuple(members(connection, community_id)),
        tuple(cycles(connection, community_id=community_id)),
        today,
    )
