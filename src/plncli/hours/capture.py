"""The one-line capture of an activity: `last sat edcamp 6h +assessment 4h +ell 2h`."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from plncli.dates import parse_leading_date, read_duration
from plncli.errors import UsageError
from plncli.hours.units import Units, read_length
from plncli.model import ACTIVITY_KINDS


class Captured(NamedTuple):
    """What a line says: the day, the title, the minutes, how they divide, the kind.

    ``credit`` says which units were turned into minutes, if any.
    """

    day: date | None
    title: str
    minutes: int
    splits: tuple[tuple[str, int], ...]
    kind: str | None
    credit: str | None = None


def capture(
    words: Sequence[str], today: date, date_order: str | None = None, units: Units | None = None
) -> Captured:
    """Return what the words of a line say.

    A leading date is the day; a duration, or so many ``units``, is how long it took;
    `+category 4h` is a part of it; the first word that is a kind of activity says the kind;
    all else is the title.

    Raises:
        UsageError: there is no time, or the parts are more than the whole, or agencies
            differ about a unit.
    """
    line = " ".join(words).split()
    day, used = parse_leading_date(line, today, date_order=date_order)
    rest = line[used:]
    title: list[str] = []
    splits: dict[str, int] = {}
    credit: list[str] = []
    whole = position = 0
    while position < len(rest):
        word = rest[position]
        category = category_of(word[1:]) if word[:1] in "+#" else ""
        length = read_length(rest[position + bool(category) :], units or {})
        if category and not length.minutes:
            raise UsageError(f"{word} says no time", f"write {word} 2h")
        if category:
            splits[category] = splits.get(category, 0) + length.minutes
        elif length.minutes:
            whole += length.minutes
        else:
            title.append(word)
        credit += [length.credit] if length.credit else []
        position += length.taken + bool(category) or 1
    times = _whole(whole, splits)
    return Captured(day, " ".join(title), *times, _kind(title), ", ".join(credit) or None)


def category_of(word: str) -> str:
    """Return a category as it is stored: `ELL` and `language acquisition` as codes."""
    return "_".join(word.strip(" ,;:").lower().replace("-", " ").split())


def split_of(text: str) -> tuple[str, int]:
    """Return the category and the minutes of `assessment=4h`.

    Raises:
        UsageError: the text is no such part.
    """
    category, _, length = text.rpartition("=")
    minutes, used = read_duration(length.split())
    if not category_of(category) or not minutes or used < len(length.split()):
        raise UsageError(f"{text!r} is no part of hours", "write it as assessment=4h")
    return category_of(category), minutes


def checked(whole: int, parts: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Return the minutes of each category; those that are named twice are put together.

    Raises:
        UsageError: together they are more than the whole.
    """
    splits: dict[str, int] = {}
    for category, minutes in parts:
        splits[category] = splits.get(category, 0) + minutes
    if sum(splits.values()) > whole:
        raise UsageError("its parts are more than the whole", "write 6h +assessment 4h +ell 2h")
    return splits


def _whole(whole: int, splits: dict[str, int]) -> tuple[int, tuple[tuple[str, int], ...]]:
    parts = sum(splits.values())
    if not whole and not parts:
        raise UsageError("it says no time", "write how long it took: 6h, 45m, 1h30")
    return whole or parts, tuple(checked(whole or parts, splits.items()).items())


def _kind(title: Sequence[str]) -> str | None:
    words = [word.strip(".,;:").lower() for word in title]
    found = next((word for word in words if word in ACTIVITY_KINDS and word != "other"), None)
    if found is None and "book study" in " ".join(words):
        return "book_study"
    return found
