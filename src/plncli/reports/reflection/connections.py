"""Connections: with whom, how they came about, what they are worth, what goes back."""

from collections import Counter

from plncli.counted import counted
from plncli.doc import Block, Column, Items, Line, Table, line, paragraph
from plncli.model import Community, Contact
from plncli.reports.reflection.section import Facts, Section, times

MOST = 5
"""How many ties the draft names (our default)."""


def _facts(facts: Facts) -> tuple[Block, ...]:
    return (
        *_ties(facts),
        Items((line(_give_and_take(facts)), *_how_met(facts), *_met_in_person(facts))),
        *_values(facts),
    )


def _ties(facts: Facts) -> tuple[Block, ...]:
    """The people and groups most often met in the period, the latest first among equals."""
    counts: Counter[str] = Counter()
    last: dict[str, str] = {}
    for interaction in facts.interactions:
        for link in interaction.participants:
            counts[link.id] += 1
            last.setdefault(link.id, interaction.date)
    told = [
        (label, record.id, ", ".join(record.topics[:3]))
        for record in _people_and_groups(facts)
        if record.id in counts and (label := _label(facts, record))
    ]
    told.sort(key=lambda tie: (counts[tie[1]], last[tie[1]]), reverse=True)
    if not told:
        return (paragraph(f"No interaction is logged from {facts.period}."),)
    return (
        paragraph(f"Most often in touch, {facts.period}:"),
        Table(
            (Column("With"), Column("Times", right=True), Column("Last"), Column("About")),
            tuple(
                (label, str(counts[identity]), last[identity], topics)
                for label, identity, topics in told[:MOST]
            ),
        ),
    )


def _people_and_groups(facts: Facts) -> list[Contact | Community]:
    return [*facts.network.contacts, *facts.network.communities]


def _label(facts: Facts, record: Contact | Community) -> str | None:
    if isinstance(record, Contact):
        return facts.naming.of(record)
    return facts.naming.hidden(record.name)


def _give_and_take(facts: Facts) -> str:
    directions = Counter(interaction.direction for interaction in facts.interactions)
    return (
        f"Give and take, {facts.period}: gave {times(directions['gave'])},"
        f" received {times(directions['received'])}, both ways {times(directions['mutual'])}"
    )


def _how_met(facts: Facts) -> tuple[Line, ...]:
    ways = Counter(
        facts.naming.hidden(contact.how_met or contact.met_at or "not noted")
        for contact in facts.active.contacts
    )
    if not ways:
        return ()
    listed = ", ".join(f"{way} ({count})" for way, count in ways.most_common())
    return (line(f"How I met the people who are active: {listed}"),)


def _met_in_person(facts: Facts) -> tuple[Line, ...]:
    met = [
        contact
        for contact in facts.network.contacts
        if contact.met_online and contact.met_in_person
        and contact.met_online < contact.met_in_person
    ]  # fmt: skip
    if not met:
        return ()
    return (line(f"{counted(len(met), 'person', 'people')} met online first and then in person"),)


def _values(facts: Facts) -> tuple[Block, ...]:
    noted = [
        line(f"{label}: {facts.naming.hidden(record.value_note)}")
        for record in _people_and_groups(facts)
        if record.value_note and (label := _label(facts, record))
    ]
    return (paragraph("What they are worth to me:"), Items(tuple(noted))) if noted else ()


SECTION = Section(
    name="connections",
    title="Connections",
    prompt="With which people, groups and organisations are you most connected? How did you"
    " connect with them? What do they bring to your practice? How do you give back?"
    " Nobody needs to be named.",
    facts=_facts,
)
