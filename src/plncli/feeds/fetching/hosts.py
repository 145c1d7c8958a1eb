"""What is known of hosts: how much they take, and how long one wants to be left alone."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache
from typing import NamedTuple

from plncli.feeds.fetching.address import Target, target_of
from plncli.moments import stamp

COOLING_STATUSES = (429, 503)
"""Too Many Requests and Service Unavailable, the two that name a time (RFC 9110, 10.2.3)."""

COOLING_MINUTES = 10
"""How long a host is left alone that names no time, as NetNewsWire does
(RSWeb/DownloadSession.swift, 2026)."""
LEAST_MINUTES = 1
MOST_MINUTES = 7 * 24 * 60
"""A Retry-After of 0 or in the past still means a pause; one of years is a mistake."""

AFTER_COOLING = 8
"""Requests of one run to a host that has just asked for time: its feeds come back in parts,
so that they do not draw the next refusal all together."""


class HostRule(NamedTuple):
    """What a host lets every reader do."""

    requests: int | None = None
    """The most requests in one run; None for no limit."""
    gap_seconds: int = 0
    """Between two requests, also of two runs."""
    transient: tuple[str, ...] = ()
    """Failures that come and go there, and say nothing about a feed."""


RULES = {
    # About one request a minute from one address since June 2026 (NetNewsWire issue 5328,
    # commafeed issue 2181).
    "reddit.com": HostRule(requests=1, gap_seconds=65),
    # Bans readers that ask for several feeds at once (miniflux issue 3289).
    "openrss.org": HostRule(requests=1, gap_seconds=65),
    # Feeds of channels were not found for hours, then there again, all through 2026
    # (miniflux issue 4261, dynacat issue 65).
    "youtube.com": HostRule(transient=("http_404", "http_5xx")),
}
"""By domain, which stands for all hosts below it."""


class HostState(NamedTuple):
    """What earlier runs learnt of a host; ``name`` is its `host_key`, times are UTC.

    ``code`` is the failure by which it asked for time, until it answers well again.
    ``agent`` says that it refuses programs which do not look like browsers.
    """

    name: str
    cool_until: str | None = None
    code: str | None = None
    agent: bool = False


@cache
def host_key(url: str) -> str:
    """Return by which name politeness counts the host of an address.

    A domain of `RULES`, else the host with its port, where the two usual ports are
    one: a server that is asked over http and sends to https is the same. Empty for
    what is no http or https address.
    """
    target = target_of(url)
    return key_of(target) if target else ""


def key_of(target: Target) -> str:
    """Return the `host_key` of an address that is taken apart already."""
    for domain in RULES:
        if target.host == domain or target.host.endswith(f".{domain}"):
            return domain
    return target.authority


def is_cooling(host: HostState | None, now: str) -> bool:
    """Tell whether a host is still to be left alone."""
    return host is not None and host.cool_until is not None and host.cool_until > now


def cooling(hosts: Iterable[HostState], now: str) -> frozenset[str]:
    """Return the names of those hosts that are still to be left alone."""
    return frozenset(host.name for host in hosts if is_cooling(host, now))


def capacity(key: str, host: HostState | None) -> int | None:
    """Return how many requests of one run a host is given; None for any number."""
    rule = RULES.get(key)
    if rule and rule.requests is not None:
        return rule.requests
    return AFTER_COOLING if host and host.code else None


def is_transient(url: str, code: str) -> bool:
    """Tell whether a failure comes and goes at that host, and is not the feed's."""
    rule = RULES.get(host_key(url))
    return rule is not None and code in rule.transient


def rested(key: str, now: str) -> str | None:
    """Return until when a host rests after any request; None for hosts without a rule."""
    rule = RULES.get(key)
    if rule is None or not rule.gap_seconds:
        return None
    return stamp(datetime.fromisoformat(now) + timedelta(seconds=rule.gap_seconds))


def cool_until(retry_after: str | None, now: str) -> str:
    """Return until when a host that asked for time is left alone.

    Args:
        retry_after: the header as it came: seconds, a date, anything else, or None.
        now: ISO 8601 in UTC.
    """
    begun = datetime.fromisoformat(now)
    minutes = _minutes(retry_after or "", begun)
    if minutes is None:
        minutes = COOLING_MINUTES
    return stamp(begun + timedelta(minutes=min(max(minutes, LEAST_MINUTES), MOST_MINUTES)))


def http_date(text: str | None) -> datetime | None:
    """Return the moment that a header names (RFC 9110, 5.6.7); None when it names none."""
    if not text:
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _minutes(retry_after: str, begun: datetime) -> float | None:
    text = retry_after.strip()
    if text.isascii() and text.isdecimal():
        return int(text[:9]) / 60
    moment = http_date(text)
    return (moment - begun).total_seconds() / 60 if moment else None
