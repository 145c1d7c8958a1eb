"""What is read, watched and heard: sources and what they publish."""

from typing import NamedTuple


class Source(NamedTuple):
    """Something to read, watch or listen to; with a feed address it is pulled."""

    id: str
    title: str
    kind: str
    url: str | None
    feed_url: str | None
    contact_id: str | None
    authors: tuple[str, ...]
    scope: str | None
    language: str | None
    pace: str
    cadence_days: int | None
    cost: float | None
    adoption: str | None
    organised_in: str | None
    status: str
    rely: bool
    essential: bool
    quality_note: str | None
    led_to: str | None
    value_note: str | None
    note: str | None
    created_at: str
    updated_at: str
    allow_private: bool = False
    give_note: str | None = None
    intention: str | None = None
    box: str | None = None
    topics: tuple[str, ...] = ()
    communities: tuple[str, ...] = ()
    contact: str | None = None
    last_entry: str | None = None
    checked_at: str | None = None
    error: str | None = None


class Entry(NamedTuple):
    """One item that a source published."""

    key: int
    id: str
    source_id: str
    source: str
    contact: str | None
    contact_id: str | None
    guid: str | None
    link: str | None
    title: str
    author: str | None
    published: str | None
    first_seen: str
    summary: str | None
    language: str | None
    seconds: int
    seen: str | None
    opened: str | None
    saved: str | None
    used_on: str | None
    note: str | None
    topics: tuple[str, ...] = ()
