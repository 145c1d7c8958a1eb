"""Meetings of communities that one was at, caught up on or left out; how to catch up."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple
from urllib.parse import quote, urlsplit

TAKES_PART = ("join", "contribute", "organise")
"""The parts in a community whose holder misses its meetings."""
ASKED_BACK = 3
"""How many missed meetings of one community are asked for, the latest; older ones rest."""
ASKED_DAYS = 100
"""How long ago a missed meeting may lie: three of a monthly one."""


class Session(NamedTuple):
    """One meeting of a community, and what became of it.

    ``starts_at`` is a moment in UTC, ``local`` the same by the user's clock, to the minute.
    """

    id: str
    community_id: str
    starts_at: str
    status: str
    text: str | None
    takeaways: str | None
    interaction_id: str | None
    created_at: str
    updated_at: str
    community: str = ""
    local: str = ""
    met: tuple[str, ...] = ()
    kind: str = "session"

    @property
    def name(self) -> str:
        """What it is called: its community and its day, where the user is."""
        return f"{self.community}, {self.local[:10]}"


class Place(NamedTuple):
    """Where a community is to be found: what links to its past meetings are made of."""

    hashtag: str | None = None
    platform: str | None = None
    url: str | None = None
    archive_url: str | None = None


class CatchUp(NamedTuple):
    """A link to what was said in a meeting, and what it leads to."""

    name: str
    url: str


def catch_up(place: Place, starts: datetime, minutes: int | None) -> tuple[CatchUp, ...]:
    """Return the links to what was said in a meeting; ``starts`` has a time zone.

    X and Bluesky are searched by days in UTC, the last one left out; Mastodon shows the
    newest posts under the tag only. A hashtag without a platform is looked for on all three.
    """
    found = [CatchUp("archive", place.archive_url)] if place.archive_url else []
    tag = (place.hashtag or "").lstrip("#")
    platform = (place.platform or "").strip().lower()
    if tag:
        begin, end = _days(starts, minutes)
        if platform in ("", "bluesky", "bsky"):
            words = quote(f"#{tag} since:{begin} until:{end}", safe=":")
            found.append(CatchUp("Bluesky", f"https://bsky.app/search?q={words}"))
        if platform in ("", "mastodon"):
            page = f"https://{_server(place.url)}/tags/{quote(tag)}"
            found += [CatchUp("Mastodon", page), CatchUp("Mastodon, feed", f"{page}.rss")]
        if platform in ("", "x", "twitter"):
            words = quote(f"#{tag} since:{begin} until:{end}", safe=":")
            found.append(CatchUp("X", f"https://x.com/search?q={words}&f=live"))
    if not found and place.url:
        found.append(CatchUp("its page", place.url))
    return tuple(found)


def summary(sessions: Iterable[Session]) -> str:
    """Return how many meetings one was at, caught up on and skipped, in words."""
    counts = {"attended": 0, "caught_up": 0, "skipped": 0}
    for session in sessions:
        counts[session.status] += 1
    return ", ".join(
        f"{status.replace('_', ' ')} {count}" for status, count in counts.items() if count
    )


def _days(starts: datetime, minutes: int | None) -> tuple[str, str]:
    """Return the first day of a meeting in UTC and the day after its last."""
    from datetime import UTC

    begin = starts.astimezone(UTC)
    last = begin + timedelta(minutes=max((minutes or 60) - 1, 0))
    return begin.date().isoformat(), (last.date() + timedelta(days=1)).isoformat()


def _server(url: str | None) -> str:
    """Return the Mastodon server that a page lies on; the largest one where there is no page."""
    return urlsplit(url or "").hostname or "mastodon.social"
