"""Where people meet, and what they meet about: communities, events, topics."""

from typing import NamedTuple


class Community(NamedTuple):
    """A space of people: an organisation, a group, a hashtag, a circle of one's own."""

    id: str
    name: str
    kind: str
    platform: str | None
    hashtag: str | None
    url: str | None
    visibility: str | None
    scope: str | None
    sector: str | None
    participation: str | None
    goal: str | None
    first_step: str | None
    meets: str | None
    dues: float | None
    renews: str | None
    offers: tuple[str, ...]
    owner: str | None
    tz: str | None
    cadence_days: int | None
    status: str
    rely: bool
    essential: bool
    quality_note: str | None
    led_to: str | None
    value_note: str | None
    note: str | None
    created_at: str
    updated_at: str
    cadence_limit_days: int | None = None
    first_step_on: str | None = None
    archive_url: str | None = None
    moderators: str | None = None
    give_note: str | None = None
    intention: str | None = None
    box: str | None = None
    topics: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    last_interaction: str | None = None


class Event(NamedTuple):
    """A conference, edcamp, webinar or other occasion with a date."""

    id: str
    name: str
    kind: str
    starts: str | None
    until: str | None
    mode: str | None
    place: str | None
    hashtag: str | None
    backchannel: str | None
    cost: float | None
    status: str
    note: str | None
    created_at: str
    updated_at: str
    starts_at: str | None = None
    minutes: int | None = None
    url: str | None = None
    uid: str | None = None
    box: str | None = None
    topics: tuple[str, ...] = ()


class Topic(NamedTuple):
    """Something to learn, keep up with, or teach."""

    id: str
    name: str
    kind: str
    stance: str
    priority: int
    status: str
    review_on: str | None
    note: str | None
    created_at: str
    updated_at: str
    cadence_days: int | None = None
    cadence_limit_days: int | None = None
