"""The stage: where one sees oneself."""

from plncli.doc import Block, Items, Line, line
from plncli.reports.reflection.section import Facts, Section, one_line
from plncli.reports.words import code, long_day
from plncli.store.reflecting.stages import Named, named


def _facts(facts: Facts) -> tuple[Block, ...]:
    said = named(facts.connection, facts.days[1])
    return (Items(tuple(map(_named, said))),) if said else ()


def _named(named: Named) -> Line:
    about = f" with {named.about}" if named.about else ""
    where = ", ".join(map(code, named.stages))
    note = f": {one_line(named.note)}" if named.note else ""
    return line(f"Where I see myself{about}, as of {long_day(named.day)}: {where}{note}")


SECTION = Section(
    name="stage",
    title="Where I am with it",
    prompt="Do you follow everything, sort out, try to know it all, step back, or have you found"
    " a balance? It can be several of these, and another one for each topic. What would help you"
    " now?",
    facts=_facts,
    share=1,
)
