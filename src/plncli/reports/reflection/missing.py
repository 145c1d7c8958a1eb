"""What is missing and what comes next: the first gaps, and a step for each."""

from plncli.doc import Block, Comment, Items, Span, line, paragraph
from plncli.gaps.registry import connections, judge, ranked
from plncli.reports.reflection.section import Facts, Section

FIRST = 3


def _facts(facts: Facts) -> tuple[Block, ...]:
    known = connections(facts.network, facts.today, facts.settings)
    found = judge(facts.network, facts.today, facts.settings, known)
    urgent = [finding for finding in ranked(found) if finding.severity > 0][:FIRST]
    if all(finding.status == "not_enough_data" for finding in found):
        return (paragraph("Too little is noted yet to say what is missing."),)
    if not urgent:
        return (paragraph("No gap was found with what is noted so far."),)
    hidden = facts.naming.hidden
    return (
        Items(
            tuple(
                line(Span(hidden(finding.name), "strong"), f": {hidden(finding.measured)}")
                for finding in urgent
            )
        ),
        *(Comment(hidden(f"{finding.name}: {finding.action}")) for finding in urgent),
        paragraph("My first step, and by when:"),
    )


SECTION = Section(
    name="missing",
    title="What is missing, and what is next",
    prompt="Which community would you like to be more active in, and how will you begin? Which"
    " topic do you need to keep up with? Whom could you ask how they keep up? Choose one step.",
    facts=_facts,
)
