"""What `pln show` says of the course of a question: asked, answered, how long it took."""

import sqlite3
from datetime import date

from plncli.doc import Column
from plncli.questions import Question, Step, after
from plncli.reports.record import Around
from plncli.reports.words import ago
from plncli.store.questions import questions


def parts(connection: sqlite3.Connection, question_id: str, today: date) -> tuple[Around, ...]:
    """Return the steps of a question in their order."""
    (question,) = questions(connection, question_id)
    columns = (Column("when"), Column("what"), Column("who", True), Column("words", main=True))
    rows = tuple(
        (
            ago(step.day, today),
            _what(question, step),
            ", ".join(step.who),
            "" if step.part == "asked" else " ".join(step.text.split()),
        )
        for step in question.steps
    )
    return (Around("course", columns, rows, tuple(step._asdict() for step in question.steps)),)


def _what(question: Question, step: Step) -> str:
    if step.part != "answered":
        return "reported back" if step.part == "reported" else "asked"
    answered = f"answered {after(question, step)}"
    return f"{answered}, helped" if step.helped else answered
