"""Which entries of a feed are new, which have changed, and what is kept of each."""

import json
from collections.abc import Mapping
from typing import NamedTuple

from plncli.feeds.keeping.records import EntryRow, KnownEntry
from plncli.feeds.parsing.parsed import ParsedEntry, headline

_json_of = json.JSONEncoder(ensure_ascii=False).encode
_json_of_text = json.encoder.encode_basestring  # all that a line needs, at a tenth of the cost


class Decision(NamedTuple):
    """The entries to insert, in feed order, and those to update, by key."""

    new: list[EntryRow]
    changed: list[tuple[int, EntryRow]]


def decide(
    entries: Mapping[str, ParsedEntry], known: Mapping[str, KnownEntry], now: str
) -> Decision:
    """Compare the entries of a document with those that the store has.

    Args:
        entries: by identity, in document order.
        known: those of them that the store has, by identity.
        now: ISO 8601 in UTC; it becomes the first sight of what is new.

    What the store has and the document lacks is left alone: feeds are windows.
    """
    decision = Decision([], [])
    for guid, entry in entries.items():
        before = known.get(guid)
        if before is None:
            decision.new.append(_row(guid, entry, entry.published or entry.updated, now))
            continue
        # An entry that says only when it was updated keeps the date that it came with.
        published = entry.published or before.row.published or entry.updated
        row = _row(guid, entry, published, before.first_seen)
        if row != before.row:
            decision.changed.append((before.key, row))
    return decision


def _row(guid: str, entry: ParsedEntry, published: str | None, first_seen: str) -> EntryRow:
    # By position: a pull makes one of each entry, and names would double the cost.
    return EntryRow(
        guid,
        entry.link,
        headline(entry.title, entry.summary, entry.link),
        entry.author,
        published,
        min(published or first_seen, first_seen),
        entry.summary or None,
        entry.language,
        entry.seconds,
        entry.html,
        _json_of([file._asdict() for file in entry.enclosures]) if entry.enclosures else "[]",
        f"[{', '.join(map(_json_of_text, entry.categories))}]",
    )
