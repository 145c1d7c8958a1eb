"""What stands in the cells of the sheet, and how a cell is read back.

What the sheet works out from other fields stands in brackets. It is not read back as
long as it is what the sheet works out: other words in brackets are one's own.
"""

from datetime import date

from plncli.cadence import format_cadence
from plncli.dates import format_day
from plncli.store.organizer import Kept

_SPOKEN = {1: "daily", 7: "weekly", 30: "monthly", 91: "quarterly", 182: "half-yearly",
           365: "yearly"}  # fmt: skip
_UNITS = {"y": "years", "m": "months", "w": "weeks", "d": "days"}


def how_often(kept: Kept) -> str:
    """Return how often a record is looked at; the pace of its feed where nothing else is said."""
    if kept.cadence is None:
        return f"({kept.pace})" if kept.pace else ""
    return spoken(kept.cadence) + (f", at most {spoken(kept.limit)}" if kept.limit else "")


def spoken(days: int) -> str:
    """Return a cadence as one says it, and as `parse_cadence` reads it: ``every 4 weeks``."""
    if days in _SPOKEN:
        return _SPOKEN[days]
    short = format_cadence(days)
    return f"every {short[:-1]} {_UNITS[short[-1]]}"


def how_connected(kept: Kept) -> str:
    """Return how one is connected, in one's own words or else by what is noted."""
    if kept.how or kept.where:
        return ", ".join(filter(None, (kept.how, kept.where)))
    return f"({known})" if (known := _connected(kept)) else ""


def what_i_get(kept: Kept) -> str:
    """Return what one gets from a record, in one's own words or else by the latest value note."""
    return kept.get or (f"({kept.said})" if kept.said else "")


def is_worked_out(cell: str) -> bool:
    """Whether a cell reads as what the sheet worked out itself."""
    return cell.startswith("(") and cell.endswith(")")


def _connected(kept: Kept) -> str:
    if kept.status == "wanted" and kept.table != "event":
        return "wanted"
    if kept.table == "contact":
        if kept.event:
            return f"met at {kept.event}"
        if kept.through:
            return f"through {kept.through}"
        return ", ".join(sorted(set(kept.platforms.split(",")))) if kept.platforms else ""
    if kept.table == "event":
        day = f", {format_day(date.fromisoformat(kept.day))}" if kept.day else ""
        return f"{kept.status}{day}"
    return kept.kind.replace("_", " ")
