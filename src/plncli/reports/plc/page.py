"""`pln plc show`: one professional learning community, its people and its cycles."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from plncli.doc import Block, Doc, Heading, Span, paragraph
from plncli.inquiry import TITLES, Cycle, Member, Step, current, said_of, state
from plncli.reports.plc.overview import cycle_data
from plncli.reports.words import code, spoken_day
from plncli.store.cycles import cycles, members

INDENT = 6


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
        for step in cycle.steps:
            yield from self._step(step, current(cycle) == step)
        for each in cycle.commitments:
            yield paragraph(Span(f"{each.who or 'you'}  ", "dim"), each.text)

    def _step(self, step: Step, is_now: bool) -> Iterator[Block]:
        mark = "done" if step.done_on else "now" if is_now else "-"
        title = Span(TITLES[step.code], "strong" if is_now else None)
        facts = "".join(f" · {fact}" for fact in (self._when(step), step.owner) if fact)
        yield paragraph(title, facts, indent=INDENT, label=mark)
        said = " · ".join(text for text in (step.text, step.evidence) if text)
        if said:
            yield paragraph(said, indent=INDENT)

    def _when(self, step: Step) -> str:
        if step.done_on:
            return spoken_day(step.done_on, self.today)
        return f"due {spoken_day(step.due, self.today)}" if step.due else ""


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
