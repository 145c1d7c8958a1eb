"""Perspectives: who sees things differently, and what changed one's mind."""

from plncli.doc import Block, Items, line, paragraph
from plncli.reports.reflection.section import Facts, Section, moments
from plncli.store.reflecting.moments import beyond_education, changed_my_mind, voices_apart

MOST = 3
"""How many changes of mind the draft has, the latest first (our default)."""


def _facts(facts: Facts) -> tuple[Block, ...]:
    known, engaged = voices_apart(facts.connection, *facts.days)
    said = []
    if known:
        said.append(
            f"People in my network who see some things differently: {known};"
            f" met or read, {facts.period}: {engaged}"
        )
    if beyond := beyond_education(facts.connection, *facts.days):
        said.append(f"People from outside education, in touch {facts.period}: {beyond}")
    changed = changed_my_mind(facts.connection, *facts.days, facts.most(MOST))
    blocks: list[Block] = [Items(tuple(map(line, said)))] if said else []
    if changed.total:
        blocks.append(paragraph(f"What changed my mind, {facts.period}:"))
        blocks.append(moments(changed))
    return tuple(blocks)


SECTION = Section(
    name="perspectives",
    title="Other perspectives",
    prompt="Who in your network thinks differently from you, and how do you listen to them? What"
    " did somebody say that you did not agree with at first? Describe the thought; the person"
    " can stay unnamed.",
    facts=_facts,
)
