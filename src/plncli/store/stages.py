"""Stages: what one says of oneself, kept; and what the log of the last weeks comes to."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from plncli.due.pauses import Pauses, counted_days
from plncli.stages import WINDOW_DAYS, Facts
from plncli.store.days import local_day, since_day, until_day, within
from plncli.store.due.waiting import waiting
from plncli.store.leave import leave
from plncli.store.leaving import left
from plncli.store.outcomes import acts, ways
from plncli.store.reflecting.stages import Named

LATELY = 30
WEEKS = 8
FEWEST_DIRECTED = 8
"""Below so many interactions that went one way or the other their share says nothing."""


Values = dict[str, str | None]


class Part(NamedTuple):
    """A part of the network: the id of a topic or of a circle, and which of the two it is."""

    id: str
    kind: str


def say(
    connection: sqlite3.Connection,
    day: str,
    stages: Sequence[str],
    about: str | None,
    note: str | None,
) -> None:
    """Keep the stages that one sees oneself in; what was said the same day is replaced."""
    connection.execute("DELETE FROM stage WHERE day = ? AND about IS ?", (day, about))
    connection.execute(
        "INSERT INTO stage (day, stages, about, note) VALUES (?, ?, ?, ?)",
        (day, json.dumps([*stages]), about, note),
    )


def said(connection: sqlite3.Connection, until: str, about: str | None) -> Named | None:
    """Return the stages that one named last, of the whole network or of a part of it."""
    row = connection.execute(
        "SELECT day, stages, note FROM stage WHERE about IS ? AND day <= ?"
        " ORDER BY day DESC, id DESC LIMIT 1",
        (about, until),
    ).fetchone()
    return row and Named(row[0], tuple(json.loads(row[1])), about, row[2])


def facts(connection: sqlite3.Connection, today: date, part: Part | None) -> Facts:
    """Return what the log of the last weeks says, of the whole network or of a part of it.

    What belongs to the whole alone (feeds, days, breaks, pauses, the minutes that one wants
    to spend) is not known of a part.
    """
    values = {
        "today": today.isoformat(),
        "since": _back(today, WINDOW_DAYS),
        "lately": _back(today, LATELY),
        "before": _back(today, 2 * LATELY),
        "part": part and part.id,
    }

    def row(query: str) -> tuple[Any, ...]:
        found: tuple[Any, ...] = connection.execute(query, values).fetchone()
        return found

    days, events = _days(connection, values, part)
    added, lately, before = row(_added(part))
    chosen, records, first = row(_chosen(part))
    gone = sum(
        row(f"SELECT {_belongs(part, repr(each.id))}")[0]
        for each in left(connection, str(values["since"]), str(values["today"]))
    )
    (valued,) = row(_VALUED.format(_belongs(part, "v.record_id")))
    (solved,) = row(_SOLVED.format(_belongs(part, "q.id")))
    (logged,) = row(f"SELECT min(i.date) FROM interaction i WHERE {_talk(part)}")
    gave, received, mutual = ways(
        acts(connection, _back(today, WINDOW_DAYS), today.isoformat(), _talk(part), values)
    ).values()
    directed = gave + received + mutual
    begun = min(filter(None, (first, logged)), default=None)
    found = Facts(
        days=(today - date.fromisoformat(begun)).days if begun else 0,
        events=events + added + gone,
        added=added,
        added_lately=lately,
        added_before=before,
        left=gone,
        valued=valued,
        chosen=chosen,
        records=records,
        given=(gave + mutual / 2) / directed if directed >= FEWEST_DIRECTED else None,
        weeks=_weeks(days, today),
        solved=solved,
    )
    return found if part else _of_the_whole(connection, today, days, found)


def _of_the_whole(
    connection: sqlite3.Connection,
    today: date,
    days: dict[str, int],
    found: Facts,
) -> Facts:
    """Return facts with what belongs to the whole network alone."""
    (budget,) = connection.execute("SELECT max(weekly_minutes) FROM profile").fetchone()
    (feeds,) = connection.execute(_FEEDS).fetchone()
    (rhythms,) = connection.execute(_RHYTHMS).fetchone()
    away = leave(connection)
    late = sum(kind != "topic" for _, kind, _, _ in waiting(connection, today, away))
    busy = tuple(
        sum(_back(today, 7 * week + day) in days for day in range(7)) for week in (3, 2, 1, 0)
    )
    return found._replace(
        budget=budget,
        feeds=feeds,
        busy_weeks=busy,
        breaks=_longest_break(days, today),
        paused=_paused(away.pauses, today),
        on_time=max(1 - late / rhythms, 0) if rhythms else None,
    )


def _days(
    connection: sqlite3.Connection, values: Values, part: Part | None
) -> tuple[dict[str, int], int]:
    """Return the minutes of each day on which something was done, and how much was logged.

    Editions that were shown have the minutes that they were planned for.
    """
    days: dict[str, int] = {}
    events = 0
    query = _LOGGED.format(_talk(part)) if part else _LOGGED.format("1") + _READ
    for day, minutes, count in connection.execute(query, values):
        days[day] = days.get(day, 0) + minutes
        events += count
    return days, events


def _weeks(days: dict[str, int], today: date) -> tuple[int, ...]:
    """Return the minutes of the last weeks of seven days, the one up to today last.

    There are none where no minutes were noted: unknown is not zero.
    """
    weeks = tuple(
        sum(days.get(_back(today, 7 * week + day), 0) for day in range(7))
        for week in reversed(range(WEEKS))
    )
    return weeks if any(weeks) else ()


def _longest_break(days: dict[str, int], today: date) -> int:
    longest = run = 0
    for ago in range(LATELY):
        run = 0 if _back(today, ago) in days else run + 1
        longest = max(longest, run)
    return longest


def _paused(pauses: Pauses, today: date) -> int:
    """Return how many of the last days were days of a pause."""
    return LATELY - counted_days(today - timedelta(days=LATELY), today, pauses)


def _back(today: date, days: int) -> str:
    return (today - timedelta(days=days)).isoformat()


def _belongs(part: Part | None, column: str) -> str:
    """Return the condition that a record belongs to a part of the network."""
    if part is None:
        return "1"
    table, of = (
        ("record_topic", "topic_id") if part.kind == "topic" else ("membership", "community_id")
    )
    return f"EXISTS (SELECT 1 FROM {table} p WHERE p.record_id = {column} AND p.{of} = :part)"


def _talk(part: Part | None) -> str:
    """Return the condition that an interaction ``i`` belongs to a part of the network."""
    if part is None or part.kind == "topic":
        return _belongs(part, "i.id")
    return (
        "EXISTS (SELECT 1 FROM participant w JOIN membership p ON p.record_id = w.record_id"
        " WHERE w.interaction_id = i.id AND p.community_id = :part)"
    )


def _added(part: Part | None) -> str:
    """Return the SQL of how many records were added: in the window, lately, and before that."""
    tables = _of_records(
        "r.created_at",
        f"r.status NOT IN ('wanted', 'archived') AND {until_day('r.created_at', ':today')}"
        f" AND {since_day('r.created_at', 'min(:since, :before)')}",
        part,
    )
    return (
        f"SELECT coalesce(sum({since_day('created_at', ':since')}), 0),"
        f" coalesce(sum({since_day('created_at', ':lately')}), 0), coalesce(sum("
        f"{since_day('created_at', ':before')} AND NOT {since_day('created_at', ':lately')}), 0)"
        f" FROM ({tables})"
    )


def _chosen(part: Part | None) -> str:
    """Return the SQL of how many active records were chosen, of how many, and the first day."""
    active = "r.status = 'active'"
    tables = _of_records(
        f"sum({active} AND (r.rely OR r.intention IS NOT NULL)) AS chosen,"
        f" sum({active}) AS active, min(r.created_at) AS first",
        "1",
        part,
    )
    return (
        f"SELECT coalesce(sum(chosen), 0), coalesce(sum(active), 0), {local_day('min(first)')}"
        f" FROM ({tables})"
    )


def _of_records(columns: str, condition: str, part: Part | None) -> str:
    """Return the SQL of columns of contacts, sources and communities; circles do not count."""
    return " UNION ALL ".join(
        f"SELECT {columns} FROM {table} r WHERE {but} AND {condition} AND {_belongs(part, 'r.id')}"
        for table, but in (("contact", "1"), ("source", "1"), ("community", "r.kind <> 'circle'"))
    )


_LOGGED = (
    "SELECT i.date, coalesce(sum(i.minutes), 0), count(*) FROM interaction i"
    " WHERE i.date BETWEEN :since AND :today AND {} GROUP BY i.date"
)
_READ = (
    " UNION ALL SELECT day, sum(minutes), count(*) FROM edition"
    " WHERE day BETWEEN :since AND :today GROUP BY day"
    f" UNION ALL SELECT {local_day('opened')}, 0, 0 FROM mark"
    f" WHERE {within('opened', ':since', ':today')} GROUP BY 1"
)
_VALUED = "SELECT count(*) FROM value_note v WHERE v.date BETWEEN :since AND :today AND {}"
_SOLVED = (
    "SELECT count(*) FROM question q WHERE q.resolved_on BETWEEN :since AND :today AND {}"
    " AND EXISTS (SELECT 1 FROM question_step s WHERE s.question_id = q.id"
    "  AND s.part = 'answered' AND s.helped)"
)
_FEEDS = "SELECT count(*) FROM source WHERE status = 'active' AND feed_url IS NOT NULL"
_RHYTHMS = "SELECT " + " + ".join(
    f"(SELECT count(*) FROM {table} WHERE status = 'active' AND ({has}))"
    for table, has in (
        ("contact", "cadence_days IS NOT NULL OR closeness IS NOT NULL"),
        ("source", "cadence_days IS NOT NULL"),
        ("community", "cadence_days IS NOT NULL"),
    )
)
