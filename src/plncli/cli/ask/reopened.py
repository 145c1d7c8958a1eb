"""`pln ask reopened`."""

import typer

from plncli.cli.ask.choosing import Number, question
from plncli.cli.invocation import invocation_of
from plncli.cli.output import note
from plncli.errors import ConflictError
from plncli.questions import next_command, stage


def command(ctx: typer.Context, number: Number) -> None:
    """Take a question up again.

    What it led to stays noted; a report back that you owed for it is no longer due.
    """
    from plncli.store import questions, write

    invocation = invocation_of(ctx)
    with invocation.writing() as connection:
        found = question(invocation, connection, number)
        if stage(found) not in ("solved", "reported", "given_up"):
            raise ConflictError(
                f"question {found.number} is open", f"`pln ask again {found.number} --to NAME`"
            )
        none = dict.fromkeys(("resolved_on", "given_up_on", "reported_on"))
        write.change(connection, "question", found.id, none, write.Links(), invocation.moment)
        questions.drop_reports(connection, found.id)
        (after,) = questions.questions(connection, found.id)
    then = next_command(after, invocation.today)
    note(invocation, f"question {found.number}: open again; next: {then}; undo: pln undo")
