"""The calendar files of `pln import`."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from plncli.cli.invocation import Invocation
from plncli.cli.output import note

if TYPE_CHECKING:
    from plncli.formats.ics import CalendarFile
    from plncli.formats.ics.records import Records
    from plncli.occasions import Occasion, Over, Rhythm
    from plncli.reports.importing import Brought, ImportReport

_OWN = "@pln"
"""How the UIDs end that `pln export calendar` writes."""
_OTHERS = {"VTODO": "to-do", "VJOURNAL": "journal entry", "VFREEBUSY": "free or busy time"}


def read(invocation: Invocation, data: bytes, name: str) -> "CalendarFile":
    """Read a calendar file; times without a zone are the user's.

    Raises:
        UsageError: it is no calendar.
        RefusedError: it is too large.
    """
    from plncli.formats import ics
    from plncli.recurrence import zone_named
    from plncli.store.chats import user_zone

    with invocation.reading() as connection:
        zone = zone_named(user_zone(connection))
    return ics.read(data, zone, name)


def bring(
    invocation: Invocation,
    connection: sqlite3.Connection,
    name: str,
    document: "CalendarFile",
    topics: Sequence[str],
) -> "ImportReport":
    """Bring the events of a calendar, and say when the groups meet that it knows."""
    from plncli.formats.ics.records import records
    from plncli.recurrence import zone_named
    from plncli.reports.importing import ImportReport
    from plncli.store import calendars
    from plncli.store.chats import user_zone

    zone = zone_named(user_zone(connection))
    others = [event for event in document.events if not event.uid.endswith(_OWN)]
    found = records(others, invocation.now, zone, calendars.groups(connection))
    brought: list[Brought] = []
    problems = [(each.line, each.message) for each in (*document.problems, *found.problems)]
    same = 0
    kept_all = calendars.keep_occasions(connection, found.occasions, topics, invocation.moment)
    for occasion, kept in zip(found.occasions, kept_all, strict=True):
        if kept.problem:
            problems.append((occasion.line, f"{occasion.name}: {kept.problem}"))
        same += kept.change == "same"
        if kept.change in ("new", "changed", "cancelled"):
            brought.append(_occasion(occasion, kept.change, kept.id, zone))
    for rhythm in found.rhythms:
        kept = calendars.keep_rhythm(connection, rhythm, invocation.moment)
        same += kept.change == "same"
        if kept.change == "changed":
            brought.append(_rhythm(rhythm, kept.before))
    brought += [_over(each) for each in found.over]
    _say(invocation, name, document, found)
    said = tuple(f"{name}:{line}: {message}" for line, message in sorted(problems))
    return ImportReport((), same, said, tuple(brought))


def _occasion(occasion: "Occasion", change: str, identity: str | None, zone: tzinfo) -> "Brought":
    from plncli.reports.importing import Brought

    said = "past: attended" if occasion.past and change == "new" else ""
    if occasion.again:
        said = f"the next of {occasion.again}"
    when = str(occasion.values["starts"])
    if occasion.values["starts_at"]:
        at = datetime.fromisoformat(str(occasion.values["starts_at"])).astimezone(zone)
        when = f"{when} {at:%H:%M}"
    return Brought(change, "event", identity, occasion.name, when, said)


def _rhythm(rhythm: "Rhythm", before: str | None) -> "Brought":
    from plncli.reports.importing import Brought

    said = f"meets {rhythm.meets}" + (f" (was: {before})" if before else "")
    return Brought("changed", "community", rhythm.community_id, rhythm.name, "", said)


def _over(over: "Over") -> "Brought":
    from plncli.reports.importing import Brought

    return Brought("over", "event", None, over.name, over.last or "", "its last time is past")


def _say(invocation: Invocation, name: str, document: "CalendarFile", found: "Records") -> None:
    """Say what was left alone, and how a group is made of what comes again."""
    from plncli.counted import counted
    from plncli.shellwords import command

    left = [
        counted(count, _OTHERS[kind]) for kind, count in document.others.items() if kind in _OTHERS
    ]
    own = sum(event.uid.endswith(_OWN) for event in document.events)
    left += [f"{own} of pln's own"] if own else []
    if left:
        note(invocation, f"{name}: left alone: {', '.join(left)}")
    again = next((each for each in found.occasions if each.again and not each.cancelled), None)
    if again and again.again:
        make = command("add", "community", again.name, "--meets", again.again)
        note(invocation, f"a group of its own is made with: {make}")
