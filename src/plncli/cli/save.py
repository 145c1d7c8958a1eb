"""`pln save`."""

from typing import Annotated

import typer

from plncli.cli.invocation import invocation_of
from plncli.cli.output import note


def command(
    ctx: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="N… [+topic…]", help="Numbers of the last edition, or ids; and topics."
        ),
    ],
    remark: Annotated[
        str | None, typer.Option("--note", metavar="TEXT", help="Why it is worth keeping.")
    ] = None,
) -> None:
    """Save entries, with topics.

    `pln list saved` shows them. A second note is added to the first.
    """
    from plncli.errors import UsageError
    from plncli.store import append, edition, twins

    invocation = invocation_of(ctx)
    topics = [word.lstrip("+#") for word in words if word.startswith(("+", "#"))]
    numbers = [word for word in words if not word.startswith(("+", "#"))]
    if not numbers:
        raise UsageError("no entry to save", "`pln save 3 +topic`: 3 is its number in `pln skim`")
    if not all(topics):
        raise UsageError("a + without a topic", "write it as +rubrics")
    with invocation.writing() as connection:
        chosen = edition.choose_entries(connection, numbers)
        keys = [entry.key for entry in chosen]
        append.mark(connection, keys, "saved", invocation.moment)
        twins.see(connection, [entry.link for entry in chosen], invocation.moment)
        append.tag_entries(connection, keys, topics, invocation.moment)
        if remark:
            edition.add_note(connection, keys, remark)
    about = "".join(f" +{topic}" for topic in topics)
    for entry in chosen:
        note(invocation, f"saved {entry.id} {entry.title}{about}")
