"""The stages that one sees oneself in."""

import json
import sqlite3
from typing import NamedTuple


class Named(NamedTuple):
    """The stages that one named last, of the whole network or about a topic or circle."""

    day: str
    stages: tuple[str, ...]
    about: str | None
    note: str | None


def named(connection: sqlite3.Connection, until: str) -> list[Named]:
    """Return the stages that were named last by an ISO day: of the whole network, then others."""
    rows = connection.execute(
        "SELECT s.day, s.stages, coalesce(t.name, o.name), s.note FROM stage s"
        " LEFT JOIN topic t ON t.id = s.about LEFT JOIN community o ON o.id = s.about"
        " WHERE s.day <= ?1 AND s.id = (SELECT l.id FROM stage l WHERE l.about IS s.about"
        "  AND l.day <= ?1 ORDER BY l.day DESC, l.id DESC LIMIT 1)"
        " ORDER BY s.about IS NOT NULL, 3 COLLATE NOCASE",
        (until,),
    )
    return [Named(day, tuple(json.loads(codes)), about, note) for day, codes, about, note in rows]
