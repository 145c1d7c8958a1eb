"""Occasions and rhythms of a calendar file into the store, each once, however often it is read."""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from plncli.errors import PlnError
from plncli.occasions import Occasion, Rhythm, group_key
from plncli.store import write

_FROM_THE_FILE = ("name", "starts", "until", "starts_at", "minutes", "place", "url")
"""What a file that is read again has the last word on."""
_OF_THE_USER = ("hashtag", "note", "mode")
"""What it says only where the user has said nothing."""


class Kept(NamedTuple):
    """What became of an occasion or a rhythm.

    Attributes:
        change: new, changed, same, or why it was left out.
        before: what a group's ``meets`` said before.
        problem: what is wrong with it; then it is not in the store.
    """

    change: str
    id: str | None = None
    before: str | None = None
    problem: str | None = None


def groups(connection: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    """Return id and name of each community by the keys of its name and of its hashtag."""
    found: dict[str, tuple[str, str]] = {}
    rows = connection.execute("SELECT id, name, hashtag FROM community ORDER BY rowid DESC")
    for identity, name, hashtag in rows:
        for word in (hashtag, name):
            if word and group_key(word):
                found[group_key(word)] = identity, name
    return found


def keep_occasions(
    connection: sqlite3.Connection,
    occasions: Sequence[Occasion],
    topics: Sequence[str],
    now: str,
) -> list[Kept]:
    """Add occasions as events, or change those that they were before.

    They are known by their UIDs, else by name and first day. What the user has set stays,
    but for what the file says of time and place; an event that was cancelled gets that
    status. What is new and cancelled is left out.
    """
    links = write.Links(topics=topics) if topics else write.Links()
    kept: dict[int, Kept] = {}
    new: list[tuple[dict[str, object], write.Links]] = []
    places: list[int] = []
    for place, occasion in enumerate(occasions):
        here = _here(connection, occasion)
        if here is not None:
            kept[place] = _changed(connection, here, occasion, now)
        elif occasion.cancelled:
            kept[place] = Kept("cancelled")
        else:
            status = "attended" if occasion.past else "wanted"
            new.append(({**occasion.values, "uid": occasion.uid, "status": status}, links))
            places.append(place)
    added = write.add_many(connection, "event", new, now)
    for place, result in zip(places, added, strict=True):
        wrong = None if isinstance(result, str) else str(result)
        kept[place] = Kept("refused", problem=wrong) if wrong else Kept("new", str(result))
    return [kept[place] for place in range(len(occasions))]


def _here(connection: sqlite3.Connection, occasion: Occasion) -> dict[str, object] | None:
    """Return what the store has of the event that an occasion is, if it has it."""
    columns = ("id", "uid", "status", *_FROM_THE_FILE, *_OF_THE_USER)
    row = connection.execute(
        f"SELECT {', '.join(columns)} FROM event WHERE uid = ?1"
        " OR (uid IS NULL AND name = ?2 COLLATE NOCASE AND starts = ?3) ORDER BY uid IS NULL",
        (occasion.uid, occasion.name, occasion.values["starts"]),
    ).fetchone()
    return dict(zip(columns, row, strict=True)) if row else None


def _changed(
    connection: sqlite3.Connection, here: dict[str, object], occasion: Occasion, now: str
) -> Kept:
    wanted = {column: occasion.values[column] for column in _FROM_THE_FILE}
    wanted |= {column: here[column] or occasion.values[column] for column in _OF_THE_USER}
    wanted |= {"uid": occasion.uid}
    if occasion.cancelled:
        wanted |= {"status": "cancelled"}
    identity = str(here["id"])
    changes = {column: value for column, value in wanted.items() if value != here[column]}
    if not changes:
        return Kept("same", identity)
    try:
        write.change(connection, "event", identity, changes, write.Links(), now)
    except PlnError as error:
        return Kept("refused", problem=str(error))
    return Kept("changed", identity)


def keep_rhythm(connection: sqlite3.Connection, rhythm: Rhythm, now: str) -> Kept:
    """Note when a community meets."""
    (before,) = connection.execute(
        "SELECT meets FROM community WHERE id = ?", (rhythm.community_id,)
    ).fetchone()
    if before == rhythm.meets:
        return Kept("same", rhythm.community_id, before)
    values = {"meets": rhythm.meets}
    write.change(connection, "community", rhythm.community_id, values, write.Links(), now)
    return Kept("changed", rhythm.community_id, before)
