"""What a pull makes of permanent redirects: counted, believed after a while, taken back."""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from plncli.feeds.fetching.exchange import Fetched
from plncli.feeds.keeping.identity import identified
from plncli.feeds.keeping.moves import Move, is_believable, is_due, is_lost
from plncli.feeds.keeping.records import FeedState
from plncli.feeds.parsing.parsed import ParsedFeed
from plncli.store import feeds as feed_store
from plncli.store import moves as store
from plncli.store.connection import transaction


class Moved(NamedTuple):
    """The address that a source has been led to for long enough.

    It has the address now, or ``twin``, the id of another source, has had it before.
    """

    to_url: str
    twin: str | None


def moves_of(connection: sqlite3.Connection) -> dict[str, list[Move]]:
    """Return what is known of moves by the id of the source."""
    found: dict[str, list[Move]] = {}
    for move in store.moves(connection, refused=True):
        found.setdefault(move.id, []).append(move)
    return found


def note(
    connection: sqlite3.Connection,
    moves: Sequence[Move],
    feed: FeedState,
    answer: Fetched,
    found: ParsedFeed | None,
    now: str,
) -> Moved | None:
    """Count the permanent redirect of an answer, and take the new address when it is due.

    An answer without one ends the count. Whether the same feed is there is asked when it
    begins: afterwards the store has the entries of the other one.

    Args:
        moves: what is known of the source's moves.
        found: the feed that came; None where it is the stored one.
    """
    target = answer.moved_to
    known = next((each for each in moves if _leads(each, feed.url, target)), None)
    if known and (known.state != "seen" or not known.times):
        return None
    if target is None or not is_believable(feed.url, target):
        if any(move.state == "seen" for move in moves):
            store.forget(connection, feed.source_id)
        return None
    other = known is None and not _is_same(connection, feed, found, now)
    with transaction(connection):
        store.see(connection, feed.source_id, feed.url, target, now, refused=other)
    if other:
        return None
    seen = store.moves(connection, feed.source_id)
    move = next(each for each in seen if _leads(each, feed.url, target))
    if not is_due(move):
        return None
    if move.twin is None:
        store.take(connection, move, now)
    elif known and is_due(known):
        return None  # it was said when the time came
    return Moved(target, move.twin)


def go_back(
    connection: sqlite3.Connection, moves: Sequence[Move], feed: FeedState, code: str, now: str
) -> str | None:
    """Give a source its old address again when the new one fails for good; return it.

    Args:
        moves: what is known of the source's moves.
        feed: as it is when it fails with ``code``.
    """
    if not is_lost(feed, code):
        return None
    for move in moves:
        if move.moved_at and move.to_url == feed.url and store.go_back(connection, move, now):
            return move.from_url
    return None


def _leads(move: Move, from_url: str, to_url: str | None) -> bool:
    return move.from_url == from_url and move.to_url == to_url


def _is_same(
    connection: sqlite3.Connection, feed: FeedState, found: ParsedFeed | None, now: str
) -> bool:
    """Whether a feed is the one that the store has: itself, or one with its title or an entry."""
    if found is None or found.title == feed.title:
        return True
    here = feed_store.known_entries(connection, feed.source_id, identified(found.entries))
    return any(entry.first_seen < now for entry in here.values())
