"""What a group is given to read: an agenda, an invitation, a report of one page.

They are for others, so they hold nothing private, and no names of students: what is
written about a cycle is the user's own choice of words.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from plncli.doc import Block, Column, Comment, Doc, Heading, Items, Span, Table, line, paragraph
from plncli.inquiry import PROMPTS, TITLES, Commitment, Cycle, Member, current
from plncli.reports.plc.overview import cycle_data
from plncli.reports.words import code, long_day


class Paper(NamedTuple):
    """A page for colleagues, and the steps of its cycle as rows."""

    cycle: Cycle
    blocks: Doc

    def data(self) -> object:
        """Return the cycle that it is about."""
        return cycle_data(self.cycle)

    def layout(self) -> Doc:
        """Return the page."""
        return self.blocks

    def table(self) -> "Paper":
        """Return the steps as rows for a spreadsheet."""
        return Paper(self.cycle, (_steps(self.cycle),))

    def ids(self) -> list[str]:
        """Return the id of the cycle."""
        return [self.cycle.id]


def agenda(cycle: Cycle, members: tuple[Member, ...], day: date, meets: str | None) -> Paper:
    """Return the agenda of a group's next meeting, around the step that it is at."""
    return Paper(cycle, tuple(_agenda(cycle, members, day, meets)))


def invitation(
    cycle: Cycle, members: tuple[Member, ...], sender: str | None, meets: str | None
) -> Paper:
    """Return the text that asks colleagues to join a group."""
    return Paper(cycle, tuple(_invitation(cycle, members, sender, meets)))


def report(cycle: Cycle, members: tuple[Member, ...], before: Cycle | None) -> Paper:
    """Return a page that tells what a cycle was for, what was done and what came of it."""
    return Paper(cycle, tuple(_report(cycle, members, before)))


def _agenda(
    cycle: Cycle, members: tuple[Member, ...], day: date, meets: str | None
) -> Iterator[Block]:
    yield Heading(f"{cycle.community}: agenda")
    people = ", ".join(member.name for member in members)
    yield paragraph(" · ".join(filter(None, (long_day(day.isoformat()), meets, people))))
    yield paragraph(Span("For our students: ", "strong"), cycle.text)
    done = [step for step in cycle.steps if step.done_on]
    if done:
        last = done[-1]
        yield Heading("What we have", 2)
        said = last.evidence or last.text or f"done on {long_day(last.done_on or '')}"
        yield paragraph(f"{TITLES[last.code]}: {said}")
    open_tasks = [each for each in cycle.commitments if not each.done_on]
    if open_tasks:
        yield Heading("How it went", 2)
        yield _tasks(open_tasks)
    step = current(cycle)
    if step is None:
        yield Heading("How we close", 2)
        yield Items((line("What came of it?"), line("Which question do we carry on?")))
        return
    yield Heading(f"Now: {TITLES[step.code].lower()}", 2)
    if step.text:
        yield paragraph(step.text)
    yield Items(tuple(line(prompt) for prompt in PROMPTS[step.code]))
    yield Heading("Until next time", 2)
    yield Items((line("Who does what, until when?"), line("When do we meet again?")))
    yield Comment("Keep it short: one step a meeting is enough.")


def _invitation(
    cycle: Cycle, members: tuple[Member, ...], sender: str | None, meets: str | None
) -> Iterator[Block]:
    yield Heading(f"Would you join us? {cycle.community}")
    about = f" for grade {cycle.grade}" if cycle.grade else ""
    yield paragraph(
        f"I would like to work with you on one question{about}:"
        f" {cycle.focus or 'how to help our students get there'}."
    )
    yield paragraph(Span("What our students should gain: ", "strong"), cycle.text)
    if cycle.baseline:
        yield paragraph(Span("Where they are now: ", "strong"), cycle.baseline)
    yield paragraph(
        "We look at what they can do, try something, look again, and keep what works."
        " Five short steps; nobody prepares alone."
    )
    facts = [f"When: {meets}"] if meets else []
    facts += [f"Already in: {', '.join(member.name for member in members)}"] if members else []
    if facts:
        yield Items(tuple(line(fact) for fact in facts))
    yield paragraph("Is there a day that suits you?")
    yield paragraph(sender or "[your name]")


def _report(cycle: Cycle, members: tuple[Member, ...], before: Cycle | None) -> Iterator[Block]:
    yield Heading(f"{cycle.community}: cycle {cycle.number}")
    until = f" to {long_day(cycle.closed_on)}" if cycle.closed_on else ", still open"
    who = ", ".join((*(member.name for member in members), "and I")) if members else ""
    yield paragraph(" · ".join(filter(None, (long_day(cycle.starts) + until, who))))
    yield paragraph(Span("For our students: ", "strong"), cycle.text)
    if before is not None and before.carried:
        yield paragraph(Span("The question from before: ", "strong"), before.carried)
    yield Heading("Before and after", 2)
    yield Items(
        (
            line(Span("Where we began: ", "strong"), cycle.baseline or "not noted"),
            line(Span("Our goal: ", "strong"), cycle.goal or "not noted"),
            line(Span("What came of it: ", "strong"), _outcome(cycle)),
        )
    )
    yield Heading("What we did", 2)
    yield _steps(cycle)
    if cycle.commitments:
        yield Heading("Who took on what", 2)
        yield _tasks(cycle.commitments)
    if cycle.carried:
        yield Heading("What we ask next", 2)
        yield paragraph(cycle.carried)


def _outcome(cycle: Cycle) -> str:
    if not cycle.closed_on:
        return "not closed yet"
    return f"{cycle.result} ({code(cycle.verdict)})"


def _tasks(commitments: list[Commitment] | tuple[Commitment, ...]) -> Items:
    return Items(tuple(line(f"{each.who or 'I'}: {each.text}") for each in commitments))


def _steps(cycle: Cycle) -> Table:
    columns = tuple(Column(name) for name in ("step", "what", "owner", "done", "evidence"))
    return Table(
        columns,
        tuple(
            (
                TITLES[step.code],
                step.text or "",
                step.owner or "",
                step.done_on or "",
                step.evidence or "",
            )
            for step in cycle.steps
        ),
    )
