"""Activities that may count, and the periods of licences that they count for."""

from typing import NamedTuple


class Evidence(NamedTuple):
    """A file that shows that one was there, kept by its hash."""

    sha256: str
    name: str
    size: int
    added_at: str


class Split(NamedTuple):
    """So many minutes of an activity that are in a category."""

    category: str
    minutes: int


class Activity(NamedTuple):
    """An activity of professional development. Days are ISO text."""

    id: str
    title: str
    kind: str
    starts: str
    until: str | None
    minutes: int
    status: str
    origin: str | None
    provider: str | None
    provider_number: str | None
    mode: str | None
    place: str | None
    cost: float | None
    goal: str | None
    reflection: str | None
    event_id: str | None
    interaction_id: str | None
    note: str | None
    created_at: str
    updated_at: str
    splits: tuple[Split, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Licence(NamedTuple):
    """A period in which a licence asks for hours; ``rules`` is JSON that changes its preset."""

    id: str
    name: str
    preset: str | None
    role: str | None
    number: str | None
    starts: str
    until: str
    rules: str
    note: str | None
    created_at: str
    updated_at: str
    kind: str = "licence"
