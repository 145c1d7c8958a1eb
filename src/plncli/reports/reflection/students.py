"""What it means for students: what was used in class, which doors opened for them."""

from plncli.counted import counted
from plncli.doc import Block, Items, Line, Span, line, paragraph
from plncli.redaction import redact_url
from plncli.reports.reflection.section import Facts, Section, moments
from plncli.reports.words import code, long_day
from plncli.store.reflecting.classroom import Used, class_links, doors, used
from plncli.store.reflecting.moments import used_in_class

MOST = 5
"""How many examples of each the draft has, the latest first (our default)."""


def _facts(facts: Facts) -> tuple[Block, ...]:
    return (*_talks(facts), *_entries(facts), *_others(facts))


def _talks(facts: Facts) -> tuple[Block, ...]:
    tried = used_in_class(facts.connection, *facts.days, facts.most(MOST))
    if not tried.total:
        return ()
    said = (
        f"Used in class after talking with others, {facts.period}: {counted(tried.total, 'time')}"
    )
    return (paragraph(f"{said}; the latest:"), moments(tried))


def _entries(facts: Facts) -> tuple[Block, ...]:
    those = used(facts.connection, *facts.days)
    if not those:
        return ()
    said = f"Read and used in class, {facts.period}: {counted(len(those), 'entry', 'entries')}"
    latest = tuple(_entry(each) for each in facts.few(those, MOST))
    return (paragraph(f"{said}; the latest:"), Items(latest))


def _entry(entry: Used) -> Line:
    url = redact_url(entry.link) if entry.link else None
    return line(f"{long_day(entry.day)}: ", Span(entry.title, url=url), f" ({entry.source})")


def _others(facts: Facts) -> tuple[Block, ...]:
    said = [
        f"{code(door.kind).capitalize()}, {door.status}: {door.text}"
        for door in facts.few(doors(facts.connection, *facts.days), MOST)
    ]
    if links := class_links(facts.connection):
        named = ", ".join(facts.few(links, MOST))
        said.append(f"Classes in my network: {len(links)} ({named})")
    return (Items(tuple(map(line, said))),) if said else ()


SECTION = Section(
    name="students",
    title="What it means for my students",
    prompt="What did your students do, see or get to know because of your network? What could"
    " they do afterwards that they could not do before, and how do you know?",
    facts=_facts,
    share=3,
)
