"""What happened: interactions, and who took part in them."""

from typing import NamedTuple


class Link(NamedTuple):
    """A record that another one points at."""

    id: str
    kind: str
    name: str


class Interaction(NamedTuple):
    """Something that happened between the user and the network, on a day."""

    id: str
    date: str
    text: str
    kind: str
    act: str | None
    direction: str | None
    medium: str | None
    sync_mode: str | None
    minutes: int | None
    value: str | None
    used_in_class: bool
    changed_my_mind: bool
    led_to: str | None
    note: str | None
    created_at: str
    updated_at: str
    topics: tuple[str, ...] = ()
    participants: tuple[Link, ...] = ()
