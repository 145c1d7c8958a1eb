"""`pln event prep`: an event before it begins, on one page."""

import sqlite3
from datetime import date
from typing import NamedTuple

from plncli.doc import Block, Doc, Heading, Items, Span, line, paragraph
from plncli.gatherings.prep import ToMeet, to_meet
from plncli.model import Event
from plncli.reports.words import ago, code, spoken_day
from plncli.shellwords import command
from plncli.store import read
from plncli.store.gatherings import known

INDENT = 2


class Prep(NamedTuple):
    """An event, and whom to meet there."""

    event: Event
    people: tuple[ToMeet, ...]
    today: date

    def data(self) -> object:
        """Return the event and the people."""
        return {**self.event._asdict(), "to_meet": [person._asdict() for person in self.people]}

    def layout(self) -> Doc:
        """Return the page: the event, whom to meet, how to begin, what to bring."""
        event = self.event
        blocks: list[Block] = [Heading(event.name)]
        when = spoken_day(event.starts, self.today) if event.starts else "no day yet"
        facts = (when, event.place, code(event.mode), event.hashtag, event.backchannel)
        blocks.append(
            paragraph(Span(event.id, "id"), "  " + " · ".join(filter(None, (*facts, event.status))))
        )
        if self.people:
            blocks.append(Heading("Whom to meet", 2))
        for person in self.people:
            last = f" · in touch {ago(person.last, self.today)}" if person.last else ""
            blocks.append(
                paragraph(Span(person.name, "strong"), "  ", Span(person.why + last, "dim"))
            )
            blocks.append(paragraph(person.line, indent=INDENT))
        blocks.append(Heading("Before you go", 2))
        blocks.append(Items(tuple(line(*parts) for parts in self._steps())))
        return tuple(blocks)

    def ids(self) -> list[str]:
        """Return the ids of those to meet."""
        return [person.id for person in self.people]

    def _steps(self) -> list[tuple[str | Span, ...]]:
        name = self.event.id
        steps: list[tuple[str | Span, ...]] = []
        if self.event.status == "wanted":
            steps.append(("register: ", Span(command("event", "register", name), "code")))
        if self.people:
            first = command("draft", "hello", name, "--to", self.people[0].name)
            steps.append(("say hello before: ", Span(first, "code")))
        else:
            meet = f"{command('event', 'meet', name)} NAME"
            steps.append(("choose somebody to meet: ", Span(meet, "code")))
        steps.append(("afterwards: ", Span(command("event", "debrief", name), "code")))
        return steps


def build(connection: sqlite3.Connection, event_id: str, today: date) -> Prep:
    """Return the event with this id, and whom to meet there."""
    (event,) = read.events(connection, event_id)
    return Prep(event, to_meet(known(connection, event)), today)
