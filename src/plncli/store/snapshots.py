"""Snapshots: the numbers of a day, kept; and what they are counted from."""

import json
import sqlite3
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from plncli.config import Settings
from plncli.model import SOCIAL_PLATFORMS
from plncli.store.days import until_day
from plncli.store.due.waiting import waiting
from plncli.store.leave import leave
from plncli.store.reflecting.stages import Named, named


class Snapshot(NamedTuple):
    """The numbers of a day, as the rules of a version counted them.

    Attributes:
        day: the ISO day.
        version: of the rules; numbers of different versions are not compared.
        metrics: JSON values by name; `plncli.snapshots` says which there are.
    """

    day: str
    version: int
    metrics: dict[str, Any]


class Facts(NamedTuple):
    """What the numbers of a day are counted from.

    Attributes:
        families: how many contacts, sources and communities there are, by kind and status.
        near: active contacts by whether they are local colleagues and met on social platforms.
        kinds: active records by kind of record and kind of its own, and the box it was given.
        scopes: active contacts by scope; ``sectors`` by sector. None is unknown.
        circles: active members of each circle, by its name.
        directions: interactions of the window by direction.
        minutes: minutes that the interactions of the window took.
        late: how many of the ``rhythms`` that one gave oneself are overdue.
        dormant: contacts who were silent for long.
        stages: the stages that one named last.
    """

    families: Mapping[tuple[str, str], int]
    near: Mapping[tuple[int, int], int]
    kinds: Mapping[tuple[str, str, str | None], int]
    scopes: Mapping[str | None, int]
    sectors: Mapping[str | None, int]
    circles: Mapping[str, int]
    directions: Mapping[str, int]
    minutes: int
    late: int
    rhythms: int
    dormant: int
    stages: tuple[Named, ...]


def keep(connection: sqlite3.Connection, snapshot: Snapshot, moment: str) -> None:
    """Keep a snapshot; one of the same day is replaced. Belongs inside an operation."""
    connection.execute(
        "INSERT INTO snapshot (day, version, metrics, created_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (day) DO UPDATE SET version = excluded.version, metrics = excluded.metrics,"
        " created_at = excluded.created_at",
        (
            snapshot.day,
            snapshot.version,
            json.dumps(snapshot.metrics, ensure_ascii=False, sort_keys=True),
            moment,
        ),
    )


def latest(connection: sqlite3.Connection, until: str) -> Snapshot | None:
    """Return the last snapshot of the ISO day ``until`` or before; None if there is none."""
    row = connection.execute(
        "SELECT day, version, metrics FROM snapshot WHERE day <= ? ORDER BY day DESC LIMIT 1",
        (until,),
    ).fetchone()
    return row and Snapshot(row[0], row[1], json.loads(row[2]))


def facts(connection: sqlite3.Connection, today: date, settings: Settings) -> Facts:
    """Return what the numbers of a day are counted from; windows are those of the settings."""
    window: dict[str, Any] = {
        "since": (today - timedelta(days=settings.gaps_window_days)).isoformat(),
        "today": today.isoformat(),
        "silent": settings.gaps_dormant_days,
    }

    def counts(query: str) -> dict[Any, int]:
        rows = connection.execute(query, window).fetchall()
        return {row[0] if len(row) == 2 else row[:-1]: row[-1] for row in rows}

    own = {(kind, identity) for kind, identity in connection.execute(_RHYTHMS, window)}
    late = {
        (kind, identity) for _, kind, identity, _ in waiting(connection, today, leave(connection))
    }
    (minutes,) = connection.execute(_MINUTES, window).fetchone()
    (dormant,) = connection.execute(_DORMANT, window).fetchone()
    return Facts(
        families=counts(_FAMILIES),
        near=counts(_NEAR),
        kinds=counts(_KINDS),
        scopes=counts(_AXIS.format("scope")),
        sectors=counts(_AXIS.format("sector")),
        circles=counts(_CIRCLES),
        directions=counts(_DIRECTIONS),
        minutes=minutes,
        late=len(own & late),
        rhythms=len(own),
        dormant=dormant,
        stages=tuple(named(connection, window["today"])),
    )


_ADDED = until_day("created_at", ":today")
_FAMILIES = " UNION ALL ".join(
    f"SELECT '{table}', status, count(*) FROM {table} WHERE {_ADDED}{but} GROUP BY status"
    for table, but in (("contact", ""), ("source", ""), ("community", " AND kind <> 'circle'"))
)
_NEAR = (
    "SELECT coalesce(scope IN ('school', 'district'), 0), EXISTS (SELECT 1 FROM handle h"
    " WHERE h.contact_id = c.id AND h.until IS NULL AND lower(h.platform) IN"
    f" ({', '.join(map(repr, SOCIAL_PLATFORMS))})), count(*)"
    f" FROM contact c WHERE status = 'active' AND {_ADDED} GROUP BY 1, 2"
)
_KINDS = (
    f"SELECT 'source', kind, box, count(*) FROM source WHERE status = 'active' AND {_ADDED}"
    " GROUP BY kind, box UNION ALL SELECT 'community', kind, box, count(*) FROM community"
    f" WHERE status = 'active' AND kind <> 'circle' AND {_ADDED} GROUP BY kind, box"
    " UNION ALL SELECT 'event', kind, box, count(*) FROM event"
    " WHERE status = 'attended' AND coalesce(until, starts) BETWEEN :since AND :today"
    " GROUP BY kind, box"
)
_AXIS = f"SELECT {{0}}, count(*) FROM contact WHERE status = 'active' AND {_ADDED} GROUP BY {{0}}"
_CIRCLES = (
    "SELECT o.name, count(c.id) FROM community o LEFT JOIN membership m ON m.community_id = o.id"
    " LEFT JOIN contact c ON c.id = m.record_id AND c.status = 'active'"
    f" AND {until_day('c.created_at', ':today')} WHERE o.kind = 'circle' AND o.status = 'active'"
    f" AND {until_day('o.created_at', ':today')} GROUP BY o.name ORDER BY o.name"
)
_DIRECTIONS = (
    "SELECT direction, sum(times) FROM (SELECT date, direction, act, count(*) AS times"
    " FROM interaction WHERE date BETWEEN :since AND :today GROUP BY date, direction, act)"
    " WHERE direction IS NOT NULL AND coalesce(act, '') NOT IN ('read', 'watched', 'listened')"
    " GROUP BY direction"
)
_MINUTES = "SELECT coalesce(sum(minutes), 0) FROM interaction WHERE date BETWEEN :since AND :today"
_RHYTHMS = " UNION ALL ".join(
    f"SELECT '{table}', id FROM {table} WHERE cadence_days IS NOT NULL AND status = 'active'"
    f" AND {_ADDED}"
    for table in ("contact", "source", "community")
)
_DORMANT = (
    "SELECT count(*) FROM (SELECT cadence_days, (SELECT t.day FROM in_touch t"
    " WHERE t.record_id = c.id AND t.day <= :today ORDER BY t.day DESC LIMIT 1) AS last"
    f" FROM contact c WHERE status = 'active' AND {_ADDED}) WHERE last IS NOT NULL"
    " AND julianday(:today) - julianday(last) > max(:silent, 2 * coalesce(cadence_days, 0))"
)
"""The rule of `plncli.dormancy`."""
