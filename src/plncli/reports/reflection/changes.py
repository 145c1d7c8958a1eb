"""What changed: since the last reflection, and what the network has made of its owner."""

from plncli.counted import counted
from plncli.doc import Block, Items, Line, Span, line, paragraph
from plncli.outcomes import Outcome, outcomes
from plncli.reports.reflection.section import Facts, Section, one_line
from plncli.reports.words import long_day
from plncli.store.outcomes import notes, signs
from plncli.store.reflecting.changes import joined, last_reflection

NOTES = 2
"""How many notes the draft has for an outcome, the latest first (our default)."""


def _facts(facts: Facts) -> tuple[Block, ...]:
    return (paragraph(_joined(facts)), *_outcomes(facts))


def _joined(facts: Facts) -> str:
    last = last_reflection(facts.connection, facts.days[1])
    came = joined(facts.connection, last or facts.days[0], facts.days[1])
    since = f"Since my last reflection on {long_day(last)}" if last else f"From {facts.period}"
    return (
        f"{since}, {counted(came.people, 'person', 'people')},"
        f" {counted(came.sources, 'source')} and"
        f" {counted(came.communities, 'community', 'communities')} joined my network."
    )


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
