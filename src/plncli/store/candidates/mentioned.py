"""People whom the log names and who are no contacts."""

import re
import sqlite3
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import NamedTuple

from plncli.capture import parse_capture
from plncli.counted import counted
from plncli.dates import format_day
from plncli.discover.offer import OWN, Offer
from plncli.errors import UsageError
from plncli.handles import parse_handle
from plncli.mentions import folded, mentions, phrase

LINES = 100
"""Lines of the log that are looked at, the newest of those that may name somebody."""
SHARED = ("shared_resource", "shared_tip", "shared_material")
_SOME_DAY = "today"
"""Stands before a line: its day is known, and need not be looked for in the words."""


class _Line(NamedTuple):
    """A line of the log; ``day`` is ISO, ``known`` how many records took part."""

    day: str
    text: str
    act: str | None
    direction: str | None
    known: int

    @property
    def is_gift(self) -> bool:
        """Whether something was shared with the user by nobody whom the network knows."""
        return self.act in SHARED and self.direction == "received" and not self.known


def mentioned(connection: sqlite3.Connection, today: date) -> tuple[Offer, ...]:
    """Return the people whom the log names where a participant stands, and nobody matches.

    What counts as a name is what `pln log` itself takes for one.
    """
    names = _names(connection)
    found: dict[str, tuple[str, list[_Line]]] = {}
    for line in _lines(connection, today):
        for name in _unknown(line) if _may_name(line.text, names) else ():
            if (words := phrase(name)) and not mentions(names, words):
                found.setdefault(words, (name, []))[1].append(line)
    return tuple(_offer(name, lines) for _, (name, lines) in sorted(found.items()))


def _may_name(text: str, names: str) -> bool:
    """Whether capitals behind the first word are nothing known: a sieve, since parsing costs."""
    runs = groupby(text.split()[1:], key=lambda word: word[0] == "@" or word[0].isupper())
    said = [phrase(" ".join(words)) for is_name, words in runs if is_name]
    return text.startswith("@") or any(words and not mentions(names, words) for words in said)


def _unknown(line: _Line) -> tuple[str, ...]:
    """Return the names of a line, known or not."""
    day = date.fromisoformat(line.day)
    return parse_capture(f"{_SOME_DAY} {line.text}", today=day, candidates=()).unknown


def _lines(connection: sqlite3.Connection, today: date) -> Iterable[_Line]:
    rows = connection.execute(
        "SELECT date, text, act, direction,"
        " (SELECT count(*) FROM participant p WHERE p.interaction_id = i.id)"
        " FROM interaction i WHERE date <= ? AND"
        " (text LIKE '%with %' OR text LIKE '%w/ %' OR text LIKE '%@%' OR act IN"
        "  ('met', 'asked', 'thanked', 'advised', 'mentored'))"
        " ORDER BY date DESC, rowid DESC LIMIT ?",
        (today.isoformat(), LINES),
    )
    return map(_Line._make, rows)


def _names(connection: sqlite3.Connection) -> str:
    """Return all that a sentence may call a record, folded, a line each."""
    (names,) = connection.execute(
        "SELECT group_concat(name, char(10)) FROM (SELECT name FROM contact"
        " UNION ALL SELECT handle FROM handle UNION ALL SELECT title FROM source"
        " UNION ALL SELECT name FROM event UNION ALL SELECT name FROM community"
        " UNION ALL SELECT hashtag FROM community UNION ALL SELECT name FROM topic)"
    ).fetchone()
    return folded(names or "")


def _offer(name: str, lines: list[_Line]) -> Offer:
    shown, handle = _handle(name)
    gifts = sum(line.is_gift for line in lines)
    last = format_day(date.fromisoformat(lines[0].day))
    often = f" {gifts} times" if gifts > 1 else ""
    shared = (f"shared something with you{often}",) if gifts else ()
    return Offer(
        id="",
        record="contact",
        kind="",
        name=shown,
        box="social_networks" if handle else "other",
        handle=handle,
        evidence=(f"named in {counted(len(lines), 'line')} of your log, last on {last}", *shared),
        as_of=lines[0].day,
        status=OWN,
        weight=len(lines) + gifts,
    )


def _handle(name: str) -> tuple[str, str]:
    """Return what to call somebody, and the handle where the name is one.

    Names of hosts are handles of Bluesky (AT Protocol, Handle).
    """
    if re.fullmatch(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+", name):
        return name.partition(".")[0], f"bluesky:{name}"
    try:
        handle = parse_handle(f"@{name}").handle
    except UsageError:
        return name, ""
    return handle.partition("@")[0], f"@{handle}"
