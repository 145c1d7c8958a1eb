"""What is known of a feed that says how well it is."""

from typing import NamedTuple

RECENT_DAYS = 90
"""Of the entries that are counted."""


class Latest(NamedTuple):
    """One of the newest entries of a feed; ``at`` is ISO 8601 in UTC."""

    at: str
    guid: str
    link: str | None


class FeedFacts(NamedTuple):
    """A source with a feed, how its pulls went, and what its user makes of it.

    Times are ISO 8601 in UTC.

    Attributes:
        site: the address of its page.
        contact: the name of who publishes it.
        latest: its newest entries, the newest first.
        recent: how many entries the last `RECENT_DAYS` days brought.
        used: how many of those were opened, saved or noted.
        kept: how many of all were saved or noted.
    """

    id: str
    title: str
    feed_url: str
    pace: str
    status: str
    created_at: str
    allow_private: bool = False
    site: str | None = None
    checked_at: str | None = None
    next_at: str | None = None
    error_code: str | None = None
    error_message: str | None = None
    error_since: str | None = None
    error_count: int = 0
    stopped_at: str | None = None
    contact: str | None = None
    contact_archived: bool = False
    recent: int = 0
    used: int = 0
    kept: int = 0
    latest: tuple[Latest, ...] = ()
