"""What a pull knows of a feed and its entries, and what came of it."""

from typing import NamedTuple


class FeedState(NamedTuple):
    """A source with a feed, and how its last pull left it.

    Times are ISO 8601 in UTC. All but the source's own fields are None until the
    first pull. ``status`` and ``pace`` are words of `plncli.model`.
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


class EntryRow(NamedTuple):
    """An entry as the store keeps it; ``enclosures`` and ``categories`` are JSON arrays.

    ``guid`` is the entry's identity within its feed, ``seconds`` the time it
    takes to read or play, ``html`` its markup as it came.
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
    html: str
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
    ``new`` and ``changed`` count entries. A failure has a code and a message.
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
