"""`pln ask list`: questions with their course so far and what to do next."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from plncli.counted import counted
from plncli.doc import Block, Column, Doc, Heading, Span, Table, paragraph
from plncli.drafts import in_words
from plncli.questions import (
    Question,
    after,
    first_answer_minutes,
    is_open,
    names,
    next_command,
    stage,
)
from plncli.reports.words import ago, code
from plncli.store.questions import questions

INDENT = 5
"""Room for a number."""


class Asked(NamedTuple):
    """Questions, the newest first.

    Attributes:
        known: how many there are, with those that are not shown.
    """

    questions: tuple[Question, ...]
    today: date
    known: int

    def data(self) -> list[dict[str, Any]]:
        """Return every question with its course, and the command that comes next."""
        return [_data(each, self.today) for each in self.questions]

    def layout(self) -> Doc:
        """Return the page: a number, the question, its course, what comes next."""
        if not self.questions:
            return (paragraph(self.nothing()),)
        waiting = sum(map(is_open, self.questions))
        blocks: list[Block] = [
            Heading(f"{counted(len(self.questions), 'question')}, {waiting} open")
        ]
        for each in self.questions:
            blocks += self._one(each)
        return tuple(blocks)

    def ids(self) -> list[str]:
        """Return the ids of the questions."""
        return [each.id for each in self.questions]

    def nothing(self) -> str:
        """Return what is said of an empty list."""
        if not self.known:
            return 'No question yet: pln ask "How do you group readers?" --to NAME'
        return "No question is open. All of them: pln ask list --all"

    def _one(self, each: Question) -> Iterator[Block]:
        number = f"{each.number:>3}"
        yield paragraph(
            Span(each.line, "strong"), Span(f"  {each.id}", "id"), indent=INDENT, label=number
        )
        yield paragraph(" · ".join(_facts(each, self.today)), indent=INDENT)
        for answer in each.part("answered"):
            who = f"{in_words(answer.who) or 'somebody'} {after(each, answer)}: "
            yield paragraph(who, Span(" ".join(answer.text.split()), "em"), indent=INDENT)
        then = next_command(each, self.today)
        if then:
            yield paragraph(Span(then, "dim"), indent=INDENT)


class Rows(NamedTuple):
    """Questions as one flat table, for a pipe or a spreadsheet."""

    asked: Asked

    def data(self) -> list[dict[str, Any]]:
        """Return what the page returns."""
        return self.asked.data()

    def layout(self) -> Doc:
        """Return a row for each question."""
        columns = ("number", "id", "question", "stage", "asked", "answers", "minutes", "next")
        rows = tuple(
            (
                str(each.number),
                each.id,
                each.line,
                code(stage(each)),
                ", ".join(names(each.part("asked"))),
                str(len(each.part("answered"))),
                "" if (waited := first_answer_minutes(each)) is None else str(waited),
                next_command(each, self.asked.today) or "",
            )
            for each in self.asked.questions
        )
        return (Table(tuple(map(Column, columns)), rows),)

    def ids(self) -> list[str]:
        """Return what the page returns."""
        return self.asked.ids()


def build(connection: sqlite3.Connection, today: date, *, everything: bool) -> Asked:
    """Return the questions with something left to do, or all of them."""
    found = questions(connection)
    shown = tuple(each for each in found if everything or is_open(each))
    return Asked(shown, today, len(found))


def standing(question: Question, today: date) -> str:
    """Return where a question stands, in a few words."""
    now = stage(question)
    if now == "given_up":
        return f"given up {ago(question.given_up_on, today)}"
    if now == "reported":
        return f"reported back {ago(question.reported_on, today)}"
    if now == "solved":
        return f"solved {ago(question.resolved_on, today)}"
    answers = question.part("answered")
    if answers:
        return f"answered {after(question, answers[0])}"
    return f"{now}, no answer yet" if now == "asked" else "nobody asked yet"


def _facts(question: Question, today: date) -> Iterator[str]:
    if question.kind != "question":
        yield code(question.kind)
    asked = question.part("asked")
    if asked:
        yield f"asked {in_words(names(asked))} {ago(asked[0].day, today)}"
    if not asked or stage(question) not in ("asked", "answered"):
        yield standing(question, today)


def _data(question: Question, today: date) -> dict[str, Any]:
    return {
        **question._asdict(),
        "stage": stage(question),
        "first_answer_minutes": first_answer_minutes(question),
        "steps": [step._asdict() for step in question.steps],
        "next": next_command(question, today),
    }
