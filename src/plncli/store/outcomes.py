"""What speaks for the outcomes of a network in a period, counted in SQL."""

import sqlite3
from collections.abc import Iterable

from plncli.outcomes import ADVISING, READING, Signs

Acts = dict[tuple[str | None, str | None], int]
"""How many interactions there were, by direction and act."""


def acts(connection: sqlite3.Connection, since: str, until: str) -> Acts:
    """Return how many interactions of each direction and act there were between two ISO days."""
    found: Acts = {}
    for direction, act, count in connection.execute(
        # by days first: the index has them in this order, and nothing needs to be sorted
        "SELECT direction, act, count(*) FROM interaction WHERE date BETWEEN ? AND ?"
        " GROUP BY date, direction, act",
        (since, until),
    ):
        found[direction, act] = found.get((direction, act), 0) + count
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


_WITHIN = "BETWEEN :since AND :until"
_COUNTS = (
    f"SELECT (SELECT count(*) FROM mark WHERE substr(saved, 1, 10) {_WITHIN}),"
    f" (SELECT count(*) FROM contact c WHERE substr(c.created_at, 1, 10) {_WITHIN}"
    f"  AND EXISTS (SELECT 1 FROM in_touch t WHERE t.record_id = c.id AND t.day {_WITHIN})),"
    f" (SELECT count(*) FROM question WHERE resolved_on {_WITHIN}),"
    " (SELECT count(*) FROM activity WHERE origin = 'self_chosen' AND status <> 'planned'"
    f"  AND starts {_WITHIN}),"
    " flagged.used,"
    f" (SELECT count(*) FROM mark WHERE used_on {_WITHIN}),"
    " (SELECT count(*) FROM opportunity WHERE kind IN"
    "  ('speaker', 'class_exchange', 'student_experience')"
    f"  AND substr(created_at, 1, 10) {_WITHIN}),"
    " (SELECT count(*) FROM session WHERE status = 'attended'"
    f"  AND substr(starts_at, 1, 10) {_WITHIN}),"
    " flagged.mind, flagged.applied"
    # By the + the table is walked once, as it lies.
    " FROM (SELECT coalesce(sum(used_in_class), 0) AS used,"
    "  coalesce(sum(changed_my_mind), 0) AS mind,"
    "  coalesce(sum(value IN ('applied', 'realized')), 0) AS applied"
    f"  FROM interaction WHERE +date {_WITHIN}) flagged"
)
