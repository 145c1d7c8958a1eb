"""What an answer says of its host, kept for the requests and the runs after it."""

import sqlite3
from collections.abc import Iterable

from plncli.feeds.fetching import hosts as rules
from plncli.feeds.fetching.exchange import Fetched, FetchFailed
from plncli.store import hosts as store
from plncli.store.connection import transaction


def note_answers(
    connection: sqlite3.Connection,
    hosts: dict[str, rules.HostState],
    answers: Iterable[tuple[str, Fetched | FetchFailed]],
    now: str,
) -> None:
    """Keep what answers say of their hosts, each behind the address that was asked for.

    See `note_answer`; it is one transaction.
    """
    with transaction(connection):
        for url, answer in answers:
            note_answer(connection, hosts, url, answer, now)


def note_answer(
    connection: sqlite3.Connection,
    hosts: dict[str, rules.HostState],
    url: str,
    answer: Fetched | FetchFailed | None,
    now: str,
) -> str | None:
    """Keep what an answer says of its host; return until when it wants to be left alone.

    Args:
        hosts: what is known of hosts, by `host_key`; kept up to date with the store.
        url: the address that was asked for.
        answer: None for a failure without one.
        now: ISO 8601 in UTC.
    """
    key = rules.host_key(url)
    known = hosts.get(key)
    if isinstance(answer, FetchFailed) and answer.status in rules.COOLING_STATUSES:
        until = rules.cool_until(answer.retry_after, now)
        _cool(connection, hosts, rules.host_key(answer.url), until, answer.code)
        return until
    if rest := rules.rested(key, now):
        _cool(connection, hosts, key, rest, None)
    elif known and known.code and isinstance(answer, Fetched):
        hosts[key] = known._replace(cool_until=None, code=None)
        store.save_calm(connection, key)
    if isinstance(answer, Fetched) and answer.compatible and not (known and known.agent):
        hosts[key] = hosts.get(key, rules.HostState(key))._replace(agent=True)
        store.save_agent(connection, key)
    return None


def _cool(
    connection: sqlite3.Connection,
    hosts: dict[str, rules.HostState],
    key: str,
    until: str,
    code: str | None,
) -> None:
    known = hosts.get(key, rules.HostState(key))
    hosts[key] = known._replace(cool_until=until, code=code)
    store.save_cooling(connection, key, until, code)
