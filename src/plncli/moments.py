"""Moments as the store writes them, so that they sort as text."""

from datetime import UTC, datetime


def stamp(moment: datetime) -> str:
    """Return a moment as ISO 8601 in UTC, to the second: ``2026-10-07T09:00:00Z``."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
