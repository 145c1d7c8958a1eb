"""What changed: since the last reflection, and what the network has made of its owner."""

from datetime import date, timedelta

from plncli.counted import counted
from plncli.doc import Block, Column, Items, Line, Span, Table, line, paragraph
from plncli.gaps.boxes import BOX_NAMES
from plncli.outcomes import Outcome, outcomes
from plncli.reports.reflection.section import Facts, Section, one_line
from plncli.reports.snapshot import take
from plncli.reports.words import long_day
from plncli.snapshots import VERSION, differences
from plncli.store.outcomes import notes, signs
from plncli.store.reflecting.changes import joined, last_reflection
from plncli.store.snapshots import latest

NOTES = 2
"""How many notes the draft has for an outcome, the latest first (our default)."""
MOST = 10
"""How many numbers the draft compares (our default)."""
NUMBERS = {
    "families.contacts": "People",
    "families.sources": "Sources",
    "families.communities": "Communities",
    **{f"boxes.{box}": name for box, name in BOX_NAMES.items()},
    "sectors.outside": "People from outside education",
    "dormant": "People silent for long",
    "questions_solved": "Questions solved lately",
}
"""The numbers of a snapshot that say something to those who did not see the network."""


def _facts(facts: Facts) -> tuple[Block, ...]:
    return (paragraph(_joined(facts)), *_compared(facts), *_outcomes(facts))


def _joined(facts: Facts) -> str:
    last = last_reflection(facts.connection, facts.days[1])
    if last:
        first = (date.fromisoformat(last) + timedelta(days=1)).isoformat()
        since = f"Since my last reflection on {long_day(last)}"
    else:
        first, since = facts.days[0], f"From {facts.period}"
    came = joined(facts.connection, first, facts.days[1])
    return (
        f"{since}, {counted(came.people, 'person', 'people')},"
        f" {counted(came.sources, 'source')} and"
        f" {counted(came.communities, 'community', 'communities')} joined my network."
    )


def _compared(facts: Facts) -> tuple[Block, ...]:
    """The numbers of today beside those of the last snapshot before."""
    yesterday = (facts.today - timedelta(days=1)).isoformat()
    before = latest(facts.connection, yesterday)
    if before is None:
        return ()
    if before.version != VERSION:
        said = f"The numbers of {long_day(before.day)} were counted by other rules."
        return (paragraph(said),)
    now = take(facts.connection, facts.now, facts.settings)
    other = [each for each in differences(before.metrics, now.metrics) if each.name in NUMBERS]
    if not other:
        return (paragraph(f"The numbers are those of {long_day(before.day)}."),)
    rows = tuple(
        (NUMBERS[each.name], _number(each.before), _number(each.after))
        for each in facts.few(other, MOST)
    )
    columns = (
        Column("Number"), Column(long_day(before.day), right=True),
        Column(long_day(now.day), right=True),
    )  # fmt: skip
    return (paragraph("What is another number than last time:"), Table(columns, rows))


def _number(value: float | None) -> str:
    return "not known" if value is None else f"{value:g}"


def _outcomes(facts: Facts) -> tuple[Block, ...]:
    """The outcomes that the log has evidence for; the others are left to the writer."""
    those = outcomes(
        signs(facts.connection, *facts.days, facts.acts), notes(facts.connection, *facts.days)
    )
    shown = tuple(_outcome(facts, each) for each in those if each.evidence or each.notes)
    if not shown:
        return ()
    return (paragraph(f"What the log shows of it, {facts.period}:"), Items(shown))


def _outcome(facts: Facts, outcome: Outcome) -> Line:
    noted = (f"“{one_line(note)}”" for note in facts.few(outcome.notes, NOTES))
    name, _, meaning = outcome.title.partition(":")
    return line(Span(name, "strong"), f":{meaning} – {'; '.join((*outcome.evidence, *noted))}")


SECTION = Section(
    name="changes",
    title="What has changed",
    prompt="Compare with a year ago, or with the last time you wrote this. What do you do now"
    " that you did not do then? Has your network made you more aware, better connected, more"
    " confident, more of a learner? Say how you know.",
    facts=_facts,
    share=3,
)
