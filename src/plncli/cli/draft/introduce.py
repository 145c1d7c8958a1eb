"""`pln draft introduce`."""

from typing import Annotated

import typer

from plncli.cli import completion
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
from plncli.drafts import in_words
from plncli.errors import UsageError
from plncli.model import Contact


def command(
    ctx: typer.Context,
    name: Name,
    other: Annotated[
        str,
        typer.Argument(
            metavar="OTHER",
            help="The other contact.",
            autocompletion=completion.names("contact"),
        ),
    ],
    about: Topic = None,
    copy: Copy = False,
    mailto: Mail = False,
    log: Log = False,
) -> None:
    """Begin a message to two people who should know each other.

    Ask both of them first. Nothing is sent.
    """
    from plncli.store.drafting import known

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        one, two = (contact(invocation, connection, each) for each in (name, other))
        if one.id == two.id:
            raise UsageError(f"{name!r} and {other!r} are both {one.name}", "name two people")
        of_one, of_two = (known(connection, each.id) for each in (one, two))
        both = tuple(topic for topic in of_one.shared if topic in of_two.shared)
        facts = {
            **names(one),
            **{
                f"other{'_first' if key == 'first' else ''}": value
                for key, value in names(two).items()
            },
            "name_about": _about(of_one.contact),
            "other_about": _about(of_two.contact),
            "topic": about or spoken(both) or None,
        }
        emails = (*of_one.emails[:1], *of_two.emails[:1])
        said = compose(invocation, connection, "introduce", facts, emails)
        text = f"introduced {one.name} and {two.name}"
        written = Written([one.id, two.id], "introduced", text)
        give(invocation, connection, said, Way(copy, mailto, log), written)


def _about(contact: Contact) -> str:
    """Return what somebody does, as the end of a sentence that names them."""
    taught = in_words((*contact.subjects, *(f"grade {grade}" for grade in contact.grades)))
    does = f"who teaches {taught}" if taught else ""
    place = f"at {contact.organisation}" if contact.organisation else ""
    said = " ".join(part for part in (does, place) if part)
    return f", {said}" if said else ""
