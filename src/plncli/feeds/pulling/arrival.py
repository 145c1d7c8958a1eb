"""The entries of a document on their way into the store."""

import sqlite3
from collections.abc import Sequence

from plncli.feeds.keeping import identity
from plncli.feeds.keeping.decide import Decision, decide
from plncli.feeds.keeping.identity import identified
from plncli.feeds.keeping.records import KnownEntry
from plncli.feeds.parsing.parsed import ParsedEntry
from plncli.store import feeds as store
from plncli.store import retention

LEAST_COMPARED = 100
"""A document is compared with so many of the newest entries of its source, or with twice as
many as it has itself: a feed is a window over the newest."""


def add_entries(
    connection: sqlite3.Connection, source_id: str, entries: Sequence[ParsedEntry], now: str
) -> Decision:
    """Write what is new or changed among the entries of a feed, and return it.

    An entry that comes under another guid than before is the same entry, with its id and
    its marks; one that was let go stays away. A document without entries changes nothing.
    """
    if not entries:
        return Decision([], [])
    document = identified(entries)
    known: dict[str, KnownEntry] = {}
    if store.has_entries(connection, source_id):
        known = store.known_entries(connection, source_id, document)
        doubts = identity.doubtful(document, known)
        if doubts or len(known) < len(document):
            document, known = _recognised(connection, source_id, document, known, doubts, now)
    decision = decide(document, known, now)
    store.update_entries(connection, decision.changed)
    store.insert_entries(connection, source_id, decision.new, now)
    retention.save_document(connection, source_id, document)
    return decision


def _recognised(
    connection: sqlite3.Connection,
    source_id: str,
    document: dict[str, ParsedEntry],
    known: dict[str, KnownEntry],
    doubts: Sequence[str],
    now: str,
) -> tuple[dict[str, ParsedEntry], dict[str, KnownEntry]]:
    """Hold a document against the store; stored guids that others take are given free.

    Returns its entries but those that were let go, and what the store has of them, by the
    guid in the document.
    """
    stored = store.traits(
        connection,
        source_id,
        max(LEAST_COMPARED, 2 * len(document)),
        enclosures=any(entry.enclosures for entry in document.values()),
    )
    found = identity.compare(document, known, doubts, stored, now)
    pairs = identity.same_titled(document, found, known, stored, now)
    olds = [*found.same.values(), *(old for _, old in pairs)]
    rows = known | (store.known_entries(connection, source_id, olds) if olds else {})
    same = found.same | {
        guid: old
        for guid, old in pairs
        if identity.is_same_text(document[guid].html, rows[old].row.html)
    }
    new = [guid for guid in found.new if guid not in same]
    gone = retention.tombstones(connection, source_id, new)
    renamed = [rows[old].key for guid, old in same.items() if guid != old]
    renamed += [known[guid].key for guid in found.left]
    store.free_guids(connection, renamed)
    return (
        {guid: entry for guid, entry in document.items() if guid not in gone},
        {guid: rows[same.get(guid, guid)] for guid in document.keys() - set(new)},
    )
