"""The validators of a feed: what its server gave to recognise an answer by, and when it goes back.

They are opaque and go back as they came, quotes and ``W/`` included (RFC 9110, 8.8).
"""

from datetime import datetime, timedelta

from plncli.feeds.fetching.exchange import Fetched
from plncli.feeds.fetching.hosts import http_date
from plncli.feeds.keeping.records import FeedState
from plncli.moments import stamp

DAYS = 8
"""After so many days the whole body is asked for, since some servers answer 304 for ever
(NetNewsWire, which found them, drops validators as often: LocalAccountRefresher.swift)."""

AHEAD = timedelta(days=1)
"""A clock may be wrong by so much. Last-Modified beyond it, often in 2038, would keep the
server from ever sending anything newer."""


def oldest(now: str) -> str:
    """Return since when the whole body must have come for validators to be sent."""
    return stamp(datetime.fromisoformat(now) - timedelta(days=DAYS))


def to_send(feed: FeedState, since: str) -> tuple[str | None, str | None]:
    """Return ETag and Last-Modified to send; ``since`` comes from `oldest`."""
    if feed.validators_at is None or feed.validators_at < since:
        return None, None
    return feed.etag, feed.last_modified


def renewed(feed: FeedState, answer: Fetched, now: str) -> FeedState:
    """Return a feed with the validators of its latest answer.

    A 304 brings new ones or confirms the old ones (RFC 9111, 4.3.4).
    """
    last_modified = answer.last_modified
    if last_modified != feed.last_modified and _is_ahead(last_modified, now):
        last_modified = None
    if answer.status == 304:
        return feed._replace(
            etag=answer.etag or feed.etag, last_modified=last_modified or feed.last_modified
        )
    return feed._replace(etag=answer.etag, last_modified=last_modified, validators_at=now)


def _is_ahead(last_modified: str | None, now: str) -> bool:
    moment = http_date(last_modified)
    return moment is not None and moment > datetime.fromisoformat(now) + AHEAD
