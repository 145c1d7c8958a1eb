"""The first steps that one chose: what is to be done by a day, and what was done."""

import sqlite3
from typing import NamedTuple


class Step(NamedTuple):
    """A dated first step; ``done_on`` is None while it is open."""

    text: str
    due: str
    done_on: str | None


def steps(connection: sqlite3.Connection, since: str, until: str) -> list[Step]:
    """Return the steps that are open, those due first, then those done in the period."""
    rows = connection.execute(
        "SELECT text, due, done_on FROM plan WHERE done_on IS NULL OR done_on BETWEEN ? AND ?"
        " ORDER BY done_on IS NOT NULL, due, id",
        (since, until),
    )
    return [Step(*row) for row in rows]
