"""`pln ask story`."""

from typing import Annotated

import typer

from plncli.cli.ask.choosing import Number, question
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.leaving import let_leave
from plncli.cli.output import may_ask, note
from plncli.errors import UsageError
from plncli.questions import Question


def command(
    ctx: typer.Context,
    number: Number,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[TEXT...]", help="The story in your own words, to be kept."),
    ] = None,
    edit: Annotated[
        bool, typer.Option("--edit", help="Change it in your editor, and keep it.")
    ] = False,
) -> None:
    """Tell a question as a paragraph in Markdown.

    The problem, who and what helped, what came of it. Once you have changed it, yours
    is what is told; an empty TEXT goes back to what the log says.
    """
    from plncli.questions.story import told
    from plncli.render import markdown

    invocation = invocation_of(ctx)
    let_leave(invocation)
    with invocation.reading() as connection:
        found = question(invocation, connection, number)
    text = found.story or markdown.render((told(found),))
    if words is not None:
        _keep(invocation, found, " ".join(words))
    elif edit:
        _edit(invocation, found, text)
    else:
        print(text.rstrip("\n"))


def _edit(invocation: Invocation, found: Question, text: str) -> None:
    from plncli.cli import editor

    if not may_ask():
        raise UsageError("nobody is here to edit", f"give the text: pln ask story {found.number} …")

    def apply(after: str) -> bool:
        _keep(invocation, found, after)
        return True

    if not editor.edit(invocation.home, f"story-{found.id}", text, apply):
        note(invocation, "nothing changed")


def _keep(invocation: Invocation, found: Question, text: str) -> None:
    from plncli.store import write

    story = text.strip() or None
    with invocation.writing() as connection:
        values = {"story": story}
        write.change(connection, "question", found.id, values, write.Links(), invocation.moment)
    kept = "your story is kept" if story else "the story of the log"
    note(invocation, f"question {found.number}: {kept}; undo: pln undo")
