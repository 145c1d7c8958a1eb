"""What a pull knows of a feed and its entries, and what came of it."""

from typing import NamedTuple


class FeedState(NamedTuple):
    """A source with a feed, and how its last pull left it.

    Times are ISO 8601 in UTC. All but the source's own fields are None until the
    first pull. ``status`` and ``pace`` are words of `plncli.model`; ``ttl`` is the
    minutes that the feed or its server asked for, ``validators_at`` when the whole
    body came last, ``stopped_at`` when its host said for the second time that it is gone.
    """

    source_id: str
    title: str
    url: str
    pace: str
    status: str
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    next_at: str | None = None
    allow_private: bool = False
    validators_at: str | None = None
    ttl: int | None = None
    error_code: str | None = None
    error_since: str | None = None
    error_count: int = 0
    stopped_at: str | None = None

    @property
    def is_new(self) -> bool:
        """Tell whether it was never asked."""
        return self.next_at is None and self.stopped_at is None


SKIP_REASONS = ("not_due", "host_cooling", "stopped", "paused", "busy_host")
"""Why a feed was not asked: its time has not come, its host asked for time, its host said
that it is gone, its user paused it, or its host takes only so many requests a run."""


class EntryRow(NamedTuple):
    """An entry as the store keeps it; ``enclosures`` and ``categories`` are JSON arrays.

    ``guid`` is the entry's identity within its feed, ``seconds`` the time it
    takes to read or play, ``html`` its markup as it came, in UTF-8.
    """

    guid: str
    link: str | None
    title: str
    author: str | None
    published: str | None
    sort_at: str
    summary: str | None
    language: str | None
    seconds: int
    html: bytes
    enclosures: str
    categories: str


class KnownEntry(NamedTuple):
    """An entry that the store has: its key, when it first came, and what it is now."""

    key: int
    first_seen: str
    row: EntryRow


class Outcome(NamedTuple):
    """What came of one feed in a pull.

    ``status`` is one of ``updated``, ``unchanged``, ``skipped`` and ``failed``;
    ``new`` and ``changed`` count entries. A failure has a code and a message;
    ``reason`` is one of `SKIP_REASONS` for a feed that was not asked. ``moved_to``
    is the new address that the source was given, or would have been but for ``twin``,
    the id of the source that has it already.
    """

    source_id: str
    title: str
    url: str
    status: str
    new: int = 0
    changed: int = 0
    error_code: str | None = None
    error_message: str | None = None
    next_at: str | None = None
    reason: str | None = None
    moved_to: str | None = None
    twin: str | None = None
