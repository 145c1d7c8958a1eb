"""`pln ask resolved`."""

import sqlite3
from datetime import timedelta
from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.ask.choosing import Number, people, step, unsettled
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.output import note
from plncli.questions import Question, helping, names


def command(
    ctx: typer.Context,
    number: Number,
    outcome: Annotated[str | None, typer.Option(metavar="TEXT", help="What came of it.")] = None,
    helped: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Who helped; else all who answered.",
            autocompletion=completion.names("contact"),
        ),
    ] = None,
) -> None:
    """Note that a question is solved.

    Those who helped will want to know: `pln today` reminds you to report back a week
    later (the setting ask.report_back_days).
    """
    from plncli.dates import format_day
    from plncli.drafts import in_words
    from plncli.store import questions, write

    invocation = invocation_of(ctx)
    today = invocation.today.isoformat()
    due = invocation.today + timedelta(days=invocation.settings.ask_report_back_days)
    with invocation.writing() as connection:
        question = unsettled(invocation, connection, number)
        _mark(invocation, connection, question, helped)
        values = {"resolved_on": today, "outcome": (outcome or "").strip() or question.outcome}
        write.change(connection, "question", question.id, values, write.Links(), invocation.moment)
        (question,) = questions.questions(connection, question.id)
        helpers = helping(question)
        if helpers:
            ids = [identity for each in helpers for identity in each.ids]
            questions.promise_reports(connection, question, ids, due.isoformat(), invocation.moment)
    if not helpers:
        note(invocation, f"question {question.number}: solved; undo: pln undo")
        return
    note(
        invocation,
        f"question {question.number}: solved; tell {in_words(names(helpers))} what came of it"
        f" by {format_day(due)}: pln ask reported {question.number} TEXT; undo: pln undo",
    )
    note(invocation, f"to begin a message: pln draft report-back {question.id}")


def _mark(
    invocation: Invocation,
    connection: sqlite3.Connection,
    question: Question,
    helped: list[str] | None,
) -> None:
    """Mark the answers of those who helped; who gave none yet has helped now."""
    from plncli.store import questions

    for person in people(invocation, connection, helped):
        answers = [each for each in question.part("answered") if person.id in each.ids]
        for each in answers:
            questions.mark_helped(connection, question.id, each.interaction_id)
        if not answers:
            text = f"helped: {question.line}"
            answer = step(invocation, "answered", text, [person], helped=True)
            questions.add_step(connection, question, answer, invocation.moment)
