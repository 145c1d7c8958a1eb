"""One candidate for the network, wherever it was found."""

from typing import NamedTuple

REPORTED, PAUSED, HISTORIC, OWN = "reported-active", "paused", "historic", "yours"
"""How the catalogue knows a candidate, or that it was found in one's own data."""


class Offer(NamedTuple):
    """Somebody or something that could join the network.

    Attributes:
        id: short and lasting, as `pln discover --check` takes it; of the catalogue.
        record: contact, source, community or event: what it would become.
        kind: its kind as `pln add --kind` takes it; empty for contacts.
        name: as `pln add` would take it.
        box: the organizer's box that it fills.
        scope: school to global, or empty where unknown.
        country: two letters (ISO 3166-1), or empty.
        language: of what it says (BCP 47), or empty.
        topics: what it is about, in small letters.
        url: its site; the lasting fact, since feeds move.
        feed_url: where its feed was, or empty.
        handle: how a person or an account is reached, or empty.
        cost: "free" or a sentence, or empty where unknown.
        words: how it describes itself, quoted, or empty.
        evidence: where it is known from; of one's own data, what points to it.
        as_of: the day or month for which that holds, ISO.
        status: one of this module's four.
        confidence: high, medium or low, of the catalogue.
        meets, zone, minutes, hashtag, platform: of chats, as `pln add community` takes them.
        weight: how much of one's own data points to it; 0 in the catalogue.
    """

    id: str
    record: str
    kind: str
    name: str
    box: str
    scope: str = ""
    country: str = ""
    language: str = ""
    topics: tuple[str, ...] = ()
    url: str = ""
    feed_url: str = ""
    handle: str = ""
    cost: str = ""
    words: str = ""
    evidence: tuple[str, ...] = ()
    as_of: str = ""
    status: str = REPORTED
    confidence: str = ""
    meets: str = ""
    zone: str = ""
    minutes: int = 0
    hashtag: str = ""
    platform: str = ""
    weight: int = 0
