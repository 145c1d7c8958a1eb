"""The one-line capture of an activity: `last sat edcamp 6h +assessment 4h +ell 2h`."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from plncli.dates import parse_leading_date, read_duration
from plncli.errors import UsageError
from plncli.model import ACTIVITY_KINDS


class Captured(NamedTuple):
    """What a line says: the day, the title, the minutes, how they divide, the kind."""

    day: date | None
    title: str
    minutes: int
    splits: tuple[tuple[str, int], ...]
    kind: str | None


def capture(words: Sequence[str], today: date, date_order: str | None = None) -> Captured:
    """Return what the words of a line say.

    A leading date is the day; a duration is how long it took; `+category 4h` is a part of
    it; the first word that is a kind of activity says the kind; all else is the title.

    Raises:
        UsageError: there is no title, or no time, or the parts are more than the whole.
    """
    line = " ".join(words).split()
    day, used = parse_leading_date(line, today, date_order=date_order)
    rest = line[used:]
    title: list[str] = []
    splits: dict[str, int] = {}
    whole = 0
    position = 0
    while position < len(rest):
        word = rest[position]
        if word[:1] in "+#" and len(word) > 1:
            minutes, taken = read_duration(rest[position + 1 :])
            if not minutes:
                raise UsageError(f"{word} says no time", f"write {word} 2h")
            category = category_of(word[1:])
            splits[category] = splits.get(category, 0) + minutes
            position += 1 + taken
            continue
        minutes, taken = read_duration(rest[position:])
        if minutes:
            whole += minutes
            position += taken
        else:
            title.append(word)
            position += 1
    return Captured(day, " ".join(title), *_whole(whole, splits), _kind(title))


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


def _whole(whole: int, splits: dict[str, int]) -> tuple[int, tuple[tuple[str, int], ...]]:
    parts = sum(splits.values())
    if not whole and not parts:
        raise UsageError("it says no time", "write how long it took: 6h, 45m, 1h30")
    if whole and parts > whole:
        raise UsageError("its parts are more than the whole", "write 6h +assessment 4h +ell 2h")
    return whole or parts, tuple(splits.items())


def _kind(title: Sequence[str]) -> str | None:
    words = [word.strip(".,;:").lower() for word in title]
    found = next((word for word in words if word in ACTIVITY_KINDS and word != "other"), None)
    if found is None and "book study" in " ".join(words):
        return "book_study"
    return found
