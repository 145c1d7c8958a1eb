"""The four paces in numbers: how long an entry waits, how many a source gives, on which day."""

from datetime import date, timedelta

from plncli.config import WEEKDAYS, Settings


def shelf_lives(settings: Settings) -> dict[str, int]:
    """Return for how many days an entry waits to be skimmed, by the pace of its source."""
    return {
        "close": settings.skim_close_days,
        "daily": settings.skim_daily_days,
        "weekly": settings.skim_weekly_days,
        "rarely": settings.skim_rarely_days,
    }


def caps(settings: Settings) -> dict[str, int]:
    """Return how many entries of one source an edition takes at most, by its pace."""
    return {
        "close": settings.skim_close_cap,
        "daily": settings.skim_source_cap,
        "weekly": settings.skim_source_cap,
        "rarely": settings.skim_rarely_cap,
    }


def weekly_is_due(today: date, last: date | None, settings: Settings) -> bool:
    """Whether weekly sources are shown: on their day, or at the next skim when that was missed.

    Args:
        last: the day of the last edition before today, None when there was none.
    """
    weekday = WEEKDAYS.index(settings.skim_weekly_on)
    latest = today - timedelta(days=(today.weekday() - weekday) % 7)
    return last is None or last < latest


def days_away(today: date, last: date | None) -> int:
    """Return the days since the last edition before today; 0 when there was none."""
    return (today - last).days if last else 0
