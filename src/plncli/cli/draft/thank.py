"""`pln draft thank`."""

import typer

from plncli.cli.draft.giving import (
    Copy,
    Log,
    Mail,
    Name,
    Topic,
    Way,
    Written,
    compose,
    contact,
    give,
    names,
    spoken,
    when,
)
from plncli.cli.invocation import invocation_of


def command(
    ctx: typer.Context,
    name: Name,
    about: Topic = None,
    copy: Copy = False,
    mailto: Mail = False,
    log: Log = False,
) -> None:
    """Begin a message to somebody who helped you.

    The day and the topic are those of the last time that you logged help from them.
    Nothing is sent.
    """
    from plncli.store.drafting import known

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        person = contact(invocation, connection, name)
        of = known(connection, person.id)
        facts = {
            **names(person),
            "about": about or (spoken(of.helped.topics) if of.helped else None),
            "when": when(invocation, of.helped.day) if of.helped else None,
        }
        said = compose(invocation, connection, "thank", facts, of.emails)
        written = Written([person.id], "thanked", f"thanked {person.name}")
        give(invocation, connection, said, Way(copy, mailto, log), written)
