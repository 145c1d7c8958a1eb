"""People: the user and the contacts."""

from typing import NamedTuple

from plncli.model.reaching import FormerHandle, Handle


class Profile(NamedTuple):
    """Who the network belongs to."""

    name: str | None = None
    roles: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    school: str | None = None
    district: str | None = None
    region: str | None = None
    country: str | None = None
    tz: str | None = None
    values: tuple[str, ...] = ()
    passions: tuple[str, ...] = ()
    expertise: tuple[str, ...] = ()
    why: str | None = None
    definition: str | None = None
    weekly_minutes: int | None = None
    availability: tuple[str, ...] = ()
    word: str = "professional"
    organised_in: str | None = None
    kind: str | None = None


class Contact(NamedTuple):
    """A person of the network."""

    id: str
    name: str
    kind: str
    roles: tuple[str, ...]
    organisation: str | None
    subjects: tuple[str, ...]
    grades: tuple[str, ...]
    scope: str | None
    sector: str | None
    country: str | None
    tz: str | None
    sphere: str | None
    agreement: str
    closeness: str | None
    functions: tuple[str, ...]
    how_met: str | None
    met_at: str | None
    met_online: str | None
    met_in_person: str | None
    keeps_up_via: str | None
    cadence_days: int | None
    status: str
    wanted_why: str | None
    rely: bool
    essential: bool
    quality_note: str | None
    led_to: str | None
    value_note: str | None
    note: str | None
    created_at: str
    updated_at: str
    cadence_limit_days: int | None = None
    met_through: str | None = None
    first_step: str | None = None
    first_step_on: str | None = None
    give_note: str | None = None
    intention: str | None = None
    topics: tuple[str, ...] = ()
    handles: tuple[Handle, ...] = ()
    former_handles: tuple[FormerHandle, ...] = ()
    communities: tuple[str, ...] = ()
    knows: tuple[str, ...] = ()
    last_interaction: str | None = None
