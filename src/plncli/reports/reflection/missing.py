"""What is missing and what comes next: the first gaps, and the steps that were chosen."""

from plncli.doc import Block, Items, Span, line, paragraph
from plncli.gaps.registry import connections, judge, ranked
from plncli.reports.reflection.section import Facts, Section
from plncli.reports.words import long_day
from plncli.store.reflecting.steps import Step, steps

MOST = 3
"""How many gaps and how many steps the draft has (our default)."""


def _facts(facts: Facts) -> tuple[Block, ...]:
    return (*_gaps(facts), *_steps(facts))


def _gaps(facts: Facts) -> tuple[Block, ...]:
    known = connections(facts.network, facts.today, facts.settings)
    found = judge(facts.network, facts.today, facts.settings, known)
    urgent = [finding for finding in ranked(found) if finding.severity > 0]
    if all(finding.status == "not_enough_data" for finding in found):
        return (paragraph("Too little is noted yet to say what is missing."),)
    if not urgent:
        return (paragraph(f"No gap was found with what is noted by {facts.days[1]}."),)
    return (
        paragraph(f"The nearest gaps on {facts.days[1]}:"),
        Items(
            tuple(
                line(Span(finding.name, "strong"), f": {finding.measured}")
                for finding in facts.few(urgent, MOST)
            )
        ),
    )


def _steps(facts: Facts) -> tuple[Block, ...]:
    chosen = facts.few(steps(facts.connection, *facts.days), MOST)
    if not chosen:
        return (paragraph("My first step, and by when:"),)
    return (
        paragraph(f"The first steps that I chose, as of {facts.days[1]}:"),
        Items(tuple(line(_said(step)) for step in chosen)),
    )


def _said(step: Step) -> str:
    when = f"done on {long_day(step.done_on)}" if step.done_on else f"by {long_day(step.due)}"
    return f"{step.text}, {when}"


SECTION = Section(
    name="missing",
    title="What is missing, and what is next",
    prompt="Which community would you like to be more active in, and how will you begin? Which"
    " topic do you need to keep up with? Whom could you ask how they keep up? Choose one step,"
    " and a day for it; `pln gaps` gives the reason of each gap and a command to begin with.",
    facts=_facts,
    share=3,
)
