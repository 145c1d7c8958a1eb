"""Connections: with whom, how they came about, what they bring, what goes back."""

from plncli.counted import counted
from plncli.doc import Block, Column, Items, Line, Table, line, paragraph
from plncli.model import DIRECTIONS
from plncli.reports.reflection.section import Facts, Section, one_line, times
from plncli.store.outcomes import ways
from plncli.store.reflecting import ties as told
from plncli.store.reflecting.ties import Tie

MOST = 5
"""How many ties the draft has, and how many ways of meeting (our default)."""


def _facts(facts: Facts) -> tuple[Block, ...]:
    ties = told.ties(facts.connection, *facts.days, facts.most(MOST))
    return (
        *_table(facts, ties),
        Items((line(_give_and_take(facts)), *_ways_met(facts), *_met_in_person(facts))),
        *_worth(ties),
    )


def _table(facts: Facts, ties: list[Tie]) -> tuple[Block, ...]:
    if not ties:
        return (paragraph(f"No interaction is logged from {facts.period}."),)
    columns = (
        Column("With"), Column("Times", right=True), Column("Last"), Column("Gave", right=True),
        Column("Received", right=True), Column("Both", right=True), Column("About"),
    )  # fmt: skip
    rows = tuple(
        (
            tie.name, str(tie.times), tie.last,
            *(str(tie.ways.get(way, 0)) for way in DIRECTIONS), ", ".join(tie.topics[:3]),
        )
        for tie in ties
    )  # fmt: skip
    return (paragraph(f"Most often in touch, {facts.period}:"), Table(columns, rows))


def _give_and_take(facts: Facts) -> str:
    gave, received, mutual = map(times, ways(facts.acts).values())
    return (
        f"Give and take with everybody, {facts.period}: gave {gave}, received {received},"
        f" both ways {mutual}"
    )


def _ways_met(facts: Facts) -> tuple[Line, ...]:
    ways = told.ways_met(facts.connection, *facts.days)
    if not ways:
        return ()
    listed = ", ".join(f"{way or 'not noted'} ({count})" for way, count in facts.few(ways, MOST))
    others = sum(count for _, count in ways[facts.most(MOST) :])
    more = f", in other ways ({others})" if others else ""
    return (line(f"How I met the people whom I was in touch with, {facts.period}: {listed}{more}"),)


def _met_in_person(facts: Facts) -> tuple[Line, ...]:
    count = told.online_then_in_person(facts.connection, facts.days[1])
    if not count:
        return ()
    people = counted(count, "person", "people")
    return (line(f"{people} met online first and then in person, by {facts.days[1]}"),)


def _worth(ties: list[Tie]) -> tuple[Block, ...]:
    noted = []
    for tie in ties:
        said = [
            f"{what}: {one_line(text)}"
            for what, text in (("what I get", tie.worth), ("what I give", tie.given))
            if text
        ]
        if said:
            noted.append(line(f"{tie.name} – {'; '.join(said)}"))
    return (
        (paragraph("What they bring, and what I give back:"), Items(tuple(noted))) if noted else ()
    )


SECTION = Section(
    name="connections",
    title="Connections",
    prompt="With which people, groups and organisations are you most connected? How did you"
    " connect with them? What do they bring to your practice? How do you give back?"
    " Nobody needs to be named.",
    facts=_facts,
    share=3,
)
