"""The pipeline of a pull: fetch side by side, then parse, decide and write feed by feed."""

import sqlite3
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing, contextmanager
from hashlib import blake2b
from typing import NamedTuple

from plncli.feeds.decide import Decision, decide, identified
from plncli.feeds.fetch import Fetched, FetchFailed, FetchLimits, FetchRequest, fetch_each
from plncli.feeds.parsed import FeedError, ParsedEntry, ParsedFeed
from plncli.feeds.process import ParserPool
from plncli.feeds.records import FeedState, Outcome
from plncli.feeds.schedule import next_look
from plncli.redaction import redact_url
from plncli.store import feeds as store
from plncli.store.connection import transaction

OFFLINE = "offline"
UNREACHABLE = (OFFLINE, "dns", "connect")
"""Failures that say nothing about a feed when no host at all could be reached."""
UNASKED = ("bad_url", "blocked_address")
"""Failures before any host is asked: they do not show that the machine is online."""
MANY = 10
"""So many feeds without a stored body are work for all parser processes from the start."""
SWITCH_SECONDS = 0.0005
"""How long the thread that writes may keep the others waiting: at Python's own 5 ms each
hand-over between fetching, parsing and writing would cost more than the work."""
NO_ANSWER = (*UNREACHABLE, "tls", "timeout")
"""Failures in which no server said anything that could be understood."""


def pull(
    connection: sqlite3.Connection,
    feeds: Sequence[FeedState],
    now: str,
    limits: FetchLimits,
    *,
    allow_private: bool = False,
) -> Generator[Outcome, None, None]:
    """Fetch the feeds and write what is new, one transaction for each feed.

    Yields what came of each feed after it was written. When no host answers,
    all outcomes are failures of code ``offline`` and nothing is held against
    the feeds. Use it within ``contextlib.closing``: an exception (Ctrl-C) then
    cuts all connections, and what was written stays.

    Args:
        now: ISO 8601 in UTC.
        allow_private: fetch from addresses that are not public, too.
    """
    states = {feed.source_id: feed for feed in feeds}
    requests = [
        FetchRequest(feed.source_id, feed.url, feed.etag, feed.last_modified, allow_private)
        for feed in feeds
    ]
    unreached: list[FetchFailed] = []
    reached = False
    with (
        _quick_switches(),
        ParserPool() as parser,
        closing(
            fetch_each(requests, limits, lambda answer: _read(answer, states, parser, now))
        ) as reads,
    ):
        if sum(feed.body_hash is None for feed in feeds) >= MANY:
            parser.start()
        for read in reads:
            answer = read.answer
            if isinstance(answer, FetchFailed) and answer.code in UNREACHABLE and not reached:
                unreached.append(answer)
                continue
            reached |= not isinstance(answer, FetchFailed) or answer.code not in UNASKED
            yield _settled(connection, states[answer.key], read, now)
            while unreached and reached:
                failure = unreached.pop()
                yield _failed(connection, states[failure.key], failure.code, failure.message, now)
    for failure in unreached:
        yield _outcome(states[failure.key], "failed", error=(OFFLINE, failure.message))


def add_entries(
    connection: sqlite3.Connection, source_id: str, entries: Sequence[ParsedEntry], now: str
) -> Decision:
    """Write what is new or changed among the entries of a feed, and return it."""
    found = identified(entries)
    decision = decide(found, store.known_entries(connection, source_id, found), now)
    store.insert_entries(connection, source_id, decision.new, now)
    store.update_entries(connection, decision.changed)
    return decision


def skipped(feed: FeedState) -> Outcome:
    """Return the outcome of a feed that was not asked, or is no longer followed."""
    return _outcome(feed, "skipped")


def fetched_state(feed: FeedState, answer: Fetched, now: str) -> FeedState:
    """Return the state of a feed after an answer: validators, body hash and next look."""
    if answer.status == 304:
        feed = feed._replace(
            etag=answer.etag or feed.etag, last_modified=answer.last_modified or feed.last_modified
        )
    else:
        feed = feed._replace(
            etag=answer.etag,
            last_modified=answer.last_modified,
            body_hash=blake2b(answer.body, digest_size=16).hexdigest(),
        )
    return feed._replace(next_at=next_look(feed.pace, now))


@contextmanager
def _quick_switches() -> Generator[None, None, None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_SECONDS)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


class _Read(NamedTuple):
    """What the thread that fetched a feed made of the answer.

    ``after`` is the feed's state from now on; None when the fetch failed. ``found``
    is None where there is no body, or the stored one.
    """

    answer: Fetched | FetchFailed
    after: FeedState | None = None
    found: ParsedFeed | FeedError | None = None


def _read(
    answer: Fetched | FetchFailed, states: Mapping[str, FeedState], parser: ParserPool, now: str
) -> _Read:
    if isinstance(answer, FetchFailed):
        return _Read(answer)
    feed = states[answer.key]
    after = fetched_state(feed, answer, now)
    if after.body_hash == feed.body_hash:
        return _Read(answer, after)
    try:
        found = parser.parse(answer.body, url=answer.url, content_type=answer.content_type)
    except FeedError as error:
        return _Read(answer, after, error)
    return _Read(answer, after, found)


def _settled(
    connection: sqlite3.Connection,
    feed: FeedState,
    read: _Read,
    now: str,
) -> Outcome:
    answer, after, found = read
    if isinstance(answer, FetchFailed):
        return _failed(connection, feed, answer.code, answer.message, now)
    if isinstance(found, FeedError):
        message = f"{redact_url(feed.url)}: {found.message}"
        return _failed(connection, feed, found.code, message, now)
    assert after is not None
    entries = found.entries if found else ()
    with transaction(connection):
        if not store.is_followed(connection, feed.source_id, feed.url):
            return skipped(feed)
        decision = add_entries(connection, feed.source_id, entries, now)
        store.save_success(connection, after, now)
    new, changed = len(decision.new), len(decision.changed)
    return _outcome(after, "updated" if new or changed else "unchanged", new, changed)


def _failed(
    connection: sqlite3.Connection, feed: FeedState, code: str, message: str, now: str
) -> Outcome:
    # What the feed gave before stays its last good state: the next look asks for the whole body.
    after = feed._replace(next_at=next_look(feed.pace, now))
    with transaction(connection):
        if not store.is_followed(connection, feed.source_id, feed.url):
            return skipped(feed)
        store.save_failure(connection, after, code, message, now)
    return _outcome(after, "failed", error=(code, message))


def _outcome(
    feed: FeedState,
    status: str,
    new: int = 0,
    changed: int = 0,
    error: tuple[str | None, str | None] = (None, None),
) -> Outcome:
    return Outcome(
        feed.source_id, feed.title, feed.url, status, new, changed, *error, next_at=feed.next_at
    )
