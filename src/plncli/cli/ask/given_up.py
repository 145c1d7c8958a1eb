"""`pln ask given-up`."""

import typer

from plncli.cli.ask.choosing import Number, unsettled
from plncli.cli.invocation import invocation_of
from plncli.cli.output import note


def command(ctx: typer.Context, number: Number) -> None:
    """Let a question go."""
    from plncli.store import questions

    invocation = invocation_of(ctx)
    with invocation.writing() as connection:
        question = unsettled(invocation, connection, number)
        today = invocation.today.isoformat()
        questions.settle(connection, question.id, invocation.moment, given_up_on=today)
    again = f"pln ask reopened {question.number}"
    note(invocation, f"question {question.number}: let go; {again} takes it up; undo: pln undo")
