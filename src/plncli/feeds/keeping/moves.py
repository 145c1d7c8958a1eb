"""When a feed has moved for good: permanent redirects, believed slowly.

A redirect that calls itself permanent may be a hotel's sign-in page or a mistake of an
afternoon, and readers that stored it at once have lost feeds by it (Vienna issue 1546). A
source therefore takes a new address only after the same one was named again and again.
"""

import re
from datetime import datetime, timedelta
from typing import NamedTuple

from plncli.feeds.keeping.records import FeedState

TIMES = 3
DAYS = 7
"""So many pulls, over so many days, must have found the same new address: between NewsBlur,
which waits for ten, and readers that wait for a week (RSSOwlnix issue 32)."""

ELSEWHERE = (
    *("login", "log-in", "logon", "signin", "sign-in", "auth", "oauth", "sso", "captive"),
    *("hotspot", "consent", "cookies", "maintenance", "suspended", "suspendedpage", "expired"),
    *("defaultwebpage", "parked", "parking", "lander", "landing", "coming-soon", "unavailable"),
    *("blocked", "error", "404"),
)
"""Words of addresses where no feed is: of pages to sign in or to consent (RFC 8908 calls the
networks that send everybody there captive portals), of what hosting panels show for a site
that is closed (cPanel's suspendedpage.cgi) and registrars for a name that is for sale."""

GONE = ("http_404", "http_410")
FAILURES = 3
"""After so many failures in a row a new address that is not there takes its source back."""


class Move(NamedTuple):
    """A new address that a source was led to.

    Attributes:
        id: the source's.
        first_seen: when it was led there first, without a break since; ISO 8601 in UTC.
        times: in how many pulls.
        moved_at: when a pull gave the source the new address.
        state: `seen`, `moved`, or `undone` where the source has gone back to the old one.
        twin: the id of another source that has the new address.
    """

    id: str
    title: str
    from_url: str
    to_url: str
    first_seen: str
    last_seen: str
    times: int
    moved_at: str | None = None
    state: str = "seen"
    twin: str | None = None


def is_believable(from_url: str, to_url: str) -> bool:
    """Tell whether a feed can live at the new address: nothing in it speaks of another page."""
    scheme, _, rest = to_url.lower().partition("://")
    if scheme != "https" and (scheme != "http" or from_url.lower().startswith("https:")):
        return False
    words = f"-{'-'.join(re.findall('[a-z0-9]+', rest))}-"
    return not any(f"-{word}-" in words for word in ELSEWHERE)


def is_due(move: Move) -> bool:
    """Tell whether a source is to take the new address now."""
    waited = datetime.fromisoformat(move.last_seen) - datetime.fromisoformat(move.first_seen)
    return move.state == "seen" and move.times >= TIMES and waited >= timedelta(days=DAYS)


def is_lost(feed: FeedState, code: str) -> bool:
    """Tell whether the address of a feed is lost that fails with ``code`` now."""
    if code not in GONE:
        return False
    again = feed.error_code in GONE and feed.error_count + 1 >= FAILURES
    return again or feed.stopped_at is not None
