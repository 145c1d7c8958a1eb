"""Where people and communities are reached, and where they were before they moved."""

import sqlite3

from plncli.errors import ConflictError, NotFoundError
from plncli.handles import format_handle, parse_handle
from plncli.model import Handle


def handles_on(connection: sqlite3.Connection, contact_id: str, old: str) -> list[Handle]:
    """Return the handles of a contact that ``old`` says: a platform, or a handle on it."""
    rows = connection.execute(
        "SELECT platform, handle FROM handle WHERE contact_id = ? AND until IS NULL ORDER BY rowid",
        (contact_id,),
    ).fetchall()
    return [
        each
        for each in (Handle(*row) for row in rows)
        if old.casefold() in (each.platform, format_handle(each).casefold())
    ]


def move_contact(
    connection: sqlite3.Connection, contact_id: str, old: Handle, new: Handle, day: str
) -> None:
    """Note that a contact has left a handle for another, on an ISO day; both are kept.

    Raises:
        ConflictError: the new handle is somebody else's.
    """
    twin = connection.execute(
        "SELECT c.id, c.name FROM handle h JOIN contact c ON c.id = h.contact_id"
        " WHERE h.platform = ? AND h.handle = ? AND c.id <> ? AND h.until IS NULL",
        (*new, contact_id),
    ).fetchone()
    if twin:
        raise ConflictError(f"{format_handle(new)} belongs to {twin[1]} ({twin[0]})")
    connection.execute(
        "UPDATE handle SET until = ? WHERE contact_id = ? AND platform = ? AND handle = ?",
        (day, contact_id, *old),
    )
    connection.execute(
        "INSERT INTO handle (contact_id, platform, handle) VALUES (?, ?, ?)"
        " ON CONFLICT (contact_id, platform, handle) DO UPDATE SET until = NULL",
        (contact_id, *new),
    )


def move_community(
    connection: sqlite3.Connection,
    community_id: str,
    platform: str,
    url: str | None,
    day: str,
    now: str,
) -> str:
    """Note that a community has moved to another platform, on an ISO day; return the old one.

    Its hashtag goes along. The address it had belongs to the place that it left.

    Raises:
        NotFoundError: it is not known where the community was.
    """
    was, hashtag, old_url = connection.execute(
        "SELECT platform, hashtag, url FROM community WHERE id = ?", (community_id,)
    ).fetchone()
    if not was and not old_url:
        raise NotFoundError(
            f"it is not known where {community_id} was", f"`pln edit {community_id} --platform X`"
        )
    connection.execute(
        "INSERT INTO former_place (community_id, platform, hashtag, url, until)"
        " VALUES (?, ?, ?, ?, ?)",
        (community_id, was, hashtag, old_url, day),
    )
    connection.execute(
        "UPDATE community SET platform = ?, url = ?, updated_at = ? WHERE id = ?",
        (platform, url, now, community_id),
    )
    return str(was or old_url)


def former_places(
    connection: sqlite3.Connection, community_id: str
) -> list[tuple[str | None, str | None, str | None, str]]:
    """Return platform, hashtag, address and last day of where a community was, latest first."""
    return connection.execute(
        "SELECT platform, hashtag, url, until FROM former_place WHERE community_id = ?"
        " ORDER BY until DESC, id DESC",
        (community_id,),
    ).fetchall()


def sources_at(
    connection: sqlite3.Connection, owner_id: str, left: Handle
) -> list[tuple[str, str]]:
    """Return id and title of the active sources of a contact that lie at a handle.

    The page or the feed is the profile, as `parse_handle` reads addresses.
    """
    rows = connection.execute(
        "SELECT id, title, url, feed_url FROM source WHERE contact_id = ? AND status = 'active'"
        " ORDER BY title COLLATE NOCASE",
        (owner_id,),
    ).fetchall()
    wanted = format_handle(left).casefold()
    return [
        (identity, title)
        for identity, title, *addresses in rows
        if wanted in (_profile_at(address) for address in addresses if address)
    ]


def members_on(
    connection: sqlite3.Connection, community_id: str, platform: str
) -> list[tuple[str, str]]:
    """Return id and title of the active sources of a community that lie on a platform."""
    rows = connection.execute(
        "SELECT s.id, s.title, coalesce(s.url, s.feed_url) FROM source s"
        " JOIN membership m ON m.record_id = s.id"
        " WHERE m.community_id = ? AND s.status = 'active' ORDER BY s.title COLLATE NOCASE",
        (community_id,),
    ).fetchall()
    return [
        (identity, title)
        for identity, title, address in rows
        if address and _profile_at(address).startswith(f"{platform}:")
    ]


def _profile_at(address: str) -> str:
    """Return the handle whose profile, or the feed of it, lies at an address."""
    for ending in (".rss", ".atom", "/rss", "/feed"):
        address = address.removesuffix(ending)
    return format_handle(parse_handle(address)).casefold()
