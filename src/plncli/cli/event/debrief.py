"""`pln event debrief`."""

import sqlite3
import sys
from typing import Annotated

import typer

from plncli.cli.event.choosing import Name, event
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.output import may_ask, note
from plncli.counted import counted
from plncli.errors import NotFoundError, UsageError
from plncli.gatherings.debrief import TEMPLATE, Debrief, FollowUp, parse_debrief
from plncli.model import Event

DUE_DAYS = 7
"""Days until a follow-up is due where no day is given (our default)."""


def command(
    ctx: typer.Context,
    name: Name,
    lines: Annotated[
        list[str] | None,
        typer.Argument(metavar="[LINE]", help="Lines such as 'met: Ana, Ben'; - reads stdin."),
    ] = None,
) -> None:
    """Note all that came of an event in one pass.

    An editor opens with what there is to say: people met, talks, resources, hours,
    follow-ups, what changed your mind. Give the lines as arguments or on stdin instead.
    New people are added, as met there; follow-ups are due in a week unless you say when.
    """
    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        chosen = event(invocation, connection, name)
        begun = TEMPLATE + _planned(connection, chosen)
    if lines:
        _note(invocation, chosen, sys.stdin.read() if lines == ["-"] else "\n".join(lines))
    elif may_ask():
        from plncli.cli import editor

        def apply(text: str) -> bool:
            _note(invocation, chosen, text)
            return True

        if not editor.edit(invocation.home, chosen.id, begun, apply):
            note(invocation, "nothing noted")
    else:
        raise UsageError("nothing to note", f"`pln event debrief {chosen.id} 'met: Ana, Ben'`")


def _planned(connection: sqlite3.Connection, chosen: Event) -> str:
    """Return the line of those whom the user wanted to meet."""
    from plncli.store.gatherings import around

    names = [name for _, name, _, met_on in around(connection, chosen.id).people if not met_on]
    return f"\nmet: {', '.join(names)}\n" if names else ""


def _note(invocation: Invocation, chosen: Event, text: str) -> None:
    """Write what the lines say, as one operation, and say what was written."""
    said = parse_debrief(text, invocation.today, invocation.settings.date_order or None)
    if said == Debrief():
        raise UsageError("nothing to note", "write lines such as `met: Ana, Ben`")
    with invocation.writing() as connection:
        added = _write(invocation, connection, chosen, said)
    counts = (
        counted(len(said.met), "person met", "people met"),
        added and f"{added} of them new",
        counted(len(said.talks), "talk"),
        counted(len(said.resources), "resource"),
        said.hours and "hours",
        counted(len(said.follow_ups), "follow-up"),
    )
    shown = [str(each) for each in counts if each and not str(each).startswith("0 ")]
    note(invocation, f"{chosen.name}: {', '.join(shown) or 'attended'}; undo: pln undo")


def _write(
    invocation: Invocation, connection: sqlite3.Connection, chosen: Event, said: Debrief
) -> int:
    """Write a debrief; return how many people are new."""
    from plncli.store import append, gatherings

    today = invocation.today.isoformat()
    day = min(chosen.until or chosen.starts or today, today)
    people, added = _people(invocation, connection, chosen, said.met)
    for contact_id in people:
        gatherings.meet(connection, chosen, contact_id, day, invocation.moment)
    if people:
        met = {
            "date": day,
            "text": f"met at {chosen.name}",
            "act": "met",
            "direction": "mutual",
            "medium": "video" if chosen.mode == "virtual" else "in_person",
        }
        append.add_interaction(
            connection, met, [*people, chosen.id], chosen.topics, invocation.moment
        )
    attended = {
        "date": day,
        "text": f"attended {chosen.name}" + (f"; {said.changed}" if said.changed else ""),
        "act": "attended",
        "direction": "received",
        "medium": "event",
        "minutes": said.hours.minutes if said.hours else None,
        "changed_my_mind": int(bool(said.changed)),
    }
    interaction_id = append.add_interaction(
        connection, attended, [chosen.id], chosen.topics, invocation.moment
    )
    for talk in said.talks:
        gatherings.add_talk(connection, chosen.id, talk)
    for resource in said.resources:
        gatherings.add_source(connection, chosen.id, _source(invocation, connection, resource))
    if said.hours:
        _count(invocation, connection, chosen, said, interaction_id, day)
    for follow_up in said.follow_ups:
        _promise(invocation, connection, chosen, follow_up)
    gatherings.set_status(connection, chosen.id, "attended", invocation.moment)
    return added


def _people(
    invocation: Invocation, connection: sqlite3.Connection, chosen: Event, names: tuple[str, ...]
) -> tuple[list[str], int]:
    """Return the ids of those who were met, and how many of them were added now."""
    from plncli.cli.resolve import resolve
    from plncli.store import write

    ids: list[str] = []
    added = 0
    for name in names:
        try:
            found = resolve(
                invocation, connection, name.lstrip("@"), ("contact",), spelling=False
            ).id
        except NotFoundError:
            links = write.Links(topics=chosen.topics)
            found = write.add(connection, "contact", {"name": name}, links, invocation.moment)
            added += 1
        if found not in ids:
            ids.append(found)
    return ids, added


def _source(invocation: Invocation, connection: sqlite3.Connection, resource: str) -> str:
    """Return the id of the source with this address or title, added if it is not there."""
    from plncli.cli.add.source import named_by
    from plncli.store import gatherings, write

    values = named_by(resource)
    found = gatherings.source_of(connection, values["title"], values.get("url"))
    if found:
        return found
    kind = {"kind": "website"} if "url" in values else {"kind": "other"}
    return write.add(
        connection,
        "source",
        {**values, **kind},
        write.Links(),
        invocation.moment,
        duplicate=True,
    )


def _count(
    invocation: Invocation,
    connection: sqlite3.Connection,
    chosen: Event,
    said: Debrief,
    interaction_id: str,
    day: str,
) -> None:
    """Note the hours of an event as an activity."""
    from plncli.hours.capture import category_of, checked
    from plncli.model import ACTIVITY_KINDS
    from plncli.store.activities import add_activity

    assert said.hours is not None
    values = {
        "title": chosen.name,
        "kind": chosen.kind if chosen.kind in ACTIVITY_KINDS else "other",
        "starts": chosen.starts or day,
        "until": chosen.until,
        "minutes": said.hours.minutes,
        "mode": chosen.mode,
        "place": chosen.place,
        "cost": chosen.cost,
        "event_id": chosen.id,
        "interaction_id": interaction_id,
    }
    parts = ((category_of(name), minutes) for name, minutes in said.hours.splits)
    add_activity(connection, values, checked(said.hours.minutes, parts), invocation.moment)


def _promise(
    invocation: Invocation, connection: sqlite3.Connection, chosen: Event, follow_up: FollowUp
) -> None:
    """Promise a follow-up to whom its words name."""
    from datetime import timedelta

    from plncli.cli.resolve import resolve
    from plncli.promises import kind_of
    from plncli.store.promises import add_promise

    contact_id = None
    if follow_up.to:
        try:
            contact_id = resolve(
                invocation, connection, follow_up.to, ("contact",), spelling=False
            ).id
        except NotFoundError:
            contact_id = None  # "to the library" names nobody
    due = follow_up.by or invocation.today + timedelta(days=DUE_DAYS)
    add_promise(
        connection,
        kind_of(follow_up.text),
        follow_up.text,
        due.isoformat(),
        invocation.moment,
        contact_id=contact_id,
        event_id=chosen.id,
    )
