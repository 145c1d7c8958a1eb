"""Whether the network has failed, rather than the feeds.

A machine that is offline must not make every feed a broken one, and neither must the
sign-in page of a hotel or a school that answers for all of them.
"""

from typing import NamedTuple

from plncli.feeds.fetching.hosts import host_key
from plncli.feeds.keeping.records import FeedState

OFFLINE = "offline"
SIGN_IN = "sign_in"
NOBODYS_FAULT = (OFFLINE, SIGN_IN)
"""The verdicts, as codes of outcomes; nothing is stored for them."""

UNREACHABLE = (OFFLINE, "dns", "connect")
"""Failures that say nothing about a feed when no host at all could be reached."""
UNHEARD = (*UNREACHABLE, "tls", "timeout")
"""Failures in which no server said anything that could be understood."""
REPLACED = ("not_a_feed", "blocked_address")
"""What becomes of a feed where a sign-in page answers for its host, or its name leads there."""
UNASKED = ("bad_url",)
"""Failures before any host is asked: they do not show that the machine is online."""

SEVERAL = 2
"""Hosts that must give a page at the same time to be taken for one sign-in page."""


class Held(NamedTuple):
    """A failure whose meaning is not known yet."""

    feed: FeedState
    code: str
    message: str


class Outage:
    """The failures of a run, until some feed answers as it should."""

    def __init__(self) -> None:
        self.held: list[Held] = []
        self.over = False
        """A feed answered, or a server said something of its own: failures are the feeds'."""
        self._answered = False

    def holds(self, feed: FeedState, code: str, message: str) -> bool:
        """Take a failure in, unless it can be told already that it is the feed's."""
        if code in REPLACED:
            self._answered |= code == "not_a_feed"
            doubtful = feed.body_hash is not None and feed.error_code is None
        else:
            doubtful = code in UNHEARD
            self.over |= not doubtful and code not in UNASKED
        if self.over or not doubtful:
            return False
        self.held.append(Held(feed, code, message))
        return True

    def verdict(self) -> str | None:
        """Return one of `NOBODYS_FAULT` for all that is held; None when each is a feed's own.

        Only feeds that were well before are witnesses: one that has been unreachable for
        long, and is asked alone, shows nothing.
        """
        replaced = {host_key(held.feed.url) for held in self.held if held.code in REPLACED}
        if len(replaced) >= SEVERAL:
            return SIGN_IN
        unreachable = all(held.code in UNREACHABLE for held in self.held)
        was_well = any(held.feed.error_code is None for held in self.held)
        return OFFLINE if unreachable and was_well and not self._answered else None
