"""The stage: where one sees oneself, then what the log of the last weeks speaks for."""

from plncli import stages
from plncli.doc import Block, Items, Line, line, paragraph
from plncli.reports.reflection.section import Facts, Section, one_line
from plncli.reports.words import long_day
from plncli.stages import Reading
from plncli.store.reflecting.stages import Named, named
from plncli.store.stages import facts as recorded


def _facts(facts: Facts) -> tuple[Block, ...]:
    said = named(facts.connection, facts.days[1])
    own: tuple[Block, ...] = (Items(tuple(map(_named, said))),) if said else ()
    return (*own, *_signs(facts))


def _named(named: Named) -> Line:
    about = f" with {named.about}" if named.about else ""
    where = ", ".join(stages.NAMES.get(code, code) for code in named.stages)
    note = f": {one_line(named.note)}" if named.note else ""
    return line(f"Where I see myself{about}, as of {long_day(named.day)}: {where}{note}")


def _signs(facts: Facts) -> tuple[Block, ...]:
    """The stages that stand out in the log, each with the signs of it that are there."""
    found = recorded(facts.connection, facts.today, None)
    standing = [each for each in stages.read(found) if each.stands_out]
    if not (stages.is_enough(found) and standing):
        return ()
    until = f"in the {stages.WINDOW_DAYS} days to {facts.days[1]}"
    return (
        paragraph(f"What speaks for a stage {until} (our default; they are no levels):"),
        Items(tuple(map(_reading, standing))),
    )


def _reading(reading: Reading) -> Line:
    signs = "; ".join(sign.found for sign in reading.signs if sign.is_met)
    return line(f"{reading.stage.name}, {reading.met} of {reading.known} signs: {signs}")


SECTION = Section(
    name="stage",
    title="Where I am with it",
    prompt="Do you follow everything, sort out, try to know it all, step back, or have you found"
    " a balance? It can be several of these, and another one for each topic. What would help you"
    " now? The stages are those of Jeff Utecht (Stages of PLN Adoption, 2008).",
    facts=_facts,
    share=1,
)
