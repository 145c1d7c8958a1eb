"""References, and the line for professional development."""

from plncli.counted import counted
from plncli.dates import format_duration
from plncli.doc import Block, Items, Line, Span, line, paragraph
from plncli.redaction import redact_url
from plncli.reports.reflection.resources import told_of
from plncli.reports.reflection.section import Facts, Section
from plncli.reports.words import code
from plncli.store.reflecting.development import development


def _facts(facts: Facts) -> tuple[Block, ...]:
    listed = [_reference(source.title, source.url) for source in told_of(facts) if source.url]
    references = (
        (paragraph("Where to find what is named above:"), Items(tuple(listed))) if listed else ()
    )
    return (*references, *_development(facts))


def _reference(title: str, url: str) -> Line:
    shown = redact_url(url)
    return line(f"{title}: ", Span(shown, url=shown))


def _development(facts: Facts) -> tuple[Block, ...]:
    kinds = development(facts.connection, *facts.days)
    if not kinds:
        return ()
    minutes = format_duration(sum(each.minutes for each in kinds))
    many = counted(sum(each.activities for each in kinds), "activity", "activities")
    each = ", ".join(f"{code(kind.kind)} {format_duration(kind.minutes)}" for kind in kinds)
    return (paragraph(f"Professional development, {facts.period}: {minutes} in {many} ({each})"),)


SECTION = Section(
    name="references",
    title="References",
    prompt="Add what you quoted, with its address. If somebody counts hours, say how long writing"
    " this took: `pln hours add` keeps it.",
    facts=_facts,
    share=1,
)
