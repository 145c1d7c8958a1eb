"""From the cells of a filled sheet to the columns of a record."""

from plncli.cadence import parse_cadence, parse_rhythm
from plncli.errors import UsageError
from plncli.model import INTENTIONS, PACES, PARTICIPATIONS
from plncli.text import clean_line

_HOW = {"contact": "how_met", "source": "organised_in"}
"""Where one's own words on how one is connected are kept."""
_COLUMNS = {"get": "value_note", "give": "give_note"}
FIELDS = {
    "how_met": "how", "organised_in": "how", "participation": "how", "platform": "where",
    "value_note": "get", "give_note": "give", "intention": "intention", "cadence_days": "cadence",
    "cadence_limit_days": "limit", "pace": "pace", "box": "box",
}  # fmt: skip
"""What the columns that a sheet changes are called in ``Kept``."""
LINE = 1000
"""The longest line that the store keeps, in characters."""


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
        if not text:
            return {}
        raise ProblemError("of an event the sheet keeps its box alone; `pln value` notes the rest")
    if field == "check":
        return _check(table, _bare(text), has_feed)
    if field == "intention":
        return {"intention": _intention(_bare(text))}
    if field in _COLUMNS:
        return {_COLUMNS[field]: text or None}
    line = clean_line(text, LINE)
    return _part(line) if table == "community" else {_HOW[table]: line or None}


def _bare(text: str) -> str:
    """Return a code without the brackets in which a sheet shows the pace of a feed."""
    return text[1:-1] if text.startswith("(") and text.endswith(")") else text


def _intention(text: str) -> str | None:
    word = text.lower().removeprefix("do ").strip(" .!")
    if word and word not in INTENTIONS:
        raise ProblemError(f"{text!r} is not one of {', '.join(INTENTIONS)}")
    return word or None


def _part(text: str) -> dict[str, object]:
    """Return one's part in a community, and where it is: `join, Facebook`, or one of the two."""
    if not text:
        return {"participation": None, "platform": None}
    part, _, where = map(str.strip, text.partition(","))
    if part.lower() not in PARTICIPATIONS:
        return {"platform": text}
    return {"participation": part.lower(), **({"platform": where} if where else {})}


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
