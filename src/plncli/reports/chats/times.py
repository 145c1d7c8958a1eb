"""Moments in two places: where the user is, and where a meeting is announced."""

from datetime import datetime, tzinfo

from plncli.recurrence import zone_named


def local(moment: datetime, zone: str) -> datetime:
    """Return a moment by the clock of a zone."""
    return moment.astimezone(zone_named(zone))


def day_and_time(moment: datetime, *, timed: bool = True) -> str:
    """Return a local moment as ``Wed 25 Nov 20:00``; a whole day without its time."""
    text = f"{moment:%a} {moment.day} {moment:%b}"
    return f"{text} {moment:%H:%M}" if timed else text


def there(moment: datetime, anchor: str | None, here: tzinfo | None) -> str:
    """Return weekday and time where a meeting is announced; empty where that is the same."""
    if anchor is None:
        return ""
    at = local(moment, anchor)
    own = moment.astimezone(here)
    if at.utcoffset() == own.utcoffset():
        return ""
    return f"{at:%a %H:%M} {place(anchor)}"


def place(zone: str) -> str:
    """Return the name of a zone as people say it: its city, without the continent."""
    return zone.rpartition("/")[2].replace("_", " ")
