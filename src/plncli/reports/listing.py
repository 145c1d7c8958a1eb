"""`pln list`: the records of one kind, filtered and sorted."""

import sqlite3
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from plncli.store import read
from plncli.store.kinds import READERS

if TYPE_CHECKING:
    from plncli.config import Settings
    from plncli.doc import Doc
    from plncli.query import Query
    from plncli.store.content import Content

ENTRY_KEYS = (
    "id", "title", "link", "guid", "source", "source_id", "contact", "author", "published",
    "first_seen", "seen", "saved", "topics", "language", "seconds",
)  # fmt: skip
SAVED_KEYS = (*ENTRY_KEYS, "opened", "used_on", "note")
SORTS = ("name", "last", "added", "updated", "kind", "date", "status")
"""What a list can be sorted by; `last` and `added` begin with the newest."""


class Asked(NamedTuple):
    """A query, for which ``kind`` of records it is asked, when, and under which settings."""

    query: "Query"
    kind: str
    now: datetime
    settings: "Settings"


class Filters(NamedTuple):
    """What a list is narrowed down to; None lets everything pass.

    Attributes:
        topics: names, any of which a record must bear, whatever the case.
        filed: keys of the entries that their feeds file under one of ``topics``.
        codes: columns and the code that each must hold.
        members: ids of the records of a circle.
        quiet_before: the last contact or entry lies before this ISO day, or there was none.
        since: added (interactions: happened, entries: published, saved ones: saved) on this
            ISO day or later.
        where: what a query means.
    """

    topics: tuple[str, ...] = ()
    codes: tuple[tuple[str, str], ...] = ()
    members: frozenset[str] | None = None
    quiet_before: str | None = None
    since: str | None = None
    sort: str | None = None
    limit: int | None = None
    filed: frozenset[int] = frozenset()
    where: Asked | None = None


class Listing(NamedTuple):
    """Records of one kind, in order."""

    kind: str
    records: tuple[Any, ...]
    today: date
    contents: "Mapping[int, Content] | None" = None

    def data(self) -> object:
        """Return every field of every record; of entries also their files and categories."""
        if self.contents is None:
            return [fields_of(self.kind, record) for record in self.records]
        return [
            {**fields_of(self.kind, record), **self.contents[record.key]._asdict()}
            for record in self.records
        ]

    def layout(self) -> "Doc":
        """Return one table with the columns that tell records of this kind apart."""
        from plncli.reports.rows import table  # data are printed without it

        return (table(self.kind, self.records, self.today),) if self.records else ()

    def ids(self) -> list[str]:
        """Return the ids of the records."""
        return [record.id for record in self.records]


def build(
    connection: sqlite3.Connection, kind: str, filters: Filters, today: date, *, whole: bool = False
) -> Listing:
    """Return the records of ``kind`` (one of ``KINDS``) that pass ``filters``.

    An entry is also on the topics that its feed's categories name. ``whole`` reads what
    `Listing.data` says of entries besides.
    """
    is_of_feeds = kind in ("entries", "saved")
    if is_of_feeds and filters.topics:
        from plncli.store.content import categorised

        filters = filters._replace(filed=categorised(connection, filters.topics))
    found = _meant(connection, kind, filters.where) if filters.where else KINDS[kind](connection)
    if kind == "saved" and filters.since:
        found = [record for record in found if record.saved[:10] >= filters.since]
        filters = filters._replace(since=None)
    records = [record for record in found if passes(record, filters)]
    if filters.sort:
        records = ordered(records, filters.sort)
    listing = Listing(kind, tuple(records[: filters.limit]), today)
    if not (whole and is_of_feeds):
        return listing
    from plncli.store.content import contents

    keys = [record.key for record in listing.records]
    return listing._replace(contents=contents(connection, keys))


def _meant(connection: sqlite3.Connection, kind: str, asked: Asked) -> list[Any]:
    """The records of ``kind`` that the query means."""
    from plncli.store import where

    where.prepare(connection, asked.query)
    rest = asked.now, asked.settings
    if asked.kind == "entry":
        condition, parameters = where.entries(connection, asked.query, *rest)
        kept, order = _ENTRIES[kind]
        return read.entries(connection, f"WHERE {kept} AND ({condition}) {order}", parameters)
    ids = where.record_ids(connection, asked.query, asked.kind, *rest)
    return [record for record in KINDS[kind](connection) if record.id in ids]


def passes(record: Any, filters: Filters) -> bool:
    """Whether a record is in what ``filters`` leave."""
    if filters.topics:
        topics = {topic.casefold() for topic in getattr(record, "topics", ())}
        is_on = any(topic.casefold() in topics for topic in filters.topics)
        if not is_on and getattr(record, "key", None) not in filters.filed:
            return False
    if any(getattr(record, column, None) != value for column, value in filters.codes):
        return False
    if filters.members is not None and filters.members.isdisjoint(_belonging(record)):
        return False
    if filters.quiet_before and (last_of(record) or "")[:10] >= filters.quiet_before:
        return False
    return not filters.since or _begun(record)[:10] >= filters.since


def ordered(records: list[Any], sort: str) -> list[Any]:
    """Return records by ``sort``, one of ``SORTS``: words upwards, days from the newest down."""
    if sort == "name":
        return sorted(records, key=lambda record: name_of(record).casefold())
    if sort in ("kind", "status"):
        return sorted(records, key=lambda record: getattr(record, sort, "") or "")
    days: dict[str, Callable[[Any], str | None]] = {
        "last": last_of,
        "added": lambda record: getattr(record, "created_at", None) or record.first_seen,
        "updated": lambda record: getattr(record, "updated_at", None),
        "date": _begun,
    }
    return sorted(records, key=lambda record: days[sort](record) or "", reverse=True)


def day_before(today: date, days: int) -> str:
    """Return the ISO day ``days`` before ``today``: what was touched since is not quiet."""
    return (today - timedelta(days=days)).isoformat()


def name_of(record: Any) -> str:
    """Return the name or the title of a record."""
    for column in ("name", "title", "text", "word", "source"):
        value = getattr(record, column, None)
        if value:
            return str(value)
    return ""


def last_of(record: Any) -> str | None:
    """Return the day of the last interaction with a record, or of its last entry."""
    for column in ("last_interaction", "last_entry", "date", "published"):
        if hasattr(record, column):
            value = getattr(record, column)
            return None if value is None else str(value)
    return None


def fields_of(kind: str, record: Any) -> dict[str, object]:
    """Return a record as JSON has it, with the keys that all kinds share first."""
    fields: dict[str, object] = record._asdict()
    for links in ("handles", "former_handles", "participants", "steps", "commitments", "splits",
                  "evidence"):  # fmt: skip
        if fields.get(links):
            fields[links] = [link._asdict() for link in getattr(record, links)]
    if kind in ("entries", "saved"):
        keys = SAVED_KEYS if kind == "saved" else ENTRY_KEYS
        return {key: fields[key] for key in keys}
    if kind == "mutes":
        return fields
    if kind == "moves":
        return moved_fields(record)
    fields.setdefault("topics", ())
    if "name" not in fields and "title" not in fields:
        return {"id": fields["id"], "title": name_of(record).partition("\n")[0], **fields}
    return fields


def _begun(record: Any) -> str:
    for column in ("date", "starts", "published", "first_seen", "created_at"):
        value = getattr(record, column, None)
        if value:
            return str(value)
    return ""


def _belonging(record: Any) -> set[str]:
    ids = {record.id, getattr(record, "source_id", None), getattr(record, "contact_id", None)}
    return {link.id for link in getattr(record, "participants", ())} | {
        each for each in ids if each
    }


def moved_fields(record: Any) -> dict[str, Any]:
    """A move as all formats have it: what stands in an address for nobody to see stays out."""
    from plncli.redaction import redact_url

    return {
        "id": record.id,
        "title": record.title,
        "from": redact_url(record.from_url),
        "to": redact_url(record.to_url),
        "first": record.first_seen,
        "last": record.last_seen,
        "times": record.times,
        "state": record.state,
        "twin": record.twin,
    }


_ENTRIES = {
    "entries": ("1", "ORDER BY e.sort_at DESC, e.key DESC"),
    "saved": ("m.saved IS NOT NULL", "ORDER BY m.saved DESC, e.key"),
}
"""Which entries a list has, and in which order."""

KINDS: dict[str, Callable[[sqlite3.Connection], list[Any]]] = {
    "contacts": READERS["contact"],
    "sources": READERS["source"],
    "communities": READERS["community"],
    "events": READERS["event"],
    "topics": READERS["topic"],
    "interactions": READERS["interaction"],
    "entries": read.entries,
    "saved": lambda connection: read.entries(connection, "WHERE {} {}".format(*_ENTRIES["saved"])),
    "mutes": READERS["mute"],
    "moves": READERS["move"],
    "questions": READERS["question"],
    "sessions": READERS["session"],
    "cycles": READERS["cycle"],
    "activities": READERS["activity"],
    "licences": READERS["licence"],
    "accounts": READERS["account"],
    "promises": READERS["promise"],
    "values": READERS["value_note"],
    "opportunities": READERS["opportunity"],
    "reflections": READERS["reflection"],
    "plans": READERS["plan"],
}
"""What can be listed, and how it is read."""
