"""Forgetting a contact for good: the record, and every trace of it in the store.

Nothing of it is journalled, so that nothing brings it back. What stays of others is the
user's: texts that name the contact are found, and changed only where that is asked for.
"""

import re
import sqlite3
from collections import Counter
from typing import NamedTuple

from plncli.forgetting import initials, pattern, spellings
from plncli.store import forgotten
from plncli.store.connection import transaction
from plncli.store.references import references
from plncli.store.triggers import FETCHED, columns_of, journalled_tables

_EDITION = (("edition_entry", "why"), ("edition_entry", "also_in"), ("edition", "selection"))


class Mention(NamedTuple):
    """A text of one's own that names the contact."""

    table: str
    rowid: int
    column: str
    text: str
    id: str | None


class Traces(NamedTuple):
    """What the store has of a contact.

    Attributes:
        ids: of the contact and of the records that go with it.
        goes: how many rows of each table go.
        shared: the ids of interactions with others, which stay.
        sources: id and title of what it publishes, which stays.
        mentions: texts that name the contact and stay.
        names: finds it in a text; ``given`` finds a part of the name.
    """

    contact_id: str
    name: str
    ids: frozenset[str]
    goes: dict[str, int]
    shared: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]
    mentions: tuple[Mention, ...]
    names: re.Pattern[str]
    given: re.Pattern[str]

    @property
    def initials(self) -> str:
        """What stands for the name where texts are changed."""
        return initials(self.name)


def traces(connection: sqlite3.Connection, contact_id: str) -> Traces:
    """Return what there is of a contact: what goes with it, and which texts name it."""
    (name,) = connection.execute("SELECT name FROM contact WHERE id = ?", (contact_id,)).fetchone()
    alone, shared = _interactions(connection, contact_id)
    ids, goes = _with_it(connection, contact_id, alone)
    changes = forgotten.changes(connection)
    ids |= forgotten.of_the_past(connection, changes, contact_id, ids)
    names, handles = forgotten.names(connection, changes, ids)
    others = _others(connection, ids)
    found = pattern(spellings((each for each in names if not _is_of(others, each)), handles))
    given = pattern(word for word in name.split() if len(word) > 2 and not _is_of(others, word))
    mentions = [*_mentions(connection, ids, found), *_given(connection, shared, found, given)]
    sources = connection.execute(
        "SELECT id, title FROM source WHERE contact_id = ? ORDER BY title", (contact_id,)
    ).fetchall()
    return Traces(
        contact_id,
        name,
        frozenset(ids),
        dict(goes),
        tuple(shared),
        tuple(sources),
        tuple(dict.fromkeys(mentions)),
        found,
        given,
    )


def forget(connection: sqlite3.Connection, found: Traces, *, words: bool) -> None:
    """Take a contact and its traces out of the store, in one transaction of its own.

    With ``words`` initials stand for its name in the texts that stay.
    """
    with transaction(connection):
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("UPDATE journal SET recording = 0")
        if words:
            _write_initials(connection, found)
        for table, column in _EDITION:
            _rewrite(connection, table, column, found.names, found.initials)
        for interaction_id in found.ids - {found.contact_id}:
            connection.execute("DELETE FROM interaction WHERE id = ?", (interaction_id,))
        connection.execute("DELETE FROM contact WHERE id = ?", (found.contact_id,))
        forgotten.scrub(connection, found.ids, found.names, found.initials)
        connection.execute("UPDATE journal SET recording = 1")


def wipe(connection: sqlite3.Connection) -> bool:
    """Write the file anew, so that nothing is left where something was; the index as well.

    Return whether that is done; where another program reads the store, SQLite does the rest
    when it ends (sqlite.org/wal.html).
    """
    from plncli.store import search

    connection.execute("PRAGMA secure_delete = ON")
    search.rebuild(connection)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("VACUUM")
    is_busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not is_busy


def _others(connection: sqlite3.Connection, ids: set[str]) -> list[str]:
    """Return the names of all other contacts."""
    return [
        name
        for identity, name in connection.execute("SELECT id, name FROM contact")
        if identity not in ids
    ]


def _is_of(others: list[str], name: str) -> bool:
    """Whether a name is, or is part of, somebody else's: texts that have it are not touched."""
    found = pattern([name])
    return any(found.search(other) for other in others)


def _interactions(connection: sqlite3.Connection, contact_id: str) -> tuple[list[str], list[str]]:
    """Return the ids of the interactions with the contact alone, and of those with others."""
    rows = connection.execute(
        "SELECT interaction_id, (SELECT count(*) FROM participant o"
        " WHERE o.interaction_id = p.interaction_id) FROM participant p WHERE record_id = ?",
        (contact_id,),
    ).fetchall()
    return [each for each, count in rows if count == 1], [each for each, count in rows if count > 1]


def _with_it(
    connection: sqlite3.Connection, contact_id: str, alone: list[str]
) -> tuple[set[str], Counter[str]]:
    """Return the ids of the records that go with a contact, and how many rows of each table go."""
    ids, waiting = {contact_id, *alone}, [contact_id, *alone]
    goes: Counter[str] = Counter(interaction=len(alone))
    cascading = [each for each in references(connection) if each.cascades]
    while waiting:
        gone = waiting.pop()
        for each in cascading:
            goes[each.table] += connection.execute(
                f'SELECT count(*) FROM "{each.table}" WHERE "{each.column}" = ?', (gone,)
            ).fetchone()[0]
            if each.has_id:
                more = connection.execute(
                    f'SELECT id FROM "{each.table}" WHERE "{each.column}" = ?', (gone,)
                )
                fresh = [found for (found,) in more if found not in ids]
                ids.update(fresh)
                waiting += fresh
    return ids, +goes


def _mentions(
    connection: sqlite3.Connection, ids: set[str], found: re.Pattern[str]
) -> list[Mention]:
    """Return the texts of one's own that name the contact and do not go with it."""
    mentions = []
    belonging = {(each.table, each.column) for each in references(connection) if each.cascades}
    for table in journalled_tables(connection):
        if table in FETCHED or table in ("edition", "edition_entry"):
            continue
        columns = columns_of(connection, table)
        cursor = connection.execute(f'SELECT rowid, * FROM "{table}"')
        for rowid, *values in cursor:
            row = dict(zip(columns, values, strict=True))
            if row.get("id") in ids or any(
                (table, column) in belonging and row[column] in ids for column in columns
            ):
                continue
            mentions += [
                Mention(table, rowid, column, value, row.get("id"))
                for column, value in row.items()
                if isinstance(value, str) and found.search(value)
            ]
    return mentions


def _given(
    connection: sqlite3.Connection,
    shared: list[str],
    found: re.Pattern[str],
    given: re.Pattern[str],
) -> list[Mention]:
    """Return the texts of interactions with others that have a part of the contact's name."""
    return [
        Mention("interaction", rowid, column, text, interaction_id)
        for interaction_id in shared
        for column in ("text", "note", "led_to")
        for rowid, text in connection.execute(
            f"SELECT rowid, {column} FROM interaction WHERE id = ?", (interaction_id,)
        ).fetchall()
        if text and given.search(text) and not found.search(text)
    ]


def _write_initials(connection: sqlite3.Connection, found: Traces) -> None:
    for each in found.mentions:
        text = found.names.sub(found.initials, each.text)
        if each.table == "interaction" and each.id in found.shared:
            text = found.given.sub(found.initials, text)
        connection.execute(
            f'UPDATE "{each.table}" SET "{each.column}" = ? WHERE rowid = ?', (text, each.rowid)
        )


def _rewrite(
    connection: sqlite3.Connection, table: str, column: str, found: re.Pattern[str], instead: str
) -> None:
    for rowid, text in connection.execute(f'SELECT rowid, "{column}" FROM "{table}"').fetchall():
        if text and found.search(text):
            connection.execute(
                f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?',
                (found.sub(instead, text), rowid),
            )
