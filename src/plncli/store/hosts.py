"""What pulls learnt of hosts, in plain SQL; never journalled."""

import sqlite3

from plncli.feeds.fetching.hosts import HostState


def host_states(connection: sqlite3.Connection) -> dict[str, HostState]:
    """Return all hosts of which something is known, by name."""
    rows = connection.execute("SELECT name, cool_until, code, agent FROM host")
    return {row[0]: HostState(row[0], row[1], row[2], bool(row[3])) for row in rows}


def save_cooling(
    connection: sqlite3.Connection, name: str, cool_until: str, code: str | None
) -> None:
    """Leave a host alone until a moment; ``code`` is the failure by which it asked for that."""
    connection.execute(
        "INSERT INTO host (name, cool_until, code) VALUES (?, ?, ?)"
        " ON CONFLICT (name) DO UPDATE SET"
        " cool_until = excluded.cool_until, code = excluded.code",
        (name, cool_until, code),
    )


def save_agent(connection: sqlite3.Connection, name: str) -> None:
    """Remember that a host refuses programs which do not look like browsers."""
    connection.execute(
        "INSERT INTO host (name, agent) VALUES (?, 1)"
        " ON CONFLICT (name) DO UPDATE SET agent = excluded.agent",
        (name,),
    )


def save_calm(connection: sqlite3.Connection, name: str) -> None:
    """Forget that a host asked for time: it has answered well again."""
    connection.execute("UPDATE host SET cool_until = NULL, code = NULL WHERE name = ?", (name,))
