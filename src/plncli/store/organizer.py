"""What the organizer sheet shows of the network: a few columns of many records.

SQLite hands the rows of a kind over as one JSON text, because a row at a time
takes a lock for every column.
"""

import json
import sqlite3
from typing import Any, NamedTuple

from plncli.model import SOCIAL_PLATFORMS
from plncli.store.days import until_day


class Kept(NamedTuple):
    """A record as the sheet needs it. Days are ISO text.

    Attributes:
        table: contact, source, community or event.
        box: the box that one gave it oneself, in place of that of its kind.
        how: how one is connected, in one's own words: how one met, where one keeps a source,
            one's part in a community; ``where`` the platform of a community.
        event: where a contact was met.
        through: who brought a contact and its owner together.
        platforms: the social platforms of a contact, between commas.
        said: the latest value note on it.
        cadence: the days after which it is looked at again, and ``limit`` those at most.
        pace: how closely the feed of a source is followed; None where it has no feed.
    """

    table: str
    id: str
    name: str
    kind: str
    status: str
    box: str | None = None
    scope: str | None = None
    how: str | None = None
    where: str | None = None
    day: str | None = None
    event: str | None = None
    through: str | None = None
    platforms: str | None = None
    get: str | None = None
    said: str | None = None
    give: str | None = None
    cadence: int | None = None
    limit: int | None = None
    pace: str | None = None
    intention: str | None = None
    url: str | None = None


class Choice(NamedTuple):
    """Which records are wanted: by circle and topic (ids), and only those one relies on."""

    circle: str | None = None
    topic: str | None = None
    rely: bool = False


class Step(NamedTuple):
    """An open plan: the finding that it is to change, whom one asks, and until when."""

    finding: str | None
    text: str
    who: str | None
    due: str


def connections(
    connection: sqlite3.Connection, choice: Choice, since: str, today: str
) -> list[Kept]:
    """Return what is active or wanted on an ISO day; of events what is ahead or was attended since.

    Circles are lists of one's own and no connections.
    """
    return _kept(connection, _CURRENT, choice, since, today)


def everything(connection: sqlite3.Connection) -> list[Kept]:
    """Return every contact, source, community and event that a sheet may name."""
    return _kept(connection, {}, Choice(), "", _LAST_DAY)


def steps(connection: sqlite3.Connection) -> list[Step]:
    """Return the plans that are not done, the earliest first."""
    return [
        Step(*row)
        for row in connection.execute(
            "SELECT p.finding, p.text, c.name, p.due FROM plan p"
            " LEFT JOIN contact c ON c.id = p.contact_id"
            " WHERE p.done_on IS NULL ORDER BY p.due, p.id"
        )
    ]


def _kept(
    connection: sqlite3.Connection,
    current: dict[str, str],
    choice: Choice,
    since: str,
    today: str,
) -> list[Kept]:
    values = {"since": since, "today": today, "circle": choice.circle, "topic": choice.topic}
    found: list[Kept] = []
    for table, columns in _COLUMNS.items():
        if choice.rely and table == "event":
            continue  # an event is nobody to rely on
        condition = current.get(table, "1") + _chosen(choice)
        if table == "community":
            condition += " AND r.kind <> 'circle'"
        given = {"table": f"'{table}'", **_COMMON, **columns}
        selected = [given.get(field, "NULL") for field in Kept._fields]
        found += map(
            Kept._make, _rows(connection, selected, f"{table} r WHERE {condition}", values)
        )
    said = dict(
        connection.execute(
            "SELECT record_id, text FROM value_note WHERE date <= ? ORDER BY date, rowid", (today,)
        ).fetchall()
    )
    return [each._replace(said=said[each.id]) if each.id in said else each for each in found]


def _chosen(choice: Choice) -> str:
    condition = ""
    if choice.circle:
        condition += " AND r.id IN (SELECT record_id FROM membership WHERE community_id = :circle)"
    if choice.topic:
        condition += " AND r.id IN (SELECT record_id FROM record_topic WHERE topic_id = :topic)"
    return condition + (" AND r.rely" if choice.rely else "")


def _rows(
    connection: sqlite3.Connection, columns: list[str], source: str, values: dict[str, Any]
) -> list[list[Any]]:
    query = f"SELECT json_group_array(json_array({', '.join(columns)})) FROM {source}"
    (text,) = connection.execute(query, values).fetchone()
    found: list[list[Any]] = json.loads(text)
    return found


_LAST_DAY = "9999-12-31"
_ADDED = until_day("r.created_at", ":today")
_IN_USE = f"r.status IN ('active', 'wanted') AND {_ADDED}"
_CURRENT = {
    "contact": _IN_USE,
    "source": _IN_USE,
    "community": _IN_USE,
    "event": f"r.kind <> 'chat_session' AND {_ADDED} AND (r.status IN ('wanted', 'registered')"
    " OR r.status = 'attended' AND coalesce(r.until, r.starts, r.created_at) >= :since)",
}
_COMMON = {"id": "r.id", "name": "r.name", "status": "r.status"}
_WORTH = {
    "get": "r.value_note",
    "give": "r.give_note",
    "cadence": "r.cadence_days",
    "intention": "r.intention",
}
_PLATFORMS = ", ".join(f"'{platform}'" for platform in SOCIAL_PLATFORMS)
_COLUMNS = {
    "contact": {
        "kind": "'contact'",
        "scope": "r.scope",
        "how": "r.how_met",
        "event": "(SELECT e.name FROM event e WHERE e.id = r.met_at)",
        "through": "(SELECT c.name FROM contact c WHERE c.id = r.met_through)",
        "platforms": "(SELECT group_concat(lower(h.platform)) FROM handle h"
        f" WHERE h.contact_id = r.id AND h.until IS NULL AND lower(h.platform) IN ({_PLATFORMS}))",
        "limit": "r.cadence_limit_days",
        **_WORTH,
    },
    "source": {
        "name": "r.title",
        "kind": "r.kind",
        "box": "r.box",
        "how": "r.organised_in",
        "pace": "iif(r.feed_url IS NULL, NULL, r.pace)",
        "url": "r.url",
        **_WORTH,
    },
    "community": {
        "kind": "r.kind",
        "box": "r.box",
        "how": "r.participation",
        "where": "r.platform",
        "limit": "r.cadence_limit_days",
        "url": "r.url",
        **_WORTH,
    },
    "event": {"kind": "r.kind", "box": "r.box", "day": "coalesce(r.starts, r.until)"},
}
"""What the columns are called in ``Kept``, and where each is read, over the table as ``r``."""
