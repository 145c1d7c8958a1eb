"""Time zones by the names that people write: Europe/London, London, ET, UTC-5."""

import re
from collections.abc import Mapping
from datetime import timedelta, timezone, tzinfo
from pathlib import Path

from plncli.errors import UsageError

_ABOUT_AMERICA = {
    word: place
    for words, place in {
        ("et", "eastern"): "America/New_York",
        ("ct", "central"): "America/Chicago",
        ("mt", "mountain"): "America/Denver",
        ("pt", "pacific"): "America/Los_Angeles",
    }.items()
    for word in words
}
"""What American announcements mean the whole year round."""

_ALL_YEAR = ("cet", "eet", "wet")
"""Short names in the database that follow the clocks of their places."""

_OLD_AREAS = ("us/", "canada/", "brazil/", "chile/", "mexico/", "etc/")
"""Areas whose names are old ones for places in other areas."""

_HALF_YEAR = {
    "est": ("America/New_York", -5), "edt": ("America/New_York", -4),
    "cst": ("America/Chicago", -6), "cdt": ("America/Chicago", -5),
    "mst": ("America/Denver", -7), "mdt": ("America/Denver", -6),
    "pst": ("America/Los_Angeles", -8), "pdt": ("America/Los_Angeles", -7),
    "bst": ("Europe/London", 1), "cest": ("Europe/Berlin", 2),
    "aest": ("Australia/Sydney", 10), "aedt": ("Australia/Sydney", 11),
}  # fmt: skip
"""Names that hold for half of the year: the place, and the hours from UTC.

People write them in the other half as well, which is why they are refused: a chat
that was announced at 18:00 EST in January was at 19:00 EDT in May.
"""

_OFFSET = r"(?:utc|gmt)([+-−])([0-9]{1,2})(?::?([0-5][0-9]))?"
_EXAMPLE = "write it as Europe/London or UTC"


def find_zone(text: str) -> str | None:
    """Return the name of the zone that ``text`` says; None when it says none.

    A place of the time zone database, in any case and with spaces; its city alone; UTC,
    also with hours; ET, CT, MT and PT. Raises UsageError for an abbreviation that holds
    only for half of the year.
    """
    wanted = text.strip().casefold().replace(" ", "_")
    if wanted in ("utc", "z", "gmt", "etc/utc"):
        return "UTC"
    if wanted in _ABOUT_AMERICA:
        return _ABOUT_AMERICA[wanted]
    if wanted in _HALF_YEAR:
        place, hours = _HALF_YEAR[wanted]
        raise UsageError(
            f"{text.upper()} is the time of half a year",
            f"write {place}, which follows the clocks there, or UTC{hours:+d}",
        )
    if offset := re.fullmatch(_OFFSET, wanted):
        return _offset(text, offset)
    folded = {zone.casefold(): zone for zone in _names()}
    if wanted in folded and ("/" in wanted or wanted in _ALL_YEAR):
        return folded[wanted]
    same = [zone for zone in folded if zone.endswith(f"/{wanted}")]
    places = sorted((zone for zone in same if not zone.startswith(_OLD_AREAS)), key=len)
    if places:
        return folded[places[0]]
    return None


def nearest(text: str) -> str:
    """Return what to type instead of a zone that is unknown: the nearest name, or an example."""
    from difflib import get_close_matches

    folded = {zone.casefold(): zone for zone in _names()}
    wanted = text.strip().casefold().replace(" ", "_")
    close = get_close_matches(wanted, folded, n=1, cutoff=0.75)
    return f"did you mean {folded[close[0]]}?" if close else _EXAMPLE


def zone_named(name: str) -> tzinfo:
    """Return the zone with a name as `find_zone` gives it.

    Raises UsageError when the system does not know it.
    """
    from zoneinfo import ZoneInfo

    offset = re.fullmatch(_OFFSET, name.casefold())
    if offset:
        hours, minutes = int(offset[2]), int(offset[3] or 0)
        shift = timedelta(hours=hours, minutes=minutes)
        return timezone(shift if offset[1] == "+" else -shift, name)
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # ZoneInfoNotFoundError is a KeyError
        raise UsageError(f"there is no time zone {name!r}", nearest(name)) from None


def system_zone(environment: Mapping[str, str], localtime: Path = Path("/etc/localtime")) -> str:
    """Return the name of the system's zone: TZ, else where ``localtime`` leads; else UTC."""
    names = _names()
    given = environment.get("TZ", "").lstrip(":")
    if given in names:
        return given
    place = localtime.resolve().as_posix().rpartition("zoneinfo/")[2]
    return place if place in names else "UTC"


def _names() -> set[str]:
    from zoneinfo import available_timezones

    return available_timezones()


def _offset(text: str, offset: re.Match[str]) -> str:
    hours, minutes = int(offset[2]), int(offset[3] or 0)
    if hours > 14:
        raise UsageError(f"no place is {text}", "write it as UTC-5 or UTC+05:30")
    if not hours and not minutes:
        return "UTC"
    sign = "+" if offset[1] == "+" else "-"
    return f"UTC{sign}{hours}" + (f":{minutes:02d}" if minutes else "")
