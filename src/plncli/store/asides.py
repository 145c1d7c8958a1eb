"""What the last lines of an edition are chosen from: saved entries, and voices that are close."""

import sqlite3
from datetime import date, datetime, timedelta

from plncli.config import Settings
from plncli.moments import stamp
from plncli.ranking.asides import Saved, Voice, ages
from plncli.ranking.rank import USUAL_GAPS
from plncli.store.mute import sources_muted_on


def saved_unopened(
    connection: sqlite3.Connection, today: date, last: date | None, settings: Settings
) -> list[Saved]:
    """Return what was saved long enough ago to come up again by now, and was never opened."""
    first = (last or today) - timedelta(days=max(ages(settings)))
    rows = connection.execute(
        "SELECT e.id, e.title, e.link, s.title, k.saved FROM mark k"
        " JOIN entry e ON e.key = k.entry_key JOIN source s ON s.id = e.source_id"
        " WHERE k.saved >= ? AND k.saved < ? AND k.opened IS NULL",
        (first.isoformat(), (today - timedelta(days=min(ages(settings)) - 1)).isoformat()),
    )
    return [Saved._make(row) for row in rows]


def close_voices(connection: sqlite3.Connection, now: datetime, settings: Settings) -> list[Voice]:
    """Return the close ones who have published nothing for some time, and heard nothing from you.

    Close is a source of that pace, and what a contact of the inner circles publishes;
    whoever speaks elsewhere is not silent, and of whom the feed fails nothing is known.
    """
    spoke = "SELECT l.sort_at FROM entry l WHERE l.source_id = s.id AND l.sort_at <= :now"
    rows = connection.execute(
        "WITH close AS MATERIALIZED (SELECT s.id, s.title, c.id AS contact, c.name,"
        f" ({spoke} ORDER BY l.sort_at DESC LIMIT 1) AS last, min(f.checked_at, :now)"
        " FROM source s JOIN feed f ON f.source_id = s.id AND f.error_count = 0"
        " LEFT JOIN contact c ON c.id = s.contact_id WHERE s.status = 'active'"
        " AND f.checked_at IS NOT NULL"
        " AND (s.pace = 'close' OR c.closeness IN ('core', 'close'))"
        " AND coalesce(c.status, 'active') = 'active')"
        f" SELECT s.*, ({spoke} ORDER BY l.sort_at DESC LIMIT 1 OFFSET {USUAL_GAPS})"
        " FROM close s WHERE last <= :quiet"
        f" AND s.id NOT IN ({sources_muted_on(':today')})"
        " AND NOT EXISTS (SELECT 1 FROM source o JOIN entry e ON e.source_id = o.id"
        "  AND e.sort_at > last AND e.sort_at <= :now"
        "  WHERE o.contact_id = s.contact AND o.id <> s.id)"
        " AND NOT EXISTS (SELECT 1 FROM participant p JOIN interaction i"
        "  ON i.id = p.interaction_id WHERE p.record_id = s.contact AND i.date > last)",
        {
            "now": stamp(now),
            "today": now.date().isoformat(),
            "quiet": stamp(now - timedelta(days=settings.skim_quiet_days - 1)),
        },
    )
    return [Voice._make(row) for row in rows]
