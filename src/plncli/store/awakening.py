"""What woke and what went quiet between two days: ties one is in touch with, feeds that speak."""

import sqlite3
from datetime import date, timedelta
from typing import NamedTuple

from plncli.store.days import until_day


class Turned(NamedTuple):
    """A record that woke or went quiet.

    Attributes:
        table: contact, source or community.
        last: the last ISO day before the silence: before it woke, or until today.
        woke: whether it woke; else it went quiet.
    """

    table: str
    id: str
    name: str
    last: str
    woke: bool


def turned(
    connection: sqlite3.Connection, since: date, today: date, window_days: int
) -> list[Turned]:
    """Return what was quiet on the day ``since`` and is not today, or the other way round.

    Quiet is a person or a community that one was not in touch with for ``window_days``, and a
    source with a feed that said nothing for as long; what was never heard of does neither.
    """
    window = timedelta(days=window_days)
    days = {
        "since": since.isoformat(),
        "today": today.isoformat(),
        "then": (since - window).isoformat(),
        "now": (today - window).isoformat(),
    }
    rows = connection.execute(_TURNED, days)
    return [
        Turned(table, identity, name, (then if woke else now)[:10], bool(woke))
        for table, identity, name, then, now, woke in rows
    ]


_TOUCHED = (
    "(SELECT t.day FROM in_touch t WHERE t.record_id = r.id AND t.day <= {}"
    " ORDER BY t.day DESC LIMIT 1)"
)
_HEARD = (
    f"(SELECT e.sort_at FROM entry e WHERE e.source_id = r.id AND {until_day('e.sort_at', '{}')}"
    " ORDER BY e.sort_at DESC LIMIT 1)"
)


def _of(table: str, name: str, last: str, before: str, after: str, condition: str) -> str:
    return (
        f"SELECT '{table}' AS tbl, r.id, r.{name} AS name, {last.format(before)} AS a,"
        f" {last.format(after)} AS b FROM {table} r WHERE r.status = 'active'{condition}"
    )


_TURNED = (
    "SELECT tbl, id, name, a, b, a < :then FROM ("
    + " UNION ALL ".join(
        (
            _of("contact", "name", _TOUCHED, ":since", ":today", ""),
            _of("community", "name", _TOUCHED, ":since", ":today", " AND r.kind <> 'circle'"),
            _of("source", "title", _HEARD, ":since", ":today", " AND r.feed_url IS NOT NULL"),
        )
    )
    + ") WHERE a IS NOT NULL AND (a < :then) <> (b < :now) ORDER BY name COLLATE NOCASE, id"
)
