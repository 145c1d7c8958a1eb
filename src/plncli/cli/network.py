"""From settings to the limits of the network."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plncli.config import Settings
    from plncli.feeds.fetching.fetch import FetchLimits


def fetch_limits(settings: "Settings", jobs: int | None = None) -> "FetchLimits":
    """Return what a fetch may take; ``jobs`` stands for the concurrency of the settings."""
    from plncli.feeds.fetching.fetch import FetchLimits

    return FetchLimits(
        connect_seconds=settings.feeds_connect_timeout,
        read_seconds=settings.feeds_read_timeout,
        total_seconds=settings.feeds_total_timeout,
        concurrency=jobs or settings.feeds_concurrency,
        host_connections=settings.feeds_host_connections,
        host_gap_seconds=settings.feeds_host_gap,
    )
