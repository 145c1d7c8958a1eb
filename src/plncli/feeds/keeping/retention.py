"""How long entries are kept."""

from datetime import datetime, timedelta
from typing import NamedTuple

from plncli.config import Settings
from plncli.moments import stamp

HOURS = 24
"""Old entries are let go once in so many hours."""
EDITION_DAYS = 7
"""Entries of editions stay for so many days: their numbers are still in the user's hands."""


class Keep(NamedTuple):
    """What is kept whatever else holds.

    Attributes:
        first_seen: entries that came at this moment or later, ISO 8601 in UTC.
        newest: so many entries of each source.
        edition: entries of editions of this day or later.
    """

    first_seen: str
    newest: int
    edition: str


def keep(settings: Settings, now: str) -> Keep | None:
    """Return what is kept by the settings; None where everything is, for ever."""
    if not settings.feeds_keep_days:
        return None
    moment = datetime.fromisoformat(now)
    return Keep(
        stamp(moment - timedelta(days=settings.feeds_keep_days)),
        settings.feeds_keep_entries,
        stamp(moment - timedelta(days=EDITION_DAYS))[:10],
    )


def is_due(done_at: str | None, now: str) -> bool:
    """Tell whether it is time to let old entries go; both are ISO 8601 in UTC."""
    if done_at is None:
        return True
    return datetime.fromisoformat(now) - datetime.fromisoformat(done_at) >= timedelta(hours=HOURS)
