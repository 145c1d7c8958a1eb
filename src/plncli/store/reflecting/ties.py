"""With whom one was in touch in a period, how it began, and what went which way."""

import json
import sqlite3
from collections.abc import Mapping
from typing import NamedTuple

STUDENT = """instr(c.roles, '"student"') > 0"""
"""The condition that a contact ``c`` is a student, who is never told of."""


AMONG = 4
"""Among how many times as many of the most frequent ties the latest are looked for."""
_TIMES = (
    "(SELECT count(*) FROM in_touch t WHERE t.record_id = {}.id"
    " AND t.day BETWEEN :since AND :until)"
)
_LAST = (
    "(SELECT max(t.day) FROM in_touch t WHERE t.record_id = most.id"
    " AND t.day BETWEEN :since AND :until)"
)
_WORTH = (
    "coalesce(worth, (SELECT v.text FROM value_note v WHERE v.record_id = most.id"
    " AND v.date <= :until ORDER BY v.date DESC LIMIT 1))"
)


class Tie(NamedTuple):
    """A person or a group that one was in touch with in a period.

    Attributes:
        kind: contact or community.
        ways: how often it went which way: gave, received, mutual.
        worth, given: what the user gets from it, else the last that was noted, and gives.
    """

    id: str
    kind: str
    name: str
    times: int
    last: str
    worth: str | None
    given: str | None
    topics: tuple[str, ...] = ()
    ways: Mapping[str, int] = {}


def ties(connection: sqlite3.Connection, since: str, until: str, most: int) -> list[Tie]:
    """Return the people and groups most often met in a period, the latest first among equals.

    Students are left out, and a circle is a list of one's own.
    """
    rows = connection.execute(
        f"SELECT id, kind, name, times, {_LAST}, {_WORTH}, given FROM ("
        f" SELECT c.id, 'contact' AS kind, c.name, {_TIMES.format('c')} AS times,"
        "  c.value_note AS worth, c.give_note AS given"
        f"  FROM contact c WHERE NOT {STUDENT}"
        f" UNION ALL SELECT o.id, 'community', o.name, {_TIMES.format('o')} AS times,"
        "  o.value_note, o.give_note"
        "  FROM community o WHERE o.kind <> 'circle'"
        " ORDER BY times DESC, id LIMIT :some) most"
        " WHERE times > 0 ORDER BY times DESC, 5 DESC, id LIMIT :most",
        {"since": since, "until": until, "some": AMONG * most, "most": most},
    ).fetchall()
    found = [Tie(*row) for row in rows]
    topics, ways = _topics(connection, found), _ways(connection, found, since, until)
    return [tie._replace(topics=topics.get(tie.id, ()), ways=ways.get(tie.id, {})) for tie in found]


def _topics(connection: sqlite3.Connection, found: list[Tie]) -> dict[str, tuple[str, ...]]:
    topics: dict[str, tuple[str, ...]] = {}
    for record_id, name in connection.execute(
        "SELECT rt.record_id, t.name FROM record_topic rt JOIN topic t ON t.id = rt.topic_id"
        " WHERE rt.record_id IN (SELECT value FROM json_each(?)) ORDER BY t.name COLLATE NOCASE",
        (_ids(found),),
    ):
        topics[record_id] = (*topics.get(record_id, ()), name)
    return topics


def _ways(
    connection: sqlite3.Connection, found: list[Tie], since: str, until: str
) -> dict[str, dict[str, int]]:
    ways: dict[str, dict[str, int]] = {}
    for record_id, direction, count in connection.execute(
        "SELECT t.record_id, i.direction, count(*) FROM json_each(?) j"
        " JOIN in_touch t ON t.record_id = j.value AND t.day BETWEEN ? AND ?"
        " JOIN interaction i ON i.id = t.interaction_id"
        " WHERE i.direction IS NOT NULL GROUP BY 1, 2",
        (_ids(found), since, until),
    ):
        ways.setdefault(record_id, {})[direction] = count
    return ways


def _ids(found: list[Tie]) -> str:
    return json.dumps([tie.id for tie in found])


def ways_met(connection: sqlite3.Connection, since: str, until: str) -> list[tuple[str, int]]:
    """Return how the people whom one was in touch with were met, and how many so, most first.

    The event where somebody was met stands for the way; who was met in no way that is
    noted comes under an empty one.
    """
    return connection.execute(
        "SELECT coalesce(c.how_met, e.name, ''), count(*) AS people FROM contact c"
        " LEFT JOIN event e ON e.id = c.met_at"
        " WHERE EXISTS (SELECT 1 FROM in_touch t WHERE t.record_id = c.id"
        "  AND t.day BETWEEN ? AND ?)"
        f" AND NOT {STUDENT} GROUP BY 1 ORDER BY people DESC, 1",
        (since, until),
    ).fetchall()


def online_then_in_person(connection: sqlite3.Connection, until: str) -> int:
    """Return how many people were met online first and in person later, by the day ``until``."""
    (count,) = connection.execute(
        "SELECT count(*) FROM contact c WHERE met_online < met_in_person AND met_in_person <= ?"
        f" AND NOT {STUDENT}",
        (until,),
    ).fetchone()
    return int(count)


def students(connection: sqlite3.Connection) -> frozenset[str]:
    """Return the ids of the contacts who are students."""
    return frozenset(
        identity
        for (identity,) in connection.execute(f"SELECT c.id FROM contact c WHERE {STUDENT}")
    )
