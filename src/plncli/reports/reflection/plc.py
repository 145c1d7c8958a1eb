"""The professional learning community: what it wants for students, where it is, what changed."""

from plncli.doc import Block, Items, Line, Span, line, paragraph
from plncli.inquiry import Cycle, heading, state
from plncli.reports.reflection.section import Facts, Section, one_line
from plncli.reports.words import long_day
from plncli.store.cycles import cycles

MOST = 3
"""How many cycles the draft has, open ones first (our default)."""


def _facts(facts: Facts) -> tuple[Block, ...]:
    first, last = facts.days
    inside = [
        cycle
        for cycle in cycles(facts.connection)
        if cycle.starts <= last and (cycle.closed_on is None or cycle.closed_on >= first)
    ]
    blocks: list[Block] = []
    for cycle in facts.few(inside, MOST):
        name = heading(cycle)
        blocks.append(paragraph(Span(name, "strong"), f", {_when(cycle)}:"))
        blocks.append(Items(tuple(_parts(cycle))))
    return tuple(blocks)


def _when(cycle: Cycle) -> str:
    begun = f"begun on {long_day(cycle.starts)}"
    return f"{begun}, closed on {long_day(cycle.closed_on)}" if cycle.closed_on else begun


def _parts(cycle: Cycle) -> list[Line]:
    parts = [
        ("What our students should be able to do", cycle.text),
        ("Where we began", cycle.baseline),
        ("Our goal", cycle.goal),
        ("What came of it", cycle.result),
        ("What we carry on", cycle.carried),
    ]
    said = [f"{name}: {one_line(text)}" for name, text in parts if text]
    return [line(text) for text in (*said, f"Where it stands: {state(cycle)}")]


SECTION = Section(
    name="plc",
    title="My professional learning community",
    prompt="With which colleagues do you work in cycles, for the same students? What do you want"
    " them to learn, how will you know, and what do you change when they do not? How does that"
    " group feed your wider network, and the other way round?",
    facts=_facts,
)
