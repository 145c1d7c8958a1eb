"""`pln export json`: the whole network as data."""

import sqlite3
from datetime import date
from typing import NamedTuple

from plncli.doc import Column, Doc, Table
from plncli.model import Entry
from plncli.reports import listing
from plncli.reports.listing import Filters
from plncli.store import read

PRIVATE = frozenset(
    {"agreement", "note", "quality_note", "value_note", "takeaways", "reflection", "number"}
)
"""Fields that stay out unless they are asked for: what is only the user's to know."""
_OF_LICENCES = "number"
"""A cycle and a question have a number too, which is no secret."""


class Whole(NamedTuple):
    """The profile and all records by kind; of entries those that the user did something with."""

    profile: dict[str, object]
    records: dict[str, list[dict[str, object]]]
    today: date

    def data(self) -> object:
        """Return all of it; keys may be added, never taken away or renamed."""
        return {"as_of": self.today.isoformat(), "profile": self.profile, **self.records}

    def layout(self) -> Doc:
        """Return how many records there are of each kind."""
        rows = tuple((kind, str(len(records))) for kind, records in self.records.items())
        return (Table((Column("kind"), Column("records", right=True)), rows),)

    def ids(self) -> list[str]:
        """Return the ids of all records."""
        return [str(each["id"]) for records in self.records.values() for each in records]


def build(
    connection: sqlite3.Connection, today: date, *, private: bool = False, everything: bool = False
) -> Whole:
    """Return the network.

    Args:
        private: with the fields of `PRIVATE`.
        everything: with all entries, not only those that were saved, opened or noted.
    """
    records: dict[str, list[dict[str, object]]] = {}
    for kind in listing.KINDS:
        if kind == "saved":
            continue
        found = listing.build(connection, kind, Filters(), today, whole=True).data()
        assert isinstance(found, list)
        records[kind] = sorted(found, key=lambda each: str(each["id"]))
    if not everything:
        kept = {entry.id for entry in _kept(connection)}
        records["entries"] = [each for each in records["entries"] if each["id"] in kept]
    notes = {entry.id: entry.note for entry in _kept(connection)}
    for each in records["entries"]:
        each["note"] = notes.get(str(each["id"]))
    profile: dict[str, object] = dict(read.profile(connection)._asdict())
    if not private:
        for kind, found in records.items():
            records[kind] = [_public(kind, each) for each in found]
    return Whole(profile, records, today)


def _kept(connection: sqlite3.Connection) -> list[Entry]:
    return read.entries(
        connection,
        "WHERE coalesce(m.saved, m.opened, m.note) IS NOT NULL ORDER BY e.key",
    )


def _public(kind: str, record: dict[str, object]) -> dict[str, object]:
    """Return a record without what is private; the keys stay, so that none seems to be missing."""
    return {
        key: None if key in PRIVATE and (key != _OF_LICENCES or kind == "licences") else value
        for key, value in record.items()
    }
