"""Whether anything can be due at all: one query, for commands that only mention it."""

import sqlite3


def may_be_due(connection: sqlite3.Connection) -> bool:
    """Whether there is a promise, a plan, an event, or somebody to be in touch with."""
    (found,) = connection.execute(_MAY_BE_DUE).fetchone()
    return bool(found)


def is_owed(connection: sqlite3.Connection, day: str) -> bool:
    """Whether a promise is due on an ISO day, or an event takes place."""
    (found,) = connection.execute(_IS_OWED, (day,)).fetchone()
    return bool(found)


_IS_OWED = (
    "SELECT EXISTS (SELECT 1 FROM promise WHERE done_on IS NULL AND due <= ?1)"
    " OR EXISTS (SELECT 1 FROM event WHERE starts <= ?1 AND coalesce(until, starts) >= ?1)"
)
_MAY_BE_DUE = "SELECT " + " OR ".join(
    f"EXISTS (SELECT 1 FROM {table} WHERE {condition})"
    for table, condition in (
        ("contact", "closeness IS NOT NULL OR cadence_days IS NOT NULL OR first_step IS NOT NULL"),
        ("community", "coalesce(cadence_days, meets, renews, first_step) IS NOT NULL"),
        ("topic", "coalesce(cadence_days, review_on) IS NOT NULL"),
        ("promise", "done_on IS NULL"),
        ("plan", "done_on IS NULL"),
        ("event", "starts IS NOT NULL"),
        ("source", "cadence_days IS NOT NULL"),
        ("step", "done_on IS NULL"),
        ("opportunity", "due IS NOT NULL"),
    )
)
