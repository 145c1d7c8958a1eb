"""Lines of the log that stand out: what changed one's mind, what came into the classroom."""

import sqlite3
from typing import NamedTuple

from plncli.store.days import until_day, within


class Moment(NamedTuple):
    """Something that happened on a day, in the words of the log."""

    day: str
    text: str


class Moments(NamedTuple):
    """How many there were in a period, and the latest of them."""

    total: int
    latest: tuple[Moment, ...]


def changed_my_mind(connection: sqlite3.Connection, since: str, until: str, most: int) -> Moments:
    """Return the interactions of a period that changed one's mind."""
    return _moments(connection, "changed_my_mind", since, until, most)


def used_in_class(connection: sqlite3.Connection, since: str, until: str, most: int) -> Moments:
    """Return the interactions of a period that were used in class."""
    return _moments(connection, "used_in_class", since, until, most)


def _moments(
    connection: sqlite3.Connection, flag: str, since: str, until: str, most: int
) -> Moments:
    rows = connection.execute(
        f"SELECT count(*) OVER (), date, text FROM interaction WHERE {flag} = 1"
        " AND date BETWEEN ? AND ? ORDER BY date DESC, rowid DESC LIMIT ?",
        (since, until, most),
    ).fetchall()
    return Moments(rows[0][0] if rows else 0, tuple(Moment(*row[1:]) for row in rows))


def voices_apart(connection: sqlite3.Connection, since: str, until: str) -> tuple[int, int]:
    """Return how many contacts see things differently, and how many of them one engaged with.

    To engage is to be in touch, or to read or open what they publish, within the period.
    """
    known, engaged = connection.execute(
        "SELECT count(*), coalesce(sum("
        " EXISTS (SELECT 1 FROM in_touch t WHERE t.record_id = c.id AND t.day BETWEEN ?1 AND ?2)"
        " OR EXISTS (SELECT 1 FROM source s JOIN in_touch t ON t.record_id = s.id"
        "  WHERE s.contact_id = c.id AND t.day BETWEEN ?1 AND ?2)"
        " OR EXISTS (SELECT 1 FROM source s JOIN entry e ON e.source_id = s.id"
        "  JOIN mark m ON m.entry_key = e.key WHERE s.contact_id = c.id"
        f"  AND {within('m.opened', '?1', '?2')})), 0)"
        " FROM contact c WHERE c.agreement IN ('mixed', 'often_disagree')"
        f" AND c.status <> 'archived' AND {until_day('c.created_at', '?2')}",
        (since, until),
    ).fetchone()
    return int(known), int(engaged)


def beyond_education(connection: sqlite3.Connection, since: str, until: str) -> int:
    """Return how many people from outside education one was in touch with in a period."""
    (count,) = connection.execute(
        "SELECT count(*) FROM contact c WHERE c.sector = 'outside' AND EXISTS"
        " (SELECT 1 FROM in_touch t WHERE t.record_id = c.id AND t.day BETWEEN ? AND ?)",
        (since, until),
    ).fetchone()
    return int(count)
