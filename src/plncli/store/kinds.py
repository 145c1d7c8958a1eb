"""How the records of each kind are read; what is rare is imported when it is read."""

import sqlite3
from collections.abc import Callable
from importlib import import_module
from typing import Any

from plncli.store import read

Reader = Callable[..., list[Any]]
"""Returns all records of a kind, or those with an id, from a connection."""


def _later(module: str, function: str) -> Reader:
    """Return a reader that is imported when it is called."""

    def records(connection: sqlite3.Connection, *only: str) -> list[Any]:
        reader = getattr(import_module(f"plncli.store.{module}"), function)
        return list(reader(connection, *only))

    return records


READERS: dict[str, Reader] = {
    "contact": read.contacts,
    "source": read.sources,
    "community": read.communities,
    "event": read.events,
    "topic": read.topics,
    "interaction": read.interactions,
    "session": _later("sessions", "sessions"),
    "question": _later("questions", "questions"),
    "cycle": _later("cycles", "cycles"),
    "activity": _later("activities", "activities"),
    "licence": _later("activities", "licences"),
    "account": _later("accounts", "accounts"),
    "promise": _later("promises", "promises"),
    "value_note": _later("worth", "value_notes"),
    "opportunity": _later("worth", "opportunities"),
    "reflection": _later("reflections", "reflections"),
    "plan": _later("plans", "plans"),
    "mute": _later("mute", "mutes"),
    "move": _later("moves", "moves"),
}
