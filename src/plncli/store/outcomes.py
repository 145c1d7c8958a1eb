"""What speaks for the outcomes of a network in a period, counted in SQL."""

import json
import sqlite3
from collections.abc import Iterable, Mapping

from plncli.model import ACTS, DIRECTIONS
from plncli.outcomes import ADVISING, READING, Signs
from plncli.store.days import within

Acts = dict[tuple[str | None, str | None], int]
"""How many interactions there were, by direction and act."""


def acts(
    connection: sqlite3.Connection,
    since: str,
    until: str,
    condition: str = "1",
    values: Mapping[str, object] = {},
) -> Acts:
    """Return how many interactions of each direction and act there were between two ISO days.

    Args:
        condition: SQL over ``i`` (interaction) that those counted meet, with the ``values`` in it.
    """
    rows = connection.execute(
        _ACTS.format(condition),
        {
            **values,
            "directions": json.dumps([None, *DIRECTIONS]),
            "acts": json.dumps(["", *ACTS]),
            "first": since,
            "last": until,
        },
    )
    return {(direction, act or None): count for direction, act, count in rows if count}


def ways(counts: Acts) -> dict[str, int]:
    """Return how many interactions went each way, in the order of the directions.

    Reading, watching and listening take nothing from anybody, and do not count.
    """
    found = dict.fromkeys(DIRECTIONS, 0)
    for (way, act), count in counts.items():
        if way and act not in READING:
            found[way] += count
    return found


def of_acts(counts: Acts, wanted: Iterable[str], direction: str | None = None) -> int:
    """Return how many interactions there were of some acts, in one direction where it is given."""
    those = frozenset(wanted)
    return sum(
        count for (way, act), count in counts.items() if act in those and direction in (None, way)
    )


def signs(connection: sqlite3.Connection, since: str, until: str, counts: Acts) -> Signs:
    """Return how often what speaks for the outcomes happened.

    Args:
        counts: the interactions of the same days, as `acts` has them.
    """
    row = connection.execute(_COUNTS, {"since": since, "until": until}).fetchone()
    names = ("saved", "people", "solved", "chosen", "used", "entries_used", "doors", "meetings",
             "changed_mind", "applied")  # fmt: skip
    found = dict(zip(names, map(int, row), strict=True))
    used = found.pop("used") + found.pop("entries_used")
    return Signs(
        **found,
        used_in_class=used,
        read=of_acts(counts, READING),
        introductions=of_acts(counts, ("introduced",)),
        advice=of_acts(counts, ADVISING, "gave"),
        presented=of_acts(counts, ("presented",)),
        made_together=of_acts(counts, ("co_created",)),
    )


def notes(connection: sqlite3.Connection, since: str, until: str) -> dict[str, tuple[str, ...]]:
    """Return the value notes of a period that bear an outcome, by its code, the latest first."""
    found: dict[str, tuple[str, ...]] = {}
    for code, text in connection.execute(
        "SELECT outcome, text FROM value_note WHERE outcome IS NOT NULL AND date BETWEEN ? AND ?"
        " ORDER BY date DESC, rowid DESC",
        (since, until),
    ):
        found[code] = (*found.get(code, ()), text)
    return found


# Each pair is counted where it lies in its index: to group a year's talks costs four times that.
_ACTS = (
    "SELECT d.value, a.value, (SELECT count(*) FROM interaction i"
    " WHERE coalesce(i.act, '') = a.value AND i.direction IS d.value"
    " AND i.date BETWEEN :first AND :last AND {})"
    " FROM json_each(:directions) d CROSS JOIN json_each(:acts) a"
)
_WITHIN = "BETWEEN :since AND :until"
_COUNTS = (
    f"SELECT (SELECT count(*) FROM mark WHERE {within('saved', ':since', ':until')}),"
    f" (SELECT count(*) FROM contact c WHERE {within('c.created_at', ':since', ':until')}"
    f"  AND EXISTS (SELECT 1 FROM in_touch t WHERE t.record_id = c.id AND t.day {_WITHIN})),"
    f" (SELECT count(*) FROM question WHERE resolved_on {_WITHIN}),"
    " (SELECT count(*) FROM activity WHERE origin = 'self_chosen' AND status <> 'planned'"
    f"  AND starts {_WITHIN}),"
    f" (SELECT count(*) FROM interaction WHERE used_in_class = 1 AND date {_WITHIN}),"
    f" (SELECT count(*) FROM mark WHERE used_on {_WITHIN}),"
    " (SELECT count(*) FROM opportunity WHERE kind IN"
    "  ('speaker', 'class_exchange', 'student_experience')"
    f"  AND {within('created_at', ':since', ':until')}),"
    " (SELECT count(*) FROM session WHERE status = 'attended'"
    f"  AND substr(starts_at, 1, 10) {_WITHIN}),"
    f" (SELECT count(*) FROM interaction WHERE changed_my_mind = 1 AND date {_WITHIN}),"
    " (SELECT count(*) FROM interaction WHERE value IN ('applied', 'realized')"
    f"  AND date {_WITHIN})"
)
