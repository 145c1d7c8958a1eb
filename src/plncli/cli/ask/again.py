"""`pln ask again`."""

import typer

from plncli.cli.ask.choosing import Number, On, To, Where, people, step, unsettled
from plncli.cli.invocation import invocation_of
from plncli.cli.output import note
from plncli.errors import UsageError


def command(
    ctx: typer.Context, number: Number, to: To = None, where: Where = None, on: On = None
) -> None:
    """Ask somebody else the same question.

    Without --to and --where it names three people who may know.
    """
    from plncli.cli.ask.whom import propose
    from plncli.drafts import in_words
    from plncli.store import questions

    invocation = invocation_of(ctx)
    if not (to or where):
        if on:
            raise UsageError("--on says when you asked somebody", "give --to NAME too")
        with invocation.reading() as connection:
            question = unsettled(invocation, connection, number)
        propose(invocation, question)
        return
    with invocation.writing() as connection:
        question = unsettled(invocation, connection, number)
        chosen = people(invocation, connection, to, where)
        asking = step(invocation, "asked", question.text, chosen, on, question)
        questions.add_step(connection, question, asking, invocation.moment)
    note(invocation, f"question {question.number}: asked {in_words(asking.who)}; undo: pln undo")
