"""Where a community was before it moved, as a part of its page."""

import sqlite3

from plncli.doc import Column
from plncli.reports.record import Around
from plncli.reports.words import long_day
from plncli.store.places import former_places


def part(connection: sqlite3.Connection, community_id: str) -> Around:
    """Return where a community was before it moved."""
    places = former_places(connection, community_id)
    return Around(
        "former places",
        (Column("platform"), Column("address", flexible=True), Column("until")),
        tuple((platform or "", url or "", long_day(until)) for platform, _, url, until in places),
        tuple(
            {"platform": platform, "hashtag": hashtag, "url": url, "until": until}
            for platform, hashtag, url, until in places
        ),
    )
