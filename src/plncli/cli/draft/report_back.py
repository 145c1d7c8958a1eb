"""`pln draft report-back`."""

import sqlite3
from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.draft.giving import (
    Copy,
    Log,
    Mail,
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
from plncli.cli.invocation import Invocation, invocation_of


def command(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME|QUESTION",
            help="The contact who helped, or a question: its number or id.",
            autocompletion=completion.names("contact"),
        ),
    ],
    about: Topic = None,
    outcome: Annotated[str | None, typer.Option(metavar="TEXT", help="What came of it.")] = None,
    copy: Copy = False,
    mailto: Mail = False,
    log: Log = False,
) -> None:
    """Begin a message to those who helped, with what came of it.

    For a question it is one message to each who answered. Nothing is sent.
    """
    invocation = invocation_of(ctx)
    way = Way(copy, mailto, log)
    with invocation.reading() as connection:
        if identity := _question(connection, name.strip().lower()):
            from plncli.store.drafting import asked

            question, helpers = asked(connection, identity)
            for number, helper in enumerate(helpers):
                if number and not (copy or mailto):
                    print("\n---\n")
                facts = {
                    "about": f"my question “{question.text}”",
                    "outcome": outcome or question.outcome,
                    "when": when(invocation, question.opened_on),
                }
                _one(invocation, connection, helper, facts, way)
            return
        from plncli.store.drafting import known

        person = contact(invocation, connection, name)
        helped = known(connection, person.id).helped
        _one(
            invocation,
            connection,
            person.id,
            {
                "about": about or (spoken(helped.topics) if helped else None),
                "outcome": outcome,
                "when": when(invocation, helped.day) if helped else None,
            },
            way,
        )


def _question(connection: sqlite3.Connection, words: str) -> str | None:
    """Return the id of the question that is meant, if it is one.

    Raises:
        NotFoundError: no question has that number.
    """
    from plncli.store.lookup import kind_of
    from plncli.store.questions import id_of_number

    if words.isascii() and words.isdigit():
        return id_of_number(connection, int(words))
    return words if kind_of(connection, words) == "question" else None


def _one(
    invocation: Invocation,
    connection: sqlite3.Connection,
    contact_id: str,
    facts: dict[str, str | None],
    way: Way,
) -> None:
    """Give the message to one of those who helped."""
    from plncli.names import Candidate
    from plncli.store.drafting import known

    of = known(connection, contact_id)
    person = Candidate(contact_id, "contact", of.contact.name)
    said = compose(invocation, connection, "report-back", {**names(person), **facts}, of.emails)
    written = Written([contact_id], "thanked", f"reported back to {person.name}")
    give(invocation, connection, said, way, written)
