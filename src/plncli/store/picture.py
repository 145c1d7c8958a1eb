"""What the picture of the network shows, in a fixed number of queries."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from plncli.model import SOCIAL_PLATFORMS
from plncli.store.days import until_day
from plncli.store.network.records import rows


class Drawn(NamedTuple):
    """A person, a community or a source as the store has it.

    Attributes:
        is_online: of a person, whether there is a handle on a social platform.
        topics: their names, with char(31) between them.
    """

    id: str
    name: str
    kind: str
    box: str | None
    is_online: int
    scope: str | None
    status: str
    cadence_days: int | None
    created_at: str
    last: str | None
    topics: str | None


def people(connection: sqlite3.Connection, today: str) -> list[Drawn]:
    """Return all contacts of an ISO day but students and those who are archived, by name."""
    platforms = ", ".join(f"'{platform}'" for platform in SOCIAL_PLATFORMS)
    online = (
        "EXISTS (SELECT 1 FROM handle h WHERE h.contact_id = r.id AND h.until IS NULL"
        f" AND lower(h.platform) IN ({platforms}))"
    )
    columns = ("r.id", "r.name", "''", "NULL", online, *_SHARED)
    source = f"contact r WHERE r.roles NOT LIKE '%\"student\"%' AND {_THERE}"
    return _sorted(Drawn._make(row) for row in rows(connection, columns, source, today))


def things(connection: sqlite3.Connection, table: str, name: str, today: str) -> list[Drawn]:
    """Return all communities of a day but circles, or all sources, not archived, by name."""
    columns = ("r.id", f"r.{name}", "r.kind", "r.box", "0", *_SHARED)
    source = f"{table} r WHERE r.kind <> 'circle' AND {_THERE}"
    return _sorted(Drawn._make(row) for row in rows(connection, columns, source, today))


def edges(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return the ids of what belongs together: who knows whom, who made what, who is where."""
    return connection.execute(_EDGES).fetchall()


def members(connection: sqlite3.Connection, community_id: str) -> frozenset[str]:
    """Return the ids of what belongs to a community, and its own."""
    found = connection.execute(
        "SELECT record_id FROM membership WHERE community_id = ?", (community_id,)
    )
    return frozenset({community_id, *(record_id for (record_id,) in found)})


def _sorted(found: Iterable[Drawn]) -> list[Drawn]:
    return sorted(found, key=lambda each: (each.name.casefold(), each.id))


_LAST = (
    "(SELECT t.day FROM in_touch t WHERE t.record_id = r.id AND t.day <= ?1"
    " ORDER BY t.day DESC LIMIT 1)"
)
_TOPICS = (
    "(SELECT group_concat(name, char(31)) FROM (SELECT n.name FROM record_topic t"
    " JOIN topic n ON n.id = t.topic_id WHERE t.record_id = r.id ORDER BY n.name COLLATE NOCASE))"
)
_SHARED = ("r.scope", "r.status", "r.cadence_days", "r.created_at", _LAST, _TOPICS)
_THERE = f"r.status <> 'archived' AND {until_day('r.created_at', '?1')}"
_EDGES = (
    "SELECT min(contact_id, other_id), max(contact_id, other_id) FROM contact_tie"
    " UNION SELECT contact_id, id FROM source WHERE contact_id IS NOT NULL"
    " UNION SELECT m.record_id, m.community_id FROM membership m"
    " JOIN community o ON o.id = m.community_id WHERE o.kind <> 'circle' ORDER BY 1, 2"
)
