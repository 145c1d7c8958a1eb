"""`pln ask reported`."""

from typing import Annotated

import typer

from plncli.cli.ask.choosing import Number, question, step
from plncli.cli.invocation import invocation_of
from plncli.cli.output import note
from plncli.errors import ConflictError
from plncli.names import Candidate
from plncli.questions import helping, names, stage


def command(
    ctx: typer.Context,
    number: Number,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[TEXT...]", help="What you told them.")
    ] = None,
) -> None:
    """Note that you told those who helped.

    It is logged as thanks to them, and what you promised them for it is kept.
    """
    from plncli.drafts import in_words
    from plncli.store import questions, write

    invocation = invocation_of(ctx)
    today = invocation.today.isoformat()
    with invocation.writing() as connection:
        asked = question(invocation, connection, number)
        helpers = helping(asked)
        _check(stage(asked), asked.number, bool(helpers))
        text = " ".join(words or ()).strip()
        told = text or f"reported back: {asked.outcome or asked.line}"
        pairs = [pair for each in helpers for pair in zip(each.ids, each.who, strict=True)]
        thanked = [Candidate(identity, "", name) for identity, name in dict(pairs).items()]
        report = step(invocation, "reported", told, thanked)
        questions.add_step(connection, asked, report, invocation.moment)
        questions.keep_reports(connection, asked, report.ids, today)
        values = {"reported_on": today}
        write.change(connection, "question", asked.id, values, write.Links(), invocation.moment)
    whom = in_words(names(helpers))
    story = f"pln ask story {asked.number}"
    note(
        invocation,
        f"question {asked.number}: reported back to {whom}, with thanks;"
        f" its story: {story}; undo: pln undo",
    )


def _check(now: str, number: int, has_helpers: bool) -> None:
    if now not in ("solved", "reported"):
        raise ConflictError(
            f"question {number} is not solved yet", f"`pln ask resolved {number} --outcome TEXT`"
        )
    if not has_helpers:
        raise ConflictError(
            f"nobody is noted who helped with question {number}",
            f"`pln ask answered {number} TEXT --by NAME`",
        )
