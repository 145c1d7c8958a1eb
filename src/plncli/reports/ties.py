"""Who knows somebody, and where a community was before, as parts of their pages."""

import sqlite3

from plncli.doc import Column, Span
from plncli.reports.record import Around
from plncli.reports.words import long_day
from plncli.store.places import former_places
from plncli.store.ties import known_by


def of_contact(connection: sqlite3.Connection, contact_id: str) -> Around:
    """Return the contacts who know this one; whom it knows is a field of its own."""
    those = known_by(connection, contact_id)
    return Around(
        "known by",
        (Column("id"), Column("name", flexible=True)),
        tuple((Span(identity, "id"), name) for identity, name in those),
        tuple({"id": identity, "name": name} for identity, name in those),
    )


def of_community(connection: sqlite3.Connection, community_id: str) -> Around:
    """Return where a community was before it moved."""
    places = former_places(connection, community_id)
    return Around(
        "former places",
        (Column("platform"), Column("address", flexible=True), Column("until")),
        tuple(
            (platform or "", url or "", long_day(until)) for platform, _, url, until in places
        ),
        tuple(
            {"platform": platform, "hashtag": hashtag, "url": url, "until": until}
            for platform, hashtag, url, until in places
        ),
    )
