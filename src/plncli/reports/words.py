"""Values of records in words, as pages show them."""

from datetime import date

from plncli.counted import counted


def ago(day: str | None, today: date) -> str:
    """Return how long ago an ISO day or moment was, such as ``3 weeks ago``; empty for None."""
    if not day:
        return ""
    days = (today - date.fromisoformat(day[:10])).days
    if days < 0:
        return f"in {_span(-days)}" if days < -1 else "tomorrow"
    if days < 2:
        return ("today", "yesterday")[days]
    return f"{_span(days)} ago"


def spoken_day(day: str, today: date) -> str:
    """Return an ISO day or moment as a date, such as ``3 Oct``; with its year where it is another.

    Today and yesterday are called so.
    """
    then = date.fromisoformat(day[:10])
    if 0 <= (today - then).days < 2:
        return ago(day, today)
    return f"{then.day} {then:%b}" + (f" {then.year}" if then.year != today.year else "")


def long_day(day: str) -> str:
    """Return an ISO day or moment as a date with its year, such as ``3 Oct 2026``."""
    then = date.fromisoformat(day[:10])
    return f"{then.day} {then:%b} {then.year}"


def spoken(value: object) -> str:
    """Return a value as a page shows it: lists with commas, codes without underscores."""
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    from plncli.model import FormerHandle, Handle, Link  # a skim has no need of them

    if isinstance(value, Handle):
        return f"{value.platform}: {value.handle}"
    if isinstance(value, FormerHandle):
        then = date.fromisoformat(value.until)
        return f"{value.platform}: {value.handle} (until {then:%b %Y})"
    if isinstance(value, Link):
        return value.name
    if isinstance(value, tuple):
        return ", ".join(spoken(item) for item in value)
    if isinstance(value, float):
        return f"{value:g}"
    return str(value)


def code(value: str | None) -> str:
    """Return the code of an enumeration as a word; empty for None."""
    return (value or "").replace("_", " ")


def lasting(seconds: int) -> str:
    """Return how long something takes, to the minute, such as ``1 h 5 min``."""
    minutes = max(round(seconds / 60), 1)
    hours, rest = divmod(minutes, 60)
    return " ".join(part for part in (hours and f"{hours} h", rest and f"{rest} min") if part)


def size(length: int) -> str:
    """Return a number of bytes in the unit that fits, such as ``24.1 MB`` (of 1000 kB)."""
    if length < 1000:
        return counted(length, "byte")
    number = length / 1000
    for unit in ("kB", "MB"):
        if number < 999.5:
            return f"{number:.3g} {unit}"
        number /= 1000
    return f"{number:.1f} GB"


def _span(days: int) -> str:
    for unit, length in (("year", 365), ("month", 30), ("week", 7)):
        if days >= 2 * length or (unit == "year" and days >= length):
            count = days // length
            return f"{count} {unit}" + ("s" if count > 1 else "")
    return f"{days} days"
