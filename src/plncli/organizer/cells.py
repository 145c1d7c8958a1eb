"""From the cells of a filled sheet to the columns of a record."""

from plncli.cadence import parse_cadence, parse_rhythm
from plncli.errors import UsageError
from plncli.model import INTENTIONS, PACES, PARTICIPATIONS

_HOW = {"contact": "how_met", "source": "organised_in", "community": "participation"}
"""Where one's own words on how one is connected are kept."""
_COLUMNS = {"get": "value_note", "give": "give_note", "intention": "intention"}
_CODES = {"intention": INTENTIONS, "participation": PARTICIPATIONS}


class ProblemError(Exception):
    """A cell or a row that cannot be kept; its text says why, and what to do."""


def read_cell(table: str, field: str, text: str, *, has_feed: bool = False) -> dict[str, object]:
    """Return the columns of a record that a cell changes; empty text empties them.

    Args:
        field: how, get, give, check or intention.
        has_feed: whether it is a source that is asked at a pace.

    Raises:
        ProblemError: the cell holds what this record cannot.
    """
    if table == "event":
        raise ProblemError("of an event the sheet keeps its box alone; `pln value` notes the rest")
    if field == "check":
        return _check(table, text, has_feed)
    column = _HOW[table] if field == "how" else _COLUMNS[field]
    if not text or column not in _CODES:
        return {column: text or None}
    word = text.lower().removeprefix("do ").strip(" .!")
    if word not in _CODES[column]:
        raise ProblemError(f"{text!r} is not one of {', '.join(_CODES[column])}")
    return {column: word}


def _check(table: str, text: str, has_feed: bool) -> dict[str, object]:
    if has_feed and text.lower() in PACES:
        return {"pace": text.lower()}
    try:
        if table == "source":
            return {"cadence_days": parse_cadence(text) if text else None}
        days, limit = parse_rhythm(text) if text else (None, None)
    except UsageError as error:
        raise ProblemError(str(error)) from None
    return {"cadence_days": days, "cadence_limit_days": limit}
