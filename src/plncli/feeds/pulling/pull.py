"""The pipeline of a pull: fetch side by side, then parse, decide and write feed by feed."""

import sqlite3
import sys
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from hashlib import sha256
from typing import NamedTuple

from plncli.feeds.fetching import hosts as rules
from plncli.feeds.fetching.fetch import (
    Fetched,
    FetchFailed,
    FetchLimits,
    FetchRequest,
    fetch_batches,
)
from plncli.feeds.keeping.moves import Move
from plncli.feeds.keeping.records import FeedState, Outcome
from plncli.feeds.parsing.parsed import FeedError, ParsedFeed
from plncli.feeds.parsing.process import ParserPool
from plncli.feeds.pulling import moving, validators
from plncli.feeds.pulling.arrival import add_entries
from plncli.feeds.pulling.courtesy import note_answer
from plncli.feeds.pulling.outage import Outage
from plncli.feeds.pulling.plan import Left
from plncli.feeds.pulling.schedule import after_failure, minutes_asked, next_look
from plncli.redaction import redact_url
from plncli.store import feeds as store
from plncli.store import hosts as host_store
from plncli.store.connection import transaction

WAL_PAGES = 4000
"""Pages of new data after which they go from the log into the store: with SQLite's own 1000 a
first pull waits for the disk four times as often."""
SWITCH_SECONDS = 0.0005
"""How long the thread that writes may keep the others waiting: at Python's own 5 ms each
hand-over between fetching, parsing and writing would cost more than the work."""
HOST_COOLING = "host_cooling"


def pull(
    connection: sqlite3.Connection,
    feeds: Sequence[FeedState],
    now: str,
    limits: FetchLimits,
    parsers: ParserPool,
    *,
    allow_private: bool = False,
) -> Generator[Outcome, None, None]:
    """Fetch the feeds and write what is new, a few feeds in one transaction.

    Yields what came of each feed after it was written. When no host answers, or
    one sign-in page for all, the outcomes are failures of code ``offline`` or
    ``sign_in`` and nothing is held against the feeds. Use it within
    ``contextlib.closing``: an exception (Ctrl-C) then cuts all connections, and
    what was written stays.

    Args:
        feeds: to be asked now, as `plncli.feeds.pulling.plan` chose them.
        now: ISO 8601 in UTC.
        parsers: what reads the bodies; the caller ends them.
        allow_private: fetch from addresses that are not public, whatever the source says.
    """
    connection.execute(f"PRAGMA wal_autocheckpoint = {WAL_PAGES}")
    run = _Run(connection, now, host_store.host_states(connection), moving.moves_of(connection))
    states = {feed.source_id: feed for feed in feeds}
    requests = _requests(feeds, run.hosts, now, allow_private=allow_private)
    outage = Outage()
    with (
        _quick_switches(),
        closing(
            fetch_batches(requests, limits, lambda answer: _read(answer, states, parsers, now))
        ) as batches,
    ):
        for reads in batches:
            # Together, since each transaction writes the pages that all feeds share anew.
            with transaction(connection):
                outcomes = [
                    outcome
                    for read in reads
                    for outcome in _written(run, states[read.answer.key], read, outage)
                ]
            yield from outcomes
    verdict = outage.verdict()
    for held in outage.held:
        if verdict:
            yield _outcome(held.feed, "failed", error=(verdict, held.message))
        else:
            yield _failed(run, *held)


def skipped(left: Left) -> Outcome:
    """Return the outcome of a feed that was not asked."""
    feed = left.feed._replace(next_at=left.next_at)
    return _outcome(feed, "skipped")._replace(reason=left.reason)


def fetched_state(feed: FeedState, answer: Fetched, now: str) -> FeedState:
    """Return the state of a feed after an answer: validators, body hash and next look."""
    feed = validators.renewed(feed, answer, now)
    if answer.status != 304:
        feed = feed._replace(body_hash=sha256(answer.body).hexdigest())
    return _scheduled(feed, answer, now)


@contextmanager
def _quick_switches() -> Generator[None, None, None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_SECONDS)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


class _Run(NamedTuple):
    """What all feeds of a pull share; ``hosts`` is kept up to date."""

    connection: sqlite3.Connection
    now: str
    hosts: dict[str, rules.HostState]
    moves: dict[str, list[Move]]


class _Read(NamedTuple):
    """What the thread that fetched a feed made of the answer.

    ``after`` is the feed's state from now on. ``found`` is None where there is no
    body, or the stored one.
    """

    answer: Fetched
    after: FeedState
    found: ParsedFeed | None = None


class _Trouble(NamedTuple):
    """Why there is nothing to read: no answer, or one that is no feed."""

    answer: Fetched | FetchFailed
    code: str
    message: str


def _requests(
    feeds: Sequence[FeedState],
    hosts: Mapping[str, rules.HostState],
    now: str,
    *,
    allow_private: bool,
) -> list[FetchRequest]:
    since = validators.oldest(now)
    wary = {name for name, host in hosts.items() if host.agent}
    return [
        FetchRequest(
            feed.source_id,
            feed.url,
            *validators.to_send(feed, since),
            allow_private=allow_private or feed.allow_private,
            compatible=bool(wary) and rules.host_key(feed.url) in wary,
        )
        for feed in feeds
    ]


def _read(
    answer: Fetched | FetchFailed, states: Mapping[str, FeedState], parsers: ParserPool, now: str
) -> _Read | _Trouble:
    if isinstance(answer, FetchFailed):
        return _Trouble(answer, answer.code, answer.message)
    feed = states[answer.key]
    after = fetched_state(feed, answer, now)
    if after.body_hash == feed.body_hash:
        return _Read(answer, after)
    try:
        found = parsers.parse(answer.body, url=answer.url, content_type=answer.content_type)
    except FeedError as error:
        return _Trouble(answer, error.code, f"{redact_url(feed.url)}: {error.message}")
    if found.ttl != feed.ttl:
        after = _scheduled(after._replace(ttl=found.ttl), answer, now)
    return _Read(answer, after, found)


def _scheduled(feed: FeedState, answer: Fetched, now: str) -> FeedState:
    asked = 0
    if answer.cache_control or answer.expires:
        asked = minutes_asked(answer.cache_control, answer.expires, answer.date, now)
    return feed._replace(next_at=next_look(feed, now, asked))


def _written(
    run: _Run, feed: FeedState, read: _Read | _Trouble, outage: Outage
) -> Iterator[Outcome]:
    """Write what came of a feed, and of those that waited for it to tell of an outage."""
    if isinstance(read, _Trouble):
        if read.code == HOST_COOLING:
            yield skipped(_waiting(run, feed, read))
        elif not outage.holds(feed, read.code, read.message):
            yield _failed(run, feed, read.code, read.message, read.answer)
    else:
        outage.over = True
        yield _succeeded(run, feed, read)
    while outage.over and outage.held:
        yield _failed(run, *outage.held.pop())


def _succeeded(run: _Run, feed: FeedState, read: _Read) -> Outcome:
    entries = read.found.entries if read.found else ()
    with transaction(run.connection):
        note_answer(run.connection, run.hosts, feed.url, read.answer, run.now)
        if not store.is_followed(run.connection, feed.source_id, feed.url):
            return _outcome(feed, "skipped")
        decision = add_entries(run.connection, feed.source_id, entries, run.now)
        store.save_success(run.connection, read.after, run.now)
    new, changed = len(decision.new), len(decision.changed)
    outcome = _outcome(read.after, "updated" if new or changed else "unchanged", new, changed)
    if read.answer.moved_to or feed.source_id in run.moves:
        return _moved(run, feed, read, outcome)
    return outcome


def _moved(run: _Run, feed: FeedState, read: _Read, outcome: Outcome) -> Outcome:
    moves = run.moves.get(feed.source_id, ())
    moved = moving.note(run.connection, moves, feed, read.answer, read.found, run.now)
    if moved is None:
        return outcome
    if moved.twin is None:
        # A new address begins without a state; this one came with the answer.
        store.save_success(run.connection, read.after, run.now)
    return outcome._replace(moved_to=moved.to_url, twin=moved.twin)


def _failed(
    run: _Run,
    feed: FeedState,
    code: str,
    message: str,
    answer: Fetched | FetchFailed | None = None,
) -> Outcome:
    # What the feed gave before stays its last good state: the next look asks for what is newer.
    with transaction(run.connection):
        until = note_answer(run.connection, run.hosts, feed.url, answer, run.now)
        if not store.is_followed(run.connection, feed.source_id, feed.url):
            return _outcome(feed, "skipped")
        after = after_failure(feed, code, run.now, until)
        if after.stopped_at:
            message += f"; it is not asked any more, `pln pull {feed.source_id}` asks once again"
        store.save_failure(run.connection, after, code, message, run.now)
    if moves := run.moves.get(feed.source_id):
        old = moving.go_back(run.connection, moves, after, code, run.now)
        if old:
            message += f"; it goes back to {redact_url(old)}"
    return _outcome(after, "failed", error=(code, message))


def _waiting(run: _Run, feed: FeedState, trouble: _Trouble) -> Left:
    host = run.hosts[rules.host_key(trouble.answer.url)]
    return Left(feed, HOST_COOLING, max(feed.next_at or "", host.cool_until or ""))


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
