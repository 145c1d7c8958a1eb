"""Editions that were shown: fixed for their day, and what their numbers stand for."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from plncli.errors import AmbiguousNameError, NotFoundError
from plncli.ranking.entry import Candidate, Edition, Item
from plncli.store.skim import COLUMNS

MOST_CANDIDATES = 10


class Chosen(NamedTuple):
    """An entry that the user named by its number or its id."""

    key: int
    id: str
    title: str
    link: str | None
    source_id: str
    source: str


def fix(
    connection: sqlite3.Connection,
    edition: Edition,
    *,
    day: date,
    minutes: int,
    selection: str,
    now: str,
    whole: bool = True,
) -> None:
    """Keep ``edition`` as the next one of its day, and mark its entries and their twins seen.

    ``selection`` says what was asked for; it is empty for the day's own edition. An
    edition that is not shown ``whole`` is kept only: `see` marks what comes to be shown.
    Belongs inside an operation of the journal.
    """
    (number,) = connection.execute(
        "SELECT coalesce(max(number), 0) + 1 FROM edition WHERE day = ?", (day.isoformat(),)
    ).fetchone()
    (edition_id,) = connection.execute(
        "INSERT INTO edition (day, number, minutes, selection, more, held_back, away_days,"
        " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (
            day.isoformat(),
            number,
            minutes,
            selection,
            json.dumps(edition.more),
            edition.held_back,
            edition.away_days,
            now,
        ),
    ).fetchone()
    connection.executemany(
        "INSERT INTO edition_entry (edition_id, n, entry_key, seconds, with_summary, why,"
        " also_in, shared) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                edition_id,
                item.n,
                item.entry.key,
                item.seconds,
                item.with_summary,
                json.dumps(item.why),
                json.dumps(item.also_in),
                item.shared,
            )
            for item in edition.items
        ],
    )
    if whole:
        see(connection, edition.items, now)


def see(connection: sqlite3.Connection, items: Sequence[Item], now: str) -> None:
    """Mark the entries of ``items`` and their twins seen; part of an operation of the journal."""
    # A reading skim marks nothing, and does not pay for the imports.
    from plncli.store import append, twins

    shown = [key for item in items for key in (item.entry.key, *item.twins)]
    append.mark(connection, shown, "seen", now)
    twins.see(connection, [item.entry.link for item in items], now)


def marks(connection: sqlite3.Connection, keys: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Return what was done with entries, by key: of ``seen``, ``opened``, ``saved`` and ``note``.

    An entry without any mark is left out.
    """
    columns = ("seen", "opened", "saved", "note")
    rows = connection.execute(
        f"SELECT entry_key, {', '.join(columns)} FROM mark"
        " WHERE entry_key IN (SELECT value FROM json_each(?))",
        (json.dumps(list(keys)),),
    )
    return {
        key: tuple(name for name, value in zip(columns, values, strict=True) if value is not None)
        for key, *values in rows
    }


def fixed(connection: sqlite3.Connection, day: date, selection: str) -> Edition | None:
    """Return the last edition of ``day`` that was made for ``selection``, if there is one."""
    row = connection.execute(
        "SELECT id, more, held_back, away_days FROM edition WHERE day = ? AND selection = ?"
        " ORDER BY number DESC LIMIT 1",
        (day.isoformat(), selection),
    ).fetchone()
    if row is None:
        return None
    edition_id, more, held_back, away_days = row
    rows = connection.execute(
        f"SELECT x.n, x.seconds, x.with_summary, x.why, x.also_in, x.shared, {COLUMNS}"
        " FROM edition_entry x"
        " JOIN entry e ON e.key = x.entry_key JOIN source s ON s.id = e.source_id"
        " LEFT JOIN contact c ON c.id = s.contact_id WHERE x.edition_id = ? ORDER BY x.n",
        (edition_id,),
    )
    items = tuple(
        Item(
            n,
            Candidate(*columns),
            seconds,
            bool(with_summary),
            tuple(json.loads(why)),
            tuple(json.loads(also_in)),
            shared=bool(shared),
        )
        for n, seconds, with_summary, why, also_in, shared, *columns in rows
    )
    return Edition(items, json.loads(more), held_back, away_days or 0)


def last_day(connection: sqlite3.Connection, today: date) -> date | None:
    """Return the day of the last edition before ``today``, if there was one."""
    (day,) = connection.execute(
        "SELECT max(day) FROM edition WHERE day < ?", (today.isoformat(),)
    ).fetchone()
    return date.fromisoformat(day) if day else None


def choose_entries(connection: sqlite3.Connection, words: Sequence[str]) -> list[Chosen]:
    """Return the entries that ``words`` name: numbers of the last edition, or beginnings of ids.

    Raises:
        NotFoundError: no entry has the number or the id.
        AmbiguousNameError: several ids begin like this.
    """
    chosen = [
        _by_number(connection, int(word)) if _is_number(word) else _by_id(connection, word)
        for word in words
    ]
    return list(dict.fromkeys(chosen))


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit()


_CHOSEN = (
    "SELECT e.key, e.id, e.title, e.link, s.id, s.title FROM entry e"
    " JOIN source s ON s.id = e.source_id"
)


def _by_number(connection: sqlite3.Connection, number: int) -> Chosen:
    last = "(SELECT max(id) FROM edition)"
    row = connection.execute(
        f"{_CHOSEN} JOIN edition_entry x ON x.entry_key = e.key"
        f" WHERE x.edition_id = {last} AND x.n = ?",
        (min(number, 2**62),),
    ).fetchone()
    if row:
        return Chosen._make(row)
    first, most = connection.execute(
        f"SELECT min(n), max(n) FROM edition_entry WHERE edition_id = {last}"
    ).fetchone()
    if most is None:
        raise NotFoundError(f"no number {number}: there is no edition yet", "`pln skim` makes one")
    raise NotFoundError(
        f"no number {number} in the last edition", f"its numbers are {first} to {most}"
    )


def _by_id(connection: sqlite3.Connection, word: str) -> Chosen:
    beginning = word.lower()
    rows = [
        Chosen._make(row)
        for row in connection.execute(
            f"{_CHOSEN} WHERE e.id >= ? AND e.id < ? ORDER BY e.id LIMIT ?",
            (beginning, beginning + "\U0010ffff", MOST_CANDIDATES),
        )
    ]
    exact = [row for row in rows if row.id == beginning]
    if len(rows) == 1 or exact:
        return (exact or rows)[0]
    if rows:
        raise AmbiguousNameError(
            f"several entries have ids that begin with {word!r}",
            "type one more character",
            [f"{row.id}  {row.title}" for row in rows],
        )
    raise NotFoundError(
        f"no entry {word!r}", "use a number of the last `pln skim`, or an id of `pln list entries`"
    )


def add_note(connection: sqlite3.Connection, keys: Sequence[int], note: str) -> None:
    """Write a note on entries, below the one that is there."""
    from plncli.text import clean_text

    connection.executemany(
        "INSERT INTO mark (entry_key, note) VALUES (?1, ?2) ON CONFLICT (entry_key)"
        " DO UPDATE SET note = coalesce(note || char(10), '') || excluded.note",
        [(key, clean_text(note).strip()) for key in keys],
    )
