"""What analyses of habits ask beside the records: looks, worth, time, cycles, hours, accounts."""

import sqlite3
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from plncli.store.days import within
from plncli.store.network.worth import noted
from plncli.work import Inquiry, Licence, Work

LOOKS_DAYS = 30
"""The days in which looks at sources are counted (our default)."""
USEFUL_DAYS = 90
"""The days in which a source should have given something to open or save (our default)."""
WEEKS = 4
"""The weeks over which time is averaged (our default)."""
NOTED_DAYS = 365
"""How long a note of worth counts (our default)."""
LATE_DAYS = 30
"""Days after which a step of a cycle is late (our default)."""


def read_work(connection: sqlite3.Connection, today: date, own_presets: Path | None) -> Work:
    """Return what was done with sources, time, cycles and hours up to ``today``.

    Args:
        own_presets: the folder of the user's own rules of licences, which need not be there.
    """

    def ago(days: int) -> str:
        return (today - timedelta(days=days)).isoformat()

    from plncli.store.accounts import accounts

    day = today.isoformat()
    (minutes,) = connection.execute(_MINUTES, (ago(7 * WEEKS), day)).fetchone()
    (chats,) = connection.execute(_CHATS, (ago(7 * WEEKS), day)).fetchone()
    return Work(
        looks={
            source: frozenset(days.split(","))
            for source, days in connection.execute(_LOOKS, (ago(LOOKS_DAYS), day))
        },
        useful=frozenset(
            source for (source,) in connection.execute(_USEFUL, (ago(USEFUL_DAYS), day))
        ),
        minutes_a_week=round(minutes / WEEKS),
        chats_a_week=chats / WEEKS,
        noted=noted(connection, ago(NOTED_DAYS), day),
        inquiries=tuple(_inquiries(connection, day, ago(LATE_DAYS))),
        licences=tuple(_licences(connection, today, own_presets)),
        accounts=tuple(accounts(connection)),
    )


def _inquiries(connection: sqlite3.Connection, day: str, late: str) -> Iterable[Inquiry]:
    for identity, name, begun, code, results, planned, *step in connection.execute(
        _INQUIRIES, (day, late)
    ):
        is_late = step[0] is not None
        yield Inquiry(
            *(identity, name, begun, code, results > 0, planned > 0),
            (str(step[0]), str(step[1])) if is_late else None,
        )


def _licences(
    connection: sqlite3.Connection, today: date, own_presets: Path | None
) -> Iterable[Licence]:
    """Return how far one is in the licences whose period runs."""
    day = today.isoformat()
    if not connection.execute(_RUNNING, (day,)).fetchone():
        return
    from plncli.hours.counting import count, pace
    from plncli.hours.presets import period_of, presets
    from plncli.store.activities import activities, licences

    known = presets(own_presets)
    logged = activities(connection)
    done = [each for each in logged if each.starts <= day]
    for licence in licences(connection):
        # `pln hours report` says where a preset is gone: there is nothing to measure then
        is_known = not licence.preset or licence.preset in known
        if is_known and licence.starts <= day <= licence.until:
            period = period_of(licence, known)
            counted = count(done, period)
            now = pace(period, counted.minutes, today)
            yield Licence(
                name=licence.name,
                minutes=counted.minutes,
                planned=sum(
                    each.minutes
                    for each in logged
                    if each.status == "planned" and day <= each.starts <= period.until
                ),
                required=period.required,
                ahead=now.ahead,
                monthly=now.monthly,
                days=now.days,
                missing=tuple(need.text for need in counted.needs if not need.met),
            )


_LOOKS = (
    "SELECT s.id, group_concat(DISTINCT t.day) FROM source s JOIN in_touch t ON t.record_id = s.id"
    " WHERE s.cadence_days IS NOT NULL AND s.feed_url IS NULL AND t.day > ?1 AND t.day <= ?2"
    " GROUP BY s.id"
)
_USEFUL = (
    "SELECT DISTINCT e.source_id FROM mark m JOIN entry e ON e.key = m.entry_key"
    f" WHERE {within('m.opened', '?1', '?2')} UNION SELECT e.source_id FROM mark m"
    f" JOIN entry e ON e.key = m.entry_key WHERE {within('m.saved', '?1', '?2')}"
)
_MINUTES = (
    "SELECT coalesce((SELECT sum(minutes) FROM interaction WHERE date > ?1 AND date <= ?2), 0)"
    " + coalesce((SELECT sum(minutes) FROM edition WHERE day > ?1 AND day <= ?2), 0)"
)
_CHATS = (
    "SELECT count(*) FROM session WHERE status = 'attended'"
    " AND substr(starts_at, 1, 10) > ?1 AND substr(starts_at, 1, 10) <= ?2"
)
_STEP = (
    "(SELECT s.{} FROM step s JOIN cycle y ON y.id = s.cycle_id WHERE y.community_id = o.id"
    " AND y.closed_on IS NULL AND s.done_on IS NULL AND s.due {} ORDER BY s.due LIMIT 1)"
)
_INQUIRIES = (
    "SELECT o.id, o.name, (SELECT min(y.starts) FROM cycle y WHERE y.community_id = o.id),"
    " (SELECT c.code FROM (SELECT 'evidence' AS code, 1 AS n UNION ALL SELECT 'strategies', 2"
    " UNION ALL SELECT 'implement', 3 UNION ALL SELECT 'analyse', 4 UNION ALL SELECT 'apply', 5) c"
    " JOIN cycle y ON y.community_id = o.id AND y.closed_on IS NULL"
    " WHERE NOT EXISTS (SELECT 1 FROM step s WHERE s.cycle_id = y.id AND s.code = c.code"
    " AND s.done_on IS NOT NULL) ORDER BY y.number DESC, c.n LIMIT 1),"
    " (SELECT count(*) FROM cycle y WHERE y.community_id = o.id AND y.result IS NOT NULL),"
    f" {_STEP.format('due', '>= ?1')} IS NOT NULL,"
    f" {_STEP.format('code', '< ?2')}, {_STEP.format('due', '< ?2')}"
    " FROM community o WHERE o.kind = 'plc' AND o.status = 'active'"
    " ORDER BY o.name COLLATE NOCASE, o.id"
)
_RUNNING = "SELECT 1 FROM licence WHERE starts <= ?1 AND until >= ?1 LIMIT 1"
