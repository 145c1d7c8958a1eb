"""Whom to be in touch with, and what to look at by hand."""

import json
import sqlite3
from datetime import date
from operator import itemgetter
from typing import NamedTuple

from plncli.cadence import LAYER_DAYS
from plncli.due.pauses import counted_days, cutoff, due_day
from plncli.due.rhythm import Given, Rhythm, rhythm
from plncli.store.days import local_day
from plncli.store.leave import Leave, leave

Waiting = tuple[float, str, str, int]
"""Somebody to be in touch with, or something to look at, again: how overdue it is in what was
wanted, below 0 so that the most overdue sorts first; its kind (contact, community or source)
and id; and the days that count since it fell due, 0 on that day itself."""


class CheckIn(NamedTuple):
    """When to be in touch with a contact or a community, or to look at a source, again.

    Attributes:
        kind: contact, community or source.
        last: the last day in the log, or None.
        due: the day on which it is due, later than ``today`` or not.
    """

    kind: str
    id: str
    name: str
    rhythm: Rhythm
    last: str | None
    due: date


def waiting(connection: sqlite3.Connection, today: date, away: Leave) -> list[Waiting]:
    """Return whom to be in touch with and what to look at by hand, the most overdue first.

    How overdue something is counts in what was wanted: three days late with somebody
    weekly are more than a week late with somebody yearly.
    """
    cutoffs = {
        days: cutoff(today, days, away.pauses).isoformat()
        for days in (
            *LAYER_DAYS.values(),
            *(days for (days,) in connection.execute(_CADENCES)),
        )
    }
    found: list[Waiting] = []
    for kind, record_id, since, want in connection.execute(
        _ASKED, (json.dumps(cutoffs), today.isoformat())
    ):
        pauses = away.own.get(record_id, away.pauses)
        overdue = counted_days(date.fromisoformat(since), today, pauses) - want
        if record_id in away.snoozes:
            until = away.snoozed(record_id) or today
            overdue = min(overdue, counted_days(until, today, pauses) if until <= today else -1)
        if overdue >= 0:
            found.append((-overdue / want, kind, record_id, overdue))
    found.sort(key=itemgetter(0))
    return found


def check_in(
    connection: sqlite3.Connection, record_id: str, today: date, away: Leave | None = None
) -> CheckIn | None:
    """Return when a contact, a community or a source is due, as things stand ``today``.

    None where nothing says how often, and where it is not active.

    Args:
        away: all pauses and snoozes, where they were read before.
    """
    row = connection.execute(_ONE, {"id": record_id, "today": today.isoformat()}).fetchone()
    if row is None:
        return None
    kind, name, own, limit, closeness, since, last = row
    circle = subject = None
    if kind == "contact" and not own:
        circle = _shortest(connection, _CIRCLES, "m.record_id", record_id)
        subject = _shortest(connection, _SUBJECTS, "rt.record_id", record_id)
    chosen = rhythm(own, limit, circle, subject, closeness)
    if chosen is None:
        return None
    away = away or leave(connection)
    due = due_day(date.fromisoformat(max(since, last or "")), chosen.want, away.of(record_id))
    return CheckIn(kind, record_id, name, chosen, last, away.put_off(record_id, due))


def _shortest(
    connection: sqlite3.Connection, query: str, column: str, record_id: str
) -> Given | None:
    """Return the shortest of the cadences that a record gets from what it is in."""
    given: Given | None = connection.execute(
        f"{query} AND {column} = ? ORDER BY want LIMIT 1", (record_id,)
    ).fetchone()
    return given


_CIRCLES = (
    "SELECT o.cadence_days AS want, o.cadence_limit_days, o.name FROM membership m"
    " JOIN community o ON o.id = m.community_id"
    " WHERE o.cadence_days IS NOT NULL AND o.status <> 'archived'"
)
_SUBJECTS = (
    "SELECT t.cadence_days AS want, t.cadence_limit_days, t.name FROM record_topic rt"
    " JOIN topic t ON t.id = rt.topic_id WHERE t.cadence_days IS NOT NULL AND t.status = 'open'"
)
_ADDED = local_day("created_at")
_SINCE = (
    f"max(coalesce(c.met_in_person, ''), coalesce(c.met_online, ''), {local_day('c.created_at')})"
)
_LAST = (
    "(SELECT t.day FROM in_touch t WHERE t.record_id = {} AND t.day <= {}"
    " ORDER BY t.day DESC LIMIT 1)"
)
_CADENCES = " UNION ALL ".join(
    f"SELECT DISTINCT cadence_days FROM {table} WHERE cadence_days IS NOT NULL"
    for table in ("contact", "community", "topic", "source")
)
_LAYERS = " ".join(f"WHEN '{layer}' THEN {days}" for layer, days in LAYER_DAYS.items())
_WANT = f"""coalesce(
  c.cadence_days,
  CASE WHEN EXISTS (SELECT 1 FROM community WHERE cadence_days IS NOT NULL)
    THEN (SELECT min(want) FROM ({_CIRCLES} AND m.record_id = c.id)) END,
  CASE WHEN EXISTS (SELECT 1 FROM topic WHERE cadence_days IS NOT NULL)
    THEN (SELECT min(want) FROM ({_SUBJECTS} AND rt.record_id = c.id)) END,
  CASE c.closeness {_LAYERS} END)
"""
_ASKED = f"""
WITH cutoff (want, day) AS MATERIALIZED
  (SELECT CAST(key AS INTEGER), value FROM json_each(?1)),
asked (kind, id, since, want) AS (
  SELECT 'contact', c.id, {_SINCE}, {_WANT} FROM contact c WHERE c.status = 'active'
  UNION ALL SELECT 'community', id, {_ADDED}, cadence_days FROM community
    WHERE status = 'active' AND kind <> 'circle'
  UNION ALL SELECT 'source', id, {_ADDED}, cadence_days FROM source
    WHERE status = 'active' AND feed_url IS NULL
)
SELECT a.kind, a.id, max(a.since, coalesce({_LAST.format("a.id", "?2")}, '')), a.want
  FROM asked a CROSS JOIN cutoff k ON k.want = a.want
  WHERE a.since <= k.day AND NOT EXISTS (
    SELECT 1 FROM in_touch t WHERE t.record_id = a.id AND t.day > k.day AND t.day <= ?2)
"""
_ONE = f"""
SELECT 'contact', c.name, c.cadence_days, c.cadence_limit_days, c.closeness, {_SINCE},
  {_LAST.format("c.id", ":today")} FROM contact c WHERE c.id = :id AND c.status = 'active'
UNION ALL SELECT 'community', name, cadence_days, cadence_limit_days, NULL,
  {_ADDED}, {_LAST.format("community.id", ":today")} FROM community
  WHERE id = :id AND status = 'active' AND kind <> 'circle'
UNION ALL SELECT 'source', title, cadence_days, NULL, NULL,
  {_ADDED}, {_LAST.format("source.id", ":today")} FROM source
  WHERE id = :id AND status = 'active' AND feed_url IS NULL
"""
