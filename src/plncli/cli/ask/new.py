"""`pln ask new`, and `pln ask` with a question behind it."""

import sqlite3
from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.ask.choosing import On, To, Where, moment, people, step
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format, Yes, split
from plncli.cli.output import emit, note, on_terminal
from plncli.errors import UsageError
from plncli.model import QUESTION_KINDS
from plncli.questions import Question
from plncli.questions.wording import WORDINGS


def command(
    ctx: typer.Context,
    words: Annotated[
        list[str], typer.Argument(metavar="QUESTION...", help="What you want to know.")
    ],
    to: To = None,
    where: Where = None,
    kind: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            help="problem, thorny, brainstorm, recommendation or keep-up. For a thorny problem"
            " three people are named who may help.",
            autocompletion=completion.codes(QUESTION_KINDS),
        ),
    ] = None,
    topic: Annotated[
        list[str] | None,
        typer.Option(
            metavar="TOPIC",
            help="What it is about; repeat it or use commas.",
            autocompletion=completion.topics,
        ),
    ] = None,
    template: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="keep-up asks how others keep up with a topic: put the topic in the question's"
            " place.",
            autocompletion=completion.codes(tuple(WORDINGS)),
        ),
    ] = None,
    on: On = None,
    yes: Yes = False,
    form: Format = None,
) -> None:
    """Ask a question; the word new can be left out.

    What you asked, logged or noted before is looked through first: perhaps you have the
    answer. --to and --where say whom you ask; pln notes it and counts the hours to the
    first answer, the asking itself is yours.
    """
    from plncli.cli.ask import before
    from plncli.cli.options import read_code

    invocation = invocation_of(ctx)
    text = " ".join(words).strip()
    if not text:
        raise UsageError("ask what?", 'try `pln ask "How do you group readers?" --to NAME`')
    topics = split(topic or ())
    code = read_code("--kind", kind, QUESTION_KINDS) if kind else "question"
    if template:
        wording = WORDINGS[read_code("--template", template, tuple(WORDINGS))]
        topics, text = [*topics, text], wording.text.format(topic=text)
        code = code if kind else wording.kind
    before.look(invocation, text, yes=yes)
    with invocation.writing() as connection:
        asked = _add(invocation, connection, text, code, topics, (to, where), on)
    _say(invocation, asked)
    if form is None and not on_terminal():
        form = "ids"
    if form is not None:
        from plncli.reports import record

        with invocation.reading() as connection:
            emit(invocation, record.build(connection, "question", asked.id, invocation.today), form)


def _add(
    invocation: Invocation,
    connection: sqlite3.Connection,
    text: str,
    kind: str,
    topics: list[str],
    whom: tuple[list[str] | None, list[str] | None],
    on: str | None,
) -> Question:
    """Store the question, and that it was asked, where anybody was."""
    from plncli.moments import stamp
    from plncli.store import questions, write

    chosen = people(invocation, connection, *whom)
    values = {
        "number": questions.next_number(connection),
        "text": text,
        "kind": kind,
        "opened_at": stamp(moment(invocation, on)),
    }
    links = write.Links(topics=topics)
    identity = write.add(connection, "question", values, links, invocation.moment)
    (question,) = questions.questions(connection, identity)
    if chosen:
        asking = step(invocation, "asked", question.text, chosen, on)
        questions.add_step(connection, question, asking, invocation.moment)
        (question,) = questions.questions(connection, identity)
    return question


def _say(invocation: Invocation, asked: Question) -> None:
    """Say what was noted and what comes next; name people who may know."""
    from plncli.cli.ask.whom import propose
    from plncli.drafts import in_words
    from plncli.questions import names, next_command

    whom = in_words(names(asked.part("asked")))
    what = f"asked {whom}" if whom else "noted"
    after = next_command(asked, invocation.today)
    note(invocation, f"question {asked.number}: {what}; next: {after}; undo: pln undo")
    if asked.kind == "thorny" or not whom:
        propose(invocation, asked)
