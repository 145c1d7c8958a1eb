"""A small network that has published something, for the tests of a skim."""

import sqlite3

from plncli.store import journal

NOW = "2026-10-07T09:00:00Z"


def publish(
    store: sqlite3.Connection,
    source: str,
    *entries: tuple[str, str],
    pace: str = "daily",
    contact: str | None = None,
    status: str = "active",
) -> None:
    """Add a source, and its contact, with entries of a moment and a title each.

    Ids come from the names: the source `Blog` is `blog`, its entries `blog1`, `blog2`.
    """
    name = source.lower()
    with journal.operation(store, "pln follow", NOW):
        if contact:
            store.execute(
                "INSERT OR IGNORE INTO contact (id, name, created_at, updated_at)"
                " VALUES (?, ?, ?, ?)",
                (contact.lower(), contact, NOW, NOW),
            )
        store.execute(
            "INSERT INTO source (id, title, feed_url, contact_id, pace, status, created_at,"
            " updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                name,
                source,
                f"https://{name}.example/feed",
                contact and contact.lower(),
                pace,
                status,
                NOW,
                NOW,
            ),
        )
    for n, (moment, title) in enumerate(entries, 1):
        store.execute(
            "INSERT INTO entry (id, source_id, guid, link, title, published, first_seen, sort_at,"
            " summary) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                f"{name}{n}",
                name,
                f"{name}{n}",
                f"https://www.{name}.example/{n}",
                title,
                moment,
                moment,
                moment,
                f"About {title.lower()}.",
            ),
        )


def days(*titles: str) -> list[tuple[str, str]]:
    """Entries of one title a day, the first one this morning."""
    return [(f"2026-10-{7 - n:02}T08:00:00Z", title) for n, title in enumerate(titles)]
