"""Occasions and rhythms of a calendar file into the store, each once, however often it is read."""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from plncli.errors import PlnError
from plncli.occasions import Occasion, Rhythm, group_key
from plncli.store import write

_FROM_THE_FILE = ("name", "starts", "until", "starts_at", "minutes", "place", "url")
"""What a file that is read again has the last word on; all else is the user's."""


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


def keep_occasion(
    connection: sqlite3.Connection, occasion: Occasion, topics: Sequence[str], now: str
) -> Kept:
    """Add an occasion as an event, or change the one that it was before.

    It is known by its UID, else by name and first day. What the user has set stays, but
    for what the file says of time and place; an event that was cancelled gets that status.
    """
    row = connection.execute(
        "SELECT id, status, uid, hashtag, note, mode FROM event WHERE uid = ?1"
        " OR (uid IS NULL AND name = ?2 COLLATE NOCASE AND starts = ?3) ORDER BY uid IS NULL",
        (occasion.uid, occasion.name, occasion.values["starts"]),
    ).fetchone()
    links = write.Links(topics=topics) if topics else write.Links()
    try:
        if row is None:
            if occasion.cancelled:
                return Kept("cancelled")
            status = "attended" if occasion.past else "wanted"
            values = {**occasion.values, "uid": occasion.uid, "status": status}
            added = write.add(connection, "event", values, links, now, duplicate=True)
            return Kept("new", added)
        identity, status, _, *own = row
        values = {column: occasion.values[column] for column in _FROM_THE_FILE}
        for column, here in zip(("hashtag", "note", "mode"), own, strict=True):
            values |= {column: occasion.values[column]} if here is None else {}
        status = "cancelled" if occasion.cancelled else status
        before = connection.total_changes
        write.change(
            connection,
            "event",
            identity,
            {**values, "uid": occasion.uid, "status": status},
            write.Links(),
            now,
        )
        return Kept("changed" if connection.total_changes > before else "same", identity)
    except PlnError as error:
        return Kept("refused", problem=str(error))


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
