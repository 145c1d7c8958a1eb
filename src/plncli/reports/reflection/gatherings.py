"""Chats and events: where one was, what one caught up on, what one took along."""

from plncli.counted import counted
from plncli.doc import Block, Items, Line, line, paragraph
from plncli.reports.reflection.section import Facts, Section, one_line
from plncli.reports.words import code, long_day
from plncli.store.reflecting.gatherings import Attended, Chats, attended, chats, takeaways

MOST = 5
"""How many events, communities and takeaways the draft has (our default)."""


def _facts(facts: Facts) -> tuple[Block, ...]:
    return (*_events(facts), *_chats(facts))


def _events(facts: Facts) -> tuple[Block, ...]:
    events = attended(facts.connection, *facts.days)
    if not events:
        return ()
    return (
        paragraph(f"{counted(len(events), 'event')} attended, {facts.period}:"),
        Items(tuple(_event(facts, event) for event in facts.few(events, MOST))),
    )


def _event(facts: Facts, event: Attended) -> Line:
    said = f"{event.name} ({code(event.kind)}, {long_day(event.day)})"
    taken = "; ".join(map(one_line, facts.few(event.takeaways, MOST)))
    return line(f"{said}: {taken}" if taken else said)


def _chats(facts: Facts) -> tuple[Block, ...]:
    met = chats(facts.connection, *facts.days)
    if not met:
        return ()
    taken = takeaways(facts.connection, *facts.days, facts.most(MOST))
    blocks: list[Block] = [
        paragraph(f"Chats and meetings, {facts.period}:"),
        Items(tuple(line(_met(each)) for each in facts.few(met, MOST))),
    ]
    if taken:
        lines = tuple(
            line(f"{long_day(each.day)}, {each.community}: {one_line(each.text)}") for each in taken
        )
        blocks += [paragraph("What I took along from them:"), Items(lines)]
    return tuple(blocks)


def _met(met: Chats) -> str:
    said = []
    if met.attended:
        said.append(f"there {counted(met.attended, 'time')}")
    if met.caught_up:
        said.append(f"caught up {counted(met.caught_up, 'time')}")
    return f"{met.community}: {', '.join(said)}"


SECTION = Section(
    name="gatherings",
    title="Chats and events",
    prompt="Which chat or event was worth your time, and what did you take from it into your"
    " work? Whom did you meet there? Which one will you go to next?",
    facts=_facts,
)
