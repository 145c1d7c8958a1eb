"""Which feeds a pull asks, and why it leaves the others."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from plncli.feeds.fetching.hosts import HostState, capacity, host_key, is_cooling
from plncli.feeds.keeping.records import FeedState
from plncli.feeds.pulling.schedule import is_due


class Left(NamedTuple):
    """A feed that is not asked now: why (one of `SKIP_REASONS`), and until when."""

    feed: FeedState
    reason: str
    next_at: str | None


class Plan(NamedTuple):
    """The feeds to ask and those to leave, each in the order in which they came."""

    asked: list[FeedState]
    left: list[Left]


def plan(
    feeds: Iterable[FeedState],
    hosts: Mapping[str, HostState],
    now: str,
    *,
    force: bool = False,
    named: bool = False,
) -> Plan:
    """Divide feeds into those to ask now and those to leave.

    Args:
        hosts: what is known of hosts, by `host_key`.
        force: whatever the schedule says. A host that asked for time gets it all the same.
        named: the user chose these feeds, so also those that are paused or stopped.
    """
    planned = Plan([], [])
    candidates = []
    for feed in feeds:
        reason = _reason(feed, now, force=force, named=named)
        if reason:
            planned.left.append(Left(feed, reason, feed.next_at))
        else:
            candidates.append(feed)
    crowded = _crowded(candidates, hosts)
    for feed in candidates:
        host = hosts.get(host_key(feed.url))
        if host and is_cooling(host, now):
            reason = "host_cooling" if host.code else "busy_host"
            next_at = max(feed.next_at or "", host.cool_until or "")
            planned.left.append(Left(feed, reason, next_at))
        elif feed.source_id in crowded:
            planned.left.append(Left(feed, "busy_host", feed.next_at))
        else:
            planned.asked.append(feed)
    return planned


def _reason(feed: FeedState, now: str, *, force: bool, named: bool) -> str | None:
    if not named and feed.status != "active":
        return "paused"
    if feed.stopped_at:
        return None if named else "stopped"
    return None if force or is_due(feed, now) else "not_due"


def _crowded(feeds: Iterable[FeedState], hosts: Mapping[str, HostState]) -> set[str]:
    """Return the ids of the feeds for which their host has no room; the longest due go first."""
    queues: dict[str, list[FeedState]] = {}
    for feed in feeds:
        key = host_key(feed.url)
        if capacity(key, hosts.get(key)) is not None:
            queues.setdefault(key, []).append(feed)
    over: set[str] = set()
    for key, queue in queues.items():
        queue.sort(key=lambda feed: feed.next_at or "")
        over.update(feed.source_id for feed in queue[capacity(key, hosts.get(key)) :])
    return over
