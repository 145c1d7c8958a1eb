"""The echo of `pln log`: one line with what was understood, and what was not."""

import sqlite3
from datetime import date

from plncli.capture import Capture
from plncli.dates import WEEKDAYS, format_day, format_duration
from plncli.names import Candidate, nearest
from plncli.shellwords import command
from plncli.store import read

DIRECTIONS = {"gave": "gave", "received": "got", "mutual": "both ways"}


def echo(
    connection: sqlite3.Connection,
    identity: str,
    capture: Capture,
    people: tuple[Candidate, ...],
    promises: tuple[str, ...],
    today: date,
) -> str:
    """Return the line that says how an interaction was understood.

    Args:
        promises: what was promised with it, and which promises it kept.
    """
    parts = [
        f"logged {identity}",
        format_day(capture.date, today),
        ", ".join(person.name for person in people),
        _act(capture),
        ", ".join(capture.topics),
        format_duration(capture.minutes) if capture.minutes else "",
        (capture.medium or "").replace("_", " "),
        *promises,
        _next_check_in(connection, people, today),
        "undo: pln undo",
    ]
    return " · ".join(part for part in parts if part)


def hints(
    connection: sqlite3.Connection, identity: str, capture: Capture, today: date
) -> list[str]:
    """Return what was decided about names, who is not known, and doubts about the day.

    A line each; ``identity`` is the interaction's.
    """
    decided = [
        f"{name.words} → {name.chosen.name}; {len(name.others)} more of that name"
        for name in capture.ambiguous
        if name.chosen is not None
    ]
    unknown = [_unknown(connection, name) for name in capture.unknown]
    ahead = [f"{format_day(capture.date)} is still to come"] if capture.date > today else []
    slip = slip_of_day(capture.text) if capture.date == today else None
    slipped = [
        f"it counts for today; if you meant {day}: {command('edit', identity, '--on', day)}"
        for day in filter(None, (slip,))
    ]
    return [*decided, *unknown, *ahead, *slipped]


def slip_of_day(text: str) -> str | None:
    """Return the day that a text may begin with, misspelled, as one types it.

    `yestrday` gives "yesterday", `last thrusday` "last thursday"; None where the text begins
    with that day, a short form of it, or something else.
    """
    from difflib import get_close_matches

    first, *others = text.lower().split()[:2] or [""]
    which = "last " if first == "last" and others else ""
    word = (others[0] if which else first).rstrip(",:;")
    close = get_close_matches(word, ("yesterday", "today", *WEEKDAYS), 1, 0.8)
    return which + close[0] if close and not close[0].startswith(word) else None


def namesake(connection: sqlite3.Connection, name: str) -> Candidate | None:
    """Return the contact whose name is spelled much like one that nobody has."""
    return nearest(name, read.names(connection, ("contact",)))


def _unknown(connection: sqlite3.Connection, name: str) -> str:
    add = command("add", "contact", name)
    like = namesake(connection, name)
    if like is None:
        return f"{name} is not in your network; add with: {add}"
    return (
        f"{name} is not in your network; if you meant {like.name}, pln undo and log it again,"
        f" else add with: {add}"
    )


def _act(capture: Capture) -> str:
    act = (capture.act or "").replace("_", " ")
    direction = DIRECTIONS.get(capture.direction or "", "")
    return f"{act} ({direction})" if act and direction else act or direction


def _next_check_in(
    connection: sqlite3.Connection, people: tuple[Candidate, ...], today: date
) -> str:
    """Return when the first of the people is due again; computed from the log, never stored."""
    met = [each.id for each in people if each.kind in ("contact", "community")]
    if not met:
        return ""
    from plncli.store.due.waiting import check_in

    due = [found.due for each in met if (found := check_in(connection, each, today))]
    return f"next check-in {format_day(min(due))}" if due else ""
