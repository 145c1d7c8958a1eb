"""What may be there twice, read for comparing; and pairs that were told apart."""

import sqlite3
from collections import defaultdict

from plncli.duplicates import Known, Pair, key_of, pairs

_RECORDS = {
    "contact": "SELECT id, name, organisation FROM contact",
    "source": "SELECT id, title, NULL FROM source",
    "community": "SELECT id, name, NULL FROM community",
    "event": "SELECT id, name, starts FROM event",
    "topic": "SELECT id, name, NULL FROM topic",
}
_KEYS = {
    "contact": "SELECT contact_id, platform, handle FROM handle",
    "source": "SELECT id, 'web', coalesce(feed_url, url) FROM source"
    " WHERE coalesce(feed_url, url) IS NOT NULL",
    "community": "SELECT id, 'web', url FROM community WHERE url IS NOT NULL"
    " UNION ALL SELECT id, 'hashtag', ltrim(hashtag, '#') FROM community WHERE hashtag IS NOT NULL",
    "event": "SELECT id, 'calendar', uid FROM event WHERE uid IS NOT NULL",
}


def duplicates(
    connection: sqlite3.Connection,
    kinds: tuple[str, ...] = tuple(_RECORDS),
    *,
    certain_only: bool = False,
) -> list[Pair]:
    """Return the pairs of records of ``kinds`` that are one for certain, or may be."""
    weights = dict(
        connection.execute("SELECT record_id, count(*) FROM participant GROUP BY record_id")
    )
    known = []
    for kind in kinds:
        keys = defaultdict(set)
        for record_id, platform, handle in connection.execute(
            _KEYS.get(kind, "SELECT 1, 2, 3 WHERE 0")
        ):
            keys[record_id].add(key_of(platform, handle))
        known += [
            Known(
                record_id,
                kind,
                name,
                frozenset(keys[record_id]),
                place or "",
                weights.get(record_id, 0),
            )
            for record_id, name, place in connection.execute(_RECORDS[kind] + " ORDER BY rowid")
        ]
    return pairs(known, told_apart(connection), certain_only=certain_only)


def told_apart(connection: sqlite3.Connection) -> set[frozenset[str]]:
    """Return the pairs of ids that are two records, as the user said."""
    return {
        frozenset(pair) for pair in connection.execute("SELECT record_id, other_id FROM different")
    }


def tell_apart(connection: sqlite3.Connection, one: str, two: str) -> None:
    """Remember that two records are two, inside an operation of the journal."""
    connection.execute(
        "INSERT OR IGNORE INTO different (record_id, other_id) VALUES (?, ?)", sorted((one, two))
    )
