"""`pln ask given-up`."""

import typer

from plncli.cli.ask.choosing import Number, unsettled
from plncli.cli.invocation import invocation_of
from plncli.cli.output import note


def command(ctx: typer.Context, number: Number) -> None:
    """Let a question go."""
    from plncli.store import write

    invocation = invocation_of(ctx)
    with invocation.writing() as connection:
        question = unsettled(invocation, connection, number)
        values = {"given_up_on": invocation.today.isoformat()}
        write.change(connection, "question", question.id, values, write.Links(), invocation.moment)
    again = f"pln ask reopened {question.number}"
    note(invocation, f"question {question.number}: let go; {again} takes it up; undo: pln undo")
