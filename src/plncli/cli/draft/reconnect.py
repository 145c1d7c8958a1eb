"""`pln draft reconnect`."""

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
    """Begin a message to somebody you have not heard of for a while.

    It is filled in from what you noted: where you met, which topics you share. What is
    not known stays a gap in square brackets. Nothing is sent.
    """
    from plncli.store.drafting import known

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        person = contact(invocation, connection, name)
        of = known(connection, person.id)
        topic = about or next(iter(of.shared), None)
        facts = {
            **names(person),
            "topic": topic,
            "reason": _reason(topic, of.shared),
            "since": f" since {of.met_at}" if of.met_at else None,
        }
        said = compose(invocation, connection, "reconnect", facts, of.emails)
        written = Written([person.id], None, f"wrote to {person.name} after a while")
        give(invocation, connection, said, Way(copy, mailto, log), written)


def _reason(topic: str | None, known: tuple[str, ...]) -> str | None:
    if topic in known:
        return "you know about it"
    return f"you know about {spoken(known)}" if known else None
