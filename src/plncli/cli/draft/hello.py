"""`pln draft hello`."""

from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.draft.giving import (
    Copy,
    Log,
    Mail,
    To,
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
from plncli.cli.output import note


def command(
    ctx: typer.Context,
    event: Annotated[
        str,
        typer.Argument(
            metavar="EVENT",
            help="Name or id of the event.",
            autocompletion=completion.names("event"),
        ),
    ],
    to: To = None,
    about: Topic = None,
    copy: Copy = False,
    mailto: Mail = False,
    log: Log = False,
) -> None:
    """Begin a hello to somebody whom you may meet at an event.

    Nothing is sent.
    """
    from plncli.cli.resolve import resolve
    from plncli.reports.words import long_day
    from plncli.store import read
    from plncli.store.drafting import known

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        found = resolve(invocation, connection, event, ("event",), spelling=False)
        (at,) = read.events(connection, found.id)
        if at.starts and (at.until or at.starts) < invocation.today.isoformat():
            note(invocation, f"{at.name} was on {long_day(at.starts)}")
        place = ", ".join(filter(None, (at.starts and long_day(at.starts), at.place)))
        person = contact(invocation, connection, to) if to else None
        of = known(connection, person.id) if person else None
        facts = {
            **(names(person) if person else {}),
            "event": at.name,
            "where": f" ({place})" if place else None,
            "topic": about or spoken(of.shared if of and of.shared else at.topics) or None,
        }
        said = compose(invocation, connection, "hello", facts, of.emails if of else ())
        people = [found.id, *([person.id] if person else [])]
        greeted = f"said hello to {person.name if person else 'somebody'} before {at.name}"
        give(invocation, connection, said, Way(copy, mailto, log), Written(people, None, greeted))
