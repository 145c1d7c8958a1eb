"""The echo of `pln log`: one line with what was understood, and what was not."""

import sqlite3
from datetime import date

from plncli.capture import Capture
from plncli.dates import format_day, format_duration
from plncli.names import Candidate
from plncli.shellwords import command
from plncli.store import read

DIRECTIONS = {"gave": "gave", "received": "got", "mutual": "both ways"}


def echo(
    connection: sqlite3.Connection,
    identity: str,
    capture: Capture,
    people: tuple[Candidate, ...],
    today: date,
) -> str:
    """Return the line that says how an interaction was understood."""
    parts = [
        f"logged {identity}",
        format_day(capture.date, today),
        ", ".join(person.name for person in people),
        _act(capture),
        ", ".join(capture.topics),
        format_duration(capture.minutes) if capture.minutes else "",
        (capture.medium or "").replace("_", " "),
        _next_check_in(connection, people, today),
        "undo: pln undo",
    ]
    return " · ".join(part for part in parts if part)


def hints(capture: Capture, today: date) -> list[str]:
    """Return what was decided about names, who is not known, and a day ahead, a line each."""
    decided = [
        f"{name.words} → {name.chosen.name}; {len(name.others)} more of that name"
        for name in capture.ambiguous
        if name.chosen is not None
    ]
    unknown = [
        f"{name} is not in your network; add with: {command('add', 'contact', name)}"
        for name in capture.unknown
    ]
    ahead = [f"{format_day(capture.date)} is still to come"] if capture.date > today else []
    return [*decided, *unknown, *ahead]


def _act(capture: Capture) -> str:
    act = (capture.act or "").replace("_", " ")
    direction = DIRECTIONS.get(capture.direction or "", "")
    return f"{act} ({direction})" if act and direction else act or direction


def _next_check_in(
    connection: sqlite3.Connection, people: tuple[Candidate, ...], today: date
) -> str:
    """Return when the first of the people is due again; computed from the log, never stored."""
    rows = [read.last_contact(connection, person.id) for person in people]
    if not any(rows):
        return ""
    from plncli.cadence import next_due

    due = [next_due(date.fromisoformat(row[0]), row[1], today) for row in rows if row]
    return f"next check-in {format_day(min(due))}"
