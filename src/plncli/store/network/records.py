"""Records of the network, many at once: one query for each kind, the columns that analyses read.

Columns that no analysis of the whole looks at are None here; `plncli.store.read`
reads them. SQLite hands all rows over as one JSON text: a row at a time takes a
lock for every column, and ten thousand contacts cost four times as much.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import repeat
from typing import Any, TypeVar

from plncli.model import Community, Contact, Event, Handle, Source, Topic

Made = TypeVar("Made", Contact, Source, Community, Event, Topic)

UNREAD = frozenset(
    {
        "tz", "sphere", "keeps_up_via", "wanted_why", "essential", "quality_note", "led_to", "note",
        "updated_at", "cadence_limit_days", "met_through", "first_step", "first_step_on",
        "give_note", "intention", "met_at", "met_online", "met_in_person", "value_note",
        "archive_url", "moderators", "allow_private", "uid", "checked_at", "error", "last_entry",
        "organisation", "contact", "contact_id", "authors", "visibility", "owner",
        "mode", "place", "backchannel", "review_on", "starts_at", "minutes",
    }
)  # fmt: skip
"""Fields that no analysis of the whole network looks at. ``rely`` is 1 or 0 here."""
_LAST = (
    "(SELECT t.day FROM in_touch t WHERE t.record_id = r.id AND t.day <= ?1"
    " ORDER BY t.day DESC LIMIT 1)"
)
_TOPICS = "(SELECT group_concat(t.topic_id) FROM record_topic t WHERE t.record_id = r.id)"
Groups = dict[str, tuple[Any, ...]]
Belonging = dict[str, tuple[Mapping[str, Any], object]]
"""Fields whose values are found by the record's id, with what holds for all others."""
NONE: tuple[Mapping[str, Any], object] = ({}, ())
"""Lists that no analysis looks at: who belongs where stands once, in `Network.members`."""


class Parsed(dict[Any, Any]):
    """What values mean, each parsed once: thousands of rows have a few of them."""

    def __init__(self, parse: Callable[[Any], Any]) -> None:
        super().__init__()
        self._parse = parse

    def __missing__(self, value: Any) -> Any:
        found = self[value] = self._parse(value)
        return found


def contacts(connection: sqlite3.Connection, today: str) -> list[Contact]:
    """Return all contacts by name; what was logged after the ISO day ``today`` does not count."""
    columns = {"topics": _TOPICS, "last_interaction": _LAST}
    belonging: Belonging = {
        "kind": ({}, "contact"),
        "handles": (_handles(connection), ()),
        **dict.fromkeys(("former_handles", "communities", "knows"), NONE),
    }
    found = _records(connection, Contact, "contact", columns, belonging, today)
    return sorted(found, key=lambda contact: contact.name.lower())


def sources(connection: sqlite3.Connection, today: str) -> list[Source]:
    """Return all sources by title."""
    found = _records(
        connection, Source, "source", {"topics": _TOPICS}, {"communities": NONE}, today
    )
    return sorted(found, key=lambda source: source.title.lower())


def communities(connection: sqlite3.Connection, today: str) -> list[Community]:
    """Return all communities, circles among them, by name."""
    columns = {"topics": _TOPICS, "last_interaction": _LAST}
    found = _records(connection, Community, "community", columns, {"members": NONE}, today)
    return sorted(found, key=lambda community: community.name.lower())


def events(connection: sqlite3.Connection, today: str) -> list[Event]:
    """Return all events by date, undated ones last."""
    found = _records(connection, Event, "event", {"topics": _TOPICS}, {}, today)
    return sorted(found, key=lambda event: (event.starts or "~", event.name.lower(), event.id))


def topics(connection: sqlite3.Connection, today: str) -> list[Topic]:
    """Return all topics by priority and name."""
    found = _records(connection, Topic, "topic", {}, {}, today)
    return sorted(found, key=lambda topic: (topic.priority, topic.name.lower()))


def _records(
    connection: sqlite3.Connection,
    record: type[Made],
    table: str,
    columns: dict[str, str],
    belonging: Belonging,
    today: str,
) -> Iterator[Made]:
    """Return the rows of a table as records.

    They are made column by column, which Python does at the speed of C.

    Args:
        columns: SQL for fields that are no columns, over the table as ``r``.
    """
    unread = UNREAD | belonging.keys()
    read = [field for field in record._fields if field not in unread]
    selected = (columns.get(field, f"r.{field}") for field in read)
    found = rows(connection, selected, f"{table} r WHERE ?1 IS NOT NULL", today)
    values: dict[str, Iterable[Any]] = dict(zip(read, zip(*found, strict=True), strict=False))
    ids = values.get("id", ())
    for field, meaning in _meanings(connection).items():
        if field in values:
            values[field] = map(meaning.__getitem__, values[field])
    for field, (known, other) in belonging.items():
        values[field] = map(known.get, ids, repeat(other)) if known else repeat(other)
    in_order = (values.get(field, repeat(None)) for field in record._fields)
    return map(partial(tuple.__new__, record), zip(*in_order, strict=False)) if found else iter(())


def _meanings(connection: sqlite3.Connection) -> dict[str, Parsed]:
    """Return what the values of columns mean that are more than text."""
    names = dict(connection.execute("SELECT id, name FROM topic").fetchall())

    def named(ids: str | None) -> tuple[str, ...]:
        return tuple(sorted(map(names.__getitem__, ids.split(",")), key=str.lower)) if ids else ()

    words = Parsed(lambda text: tuple(json.loads(text)))
    return {
        "topics": Parsed(named),
        **dict.fromkeys(("roles", "subjects", "grades", "functions", "authors", "offers"), words),
    }


def rows(
    connection: sqlite3.Connection, columns: Iterable[str], source: str, *parameters: str
) -> list[list[Any]]:
    """Return the columns of all rows of ``source`` (what follows FROM), in its order."""
    selected = f"SELECT json_group_array(json_array({', '.join(columns)})) FROM {source}"
    (text,) = connection.execute(selected, parameters).fetchone()
    found: list[list[Any]] = json.loads(text)
    return found


def _handles(connection: sqlite3.Connection) -> Groups:
    found = rows(connection, ("contact_id", "platform", "handle"), _WAYS)
    ids, platforms, handles = zip(*found, strict=True) if found else ((), (), ())
    ways = map(partial(tuple.__new__, Handle), zip(platforms, handles, strict=True))
    return _gathered(zip(ids, ways, strict=True))


def _gathered(pairs: Iterable[tuple[str, Any]]) -> Groups:
    """Return what belongs to an id, by the id."""
    groups: Groups = {}
    for identity, belonging in pairs:
        if identity in groups:
            groups[identity] += (belonging,)
        else:
            groups[identity] = (belonging,)
    return groups


_WAYS = "handle NOT INDEXED WHERE until IS NULL"
