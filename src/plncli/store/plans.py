"""Plans, in plain SQL: read, made inside an operation of the journal, and done."""

import sqlite3

from plncli.plans import Plan
from plncli.store.append import free_id, insert
from plncli.text import clean_text


def plans(connection: sqlite3.Connection, only: str | None = None) -> list[Plan]:
    """Return all plans, or the one with the id ``only``: open ones first, by their day."""
    rows = connection.execute(
        "SELECT p.id, p.text, p.finding, p.command, p.contact_id, p.due, p.done_on,"
        " p.created_at, p.updated_at, c.name FROM plan p"
        " LEFT JOIN contact c ON c.id = p.contact_id WHERE ?1 IS NULL OR p.id = ?1"
        " ORDER BY p.done_on IS NOT NULL, p.done_on DESC, p.due, p.rowid",
        (only,),
    )
    return [Plan(*row) for row in rows]


def open_plans(connection: sqlite3.Connection) -> dict[str, Plan]:
    """Return the plans that are not done, by the finding that they are to change."""
    return {
        plan.finding: plan
        for plan in reversed(plans(connection))
        if plan.finding and not plan.done_on
    }


def add_plan(
    connection: sqlite3.Connection,
    text: str,
    due: str,
    now: str,
    *,
    finding: str | None = None,
    command: str | None = None,
    contact_id: str | None = None,
) -> str:
    """Add a plan that is due on an ISO day, and return its id.

    Args:
        now: the moment, ISO 8601 in UTC.
    """
    plan_id = free_id(connection)
    values = {
        "id": plan_id,
        "text": clean_text(text).strip(),
        "finding": finding,
        "command": command,
        "contact_id": contact_id,
        "due": due,
        "created_at": now,
        "updated_at": now,
    }
    insert(connection, "plan", values)
    return plan_id


def finish(connection: sqlite3.Connection, plan_id: str, day: str) -> None:
    """Mark a plan as done on an ISO day; one that was done before stays as it is."""
    connection.execute(
        "UPDATE plan SET done_on = ? WHERE id = ? AND done_on IS NULL", (day, plan_id)
    )
