"""Platforms on which several of your people are and you are not."""

import sqlite3
from datetime import date

from plncli.discover.offer import OWN, Offer
from plncli.model import SOCIAL_PLATFORMS
from plncli.store.candidates.naming import some

LEAST = 3
"""So many people make several: our default."""
_NAMES = {"x": "X", "linkedin": "LinkedIn", "youtube": "YouTube", "tiktok": "TikTok"}


def platforms(connection: sqlite3.Connection, today: date) -> tuple[Offer, ...]:
    """Return the social platforms where several active contacts are, most of them first.

    One on which the user has, or had, an account or a community is left out.
    """
    people: dict[str, dict[str, str]] = {}
    for platform, contact_id, name in connection.execute(
        "SELECT h.platform, c.id, c.name FROM handle h JOIN contact c ON c.id = h.contact_id"
        f" WHERE h.platform IN ({', '.join('?' * len(SOCIAL_PLATFORMS))})"
        " AND h.until IS NULL AND c.status = 'active'"
        " AND h.platform NOT IN (SELECT lower(platform) FROM account"
        "  UNION SELECT lower(platform) FROM community WHERE platform IS NOT NULL"
        "  UNION SELECT lower(platform) FROM former_place WHERE platform IS NOT NULL)",
        SOCIAL_PLATFORMS,
    ):
        people.setdefault(platform, {})[contact_id] = name
    found = [each for each in people.items() if len(each[1]) >= LEAST]
    found.sort(key=lambda each: (-len(each[1]), each[0]))
    return tuple(
        _offer(platform, sorted(names.values(), key=str.lower), today) for platform, names in found
    )


def _offer(platform: str, names: list[str], today: date) -> Offer:
    return Offer(
        id="",
        record="community",
        kind="community",
        name=_NAMES.get(platform, platform.title()),
        box="communities",
        evidence=(f"{len(names)} of your people are there: {some(names)}",),
        as_of=today.isoformat(),
        status=OWN,
        platform=platform,
        weight=len(names),
    )
