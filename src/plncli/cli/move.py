"""`pln move`."""

import sqlite3
from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation, invocation_of
from plncli.errors import NotFoundError, UsageError
from plncli.model import Handle

ME = "me"
"""What stands for oneself in place of a name."""


def command(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="A contact or a community; me for an account of your own.",
            autocompletion=completion.names("contact", "community"),
        ),
    ],
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="What is left: x, or x:anad where there are two.")
    ],
    new: Annotated[
        str,
        typer.Argument(
            metavar="NEW",
            help="PLATFORM:HANDLE or the address of a profile; of a community also a platform.",
        ),
    ],
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day, in place of today.")
    ] = None,
) -> None:
    """Note that somebody has left a platform for another.

    The old handle stays known: it still finds the contact, and `pln show` says until when
    it was used. Messages are not offered to it any more.
    """
    from plncli.cli.output import note

    invocation = invocation_of(ctx)
    day = (invocation.day(on) if on else invocation.today).isoformat()
    with invocation.writing() as connection:
        if name == ME:
            said = _move_me(invocation, connection, old, new, day)
        else:
            said = _move(invocation, connection, name, old, new, day)
    for line in said:
        note(invocation, line)


def _move_me(
    invocation: Invocation, connection: sqlite3.Connection, old: str, new: str, day: str
) -> list[str]:
    from plncli.handles import format_handle, parse_handle, platform_named
    from plncli.store import accounts

    platform = platform_named(old)
    mine = [each for each in accounts.accounts(connection) if each.status != "left"]
    there = [each for each in mine if platform in (each.platform, each.name)]
    left = Handle(there[0].platform, there[0].handle) if len(there) == 1 else parse_handle(old)
    entered = parse_handle(new)
    accounts.move(connection, left, entered, day, invocation.moment)
    return [f"you moved from {format_handle(left)} to {format_handle(entered)}; undo: pln undo"]


def _move(
    invocation: Invocation,
    connection: sqlite3.Connection,
    name: str,
    old: str,
    new: str,
    day: str,
) -> list[str]:
    from plncli.cli.resolve import resolve

    found = resolve(invocation, connection, name, ("contact", "community"), spelling=False)
    if found.kind == "contact":
        return _move_contact(connection, found.id, found.name, old, new, day)
    return _move_community(invocation, connection, found.id, found.name, old, new, day)


def _move_contact(
    connection: sqlite3.Connection, contact_id: str, name: str, old: str, new: str, day: str
) -> list[str]:
    from plncli.cli.following import typed
    from plncli.handles import format_handle, parse_handle
    from plncli.shellwords import command as command_line
    from plncli.store import places

    left, entered = _left(connection, contact_id, name, old), parse_handle(new)
    places.move_contact(connection, contact_id, left, entered, day)
    sources = places.sources_at(connection, contact_id, left)
    lines = [f"{name} moved from {format_handle(left)} to {format_handle(entered)}; undo: pln undo"]
    lines += [_tied(*source) for source in sources]
    if sources:
        lines.append(f"the new place: {command_line('follow', typed(entered), '--by', name)}")
    return lines


def _move_community(
    invocation: Invocation,
    connection: sqlite3.Connection,
    community_id: str,
    name: str,
    old: str,
    new: str,
    day: str,
) -> list[str]:
    from plncli.handles import parse_handle, platform_named
    from plncli.store import places

    is_address = new.lower().startswith(("http://", "https://"))
    platform = parse_handle(new).platform if is_address else platform_named(new.partition(":")[0])
    row = connection.execute(
        "SELECT platform FROM community WHERE id = ?", (community_id,)
    ).fetchone()
    if row[0] and platform_named(row[0]) != platform_named(old):
        raise UsageError(f"{name} is on {row[0]}, not on {old}")
    if row[0] is None:
        connection.execute(
            "UPDATE community SET platform = ? WHERE id = ?", (platform_named(old), community_id)
        )
    was = places.move_community(
        connection, community_id, platform, new if is_address else None, day, invocation.moment
    )
    sources = places.members_on(connection, community_id, platform_named(old))
    lines = [f"{name} moved from {was} to {platform}; undo: pln undo"]
    return [*lines, *(_tied(*source) for source in sources)]


def _left(connection: sqlite3.Connection, contact_id: str, name: str, old: str) -> Handle:
    """Return the handle of a contact that ``old`` says.

    Raises:
        NotFoundError: the contact has none there.
        UsageError: the contact has several there.
    """
    from plncli.handles import format_handle, parse_handle, platform_named
    from plncli.store import places

    is_whole = ":" in old or "@" in old
    wanted = format_handle(parse_handle(old)) if is_whole else platform_named(old)
    found = places.handles_on(connection, contact_id, wanted)
    if not found:
        raise NotFoundError(f"{name} has no handle {old}", f"`pln show {contact_id}` has them")
    if len(found) > 1:
        some = ", ".join(map(format_handle, found))
        raise UsageError(f"{name} has several handles on {old}", f"write one of {some}")
    return found[0]


def _tied(source_id: str, title: str) -> str:
    from plncli.shellwords import command as command_line

    ended = command_line("edit", source_id, "--status", "archived")
    return f"{source_id} {title} lies at the old place; when it is over there: {ended}"
