"""`pln plc new`."""

import sqlite3
from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.output import note
from plncli.errors import ConflictError, NotFoundError, UsageError
from plncli.names import Candidate


def command(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="Name of the group; one that is there already is taken.",
            autocompletion=completion.names("community"),
        ),
    ],
    outcome: Annotated[
        str | None,
        typer.Option(metavar="TEXT", help="What your students will be able to do."),
    ] = None,
    grade: Annotated[str | None, typer.Option(metavar="GRADE", help="Their grade.")] = None,
    focus: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What you look into together.")
    ] = None,
    baseline: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What they can do now.")
    ] = None,
    goal: Annotated[
        str | None, typer.Option(metavar="TEXT", help="How you will know that it worked.")
    ] = None,
    member: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME[:PART]",
            help="Contact in it; part: lead, member, occasional or outside. Repeat it.",
            autocompletion=completion.names("contact"),
        ),
    ] = None,
    meets: Annotated[
        str | None, typer.Option(metavar="WHEN", help="When it meets: every 2 weeks mon 15:30 45m.")
    ] = None,
) -> None:
    """Begin a PLC and its first cycle.

    It begins with what your students will gain. The five steps then are: evidence,
    strategies, implement, analyse, apply.
    """
    from plncli.cli.plc.choosing import member as read_member
    from plncli.store import write
    from plncli.store.cycles import add_member, cycles

    if not outcome or not outcome.strip():
        raise UsageError(
            "a PLC begins with what its students will gain",
            '--outcome "All write a paragraph on the keyboard in ten minutes"',
        )
    invocation = invocation_of(ctx)
    with invocation.writing() as connection:
        community_id = _community(invocation, connection, name, meets)
        if cycles(connection, community_id=community_id):
            raise ConflictError(f"{name} has a cycle already", f"`pln plc show {community_id}`")
        values = {
            "community_id": community_id,
            "number": 1,
            "text": outcome,
            "grade": grade,
            "focus": focus,
            "baseline": baseline,
            "goal": goal,
            "starts": invocation.today.isoformat(),
        }
        cycle_id = write.add(connection, "cycle", values, write.Links(), invocation.moment)
        for each in member or ():
            add_member(connection, community_id, *read_member(invocation, connection, each))
    note(
        invocation,
        f"began {cycle_id} {name}, cycle 1; next: pln plc step {community_id} evidence …;"
        " undo: pln undo",
    )


def _community(
    invocation: Invocation, connection: sqlite3.Connection, name: str, meets: str | None
) -> str:
    """Return the id of the community of that name, made or made a PLC."""
    from plncli.store import write

    given = {}
    if meets:
        from plncli.recurrence import parse_meets
        from plncli.store.chats import user_zone

        given["meets"] = parse_meets(meets, user_zone(connection), invocation.today).text
    chosen = _named(invocation, connection, name)
    if chosen is None:
        values = {"name": name, "kind": "plc", "participation": "organise", **given}
        return write.add(connection, "community", values, write.Links(), invocation.moment)
    values = {"kind": "plc", **given}
    write.change(connection, "community", chosen.id, values, write.Links(), invocation.moment)
    return chosen.id


def _named(invocation: Invocation, connection: sqlite3.Connection, name: str) -> Candidate | None:
    """Return the community of that name; the beginning of an id names a new one."""
    from plncli.cli.plc.choosing import group
    from plncli.names import by_beginning

    try:
        chosen = group(invocation, connection, name)
    except NotFoundError:
        return None
    by_id = chosen.id.startswith(name.lower()) and chosen.id != name.lower()
    return None if by_id and not by_beginning(name, [chosen]) else chosen
