"""`pln draft keep-up`."""

from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.draft.giving import (
    Copy,
    Log,
    Mail,
    To,
    Way,
    Written,
    compose,
    contact,
    give,
    names,
)
from plncli.cli.invocation import invocation_of


def command(
    ctx: typer.Context,
    topic: Annotated[
        list[str],
        typer.Argument(
            metavar="TOPIC", help="What you want to follow.", autocompletion=completion.topics
        ),
    ],
    to: To = None,
    copy: Copy = False,
    mailto: Mail = False,
    log: Log = False,
) -> None:
    """Begin a message that asks how somebody keeps up with a topic.

    Nothing is sent.
    """
    from plncli.store.drafting import known

    invocation = invocation_of(ctx)
    about = " ".join(topic)
    with invocation.reading() as connection:
        person = contact(invocation, connection, to) if to else None
        facts = {"topic": about, **(names(person) if person else {})}
        emails = known(connection, person.id).emails if person else ()
        said = compose(invocation, connection, "keep-up", facts, emails)
        people = [person.id] if person else []
        asked = f"asked {person.name if person else 'around'} how to keep up with {about}"
        written = Written(people, "asked", asked, [about])
        give(invocation, connection, said, Way(copy, mailto, log), written)
