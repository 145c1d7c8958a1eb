"""Other units than hours: credits, semester hours, as agencies turn them into hours."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from plncli.dates import format_duration, read_duration
from plncli.errors import UsageError

Units = Mapping[str, Collection[int]]
"""The minutes of units such as `semester_hour`; more than one number where agencies differ."""


class Length(NamedTuple):
    """How long something took: its minutes, the words that said so, the credit they came from."""

    minutes: int
    taken: int
    credit: str | None = None


def read_length(words: Sequence[str], units: Units) -> Length:
    """Return the time that the first of ``words`` say: `45m`, `6h`, `2 semester hours`.

    Raises:
        UsageError: agencies differ about the unit.
    """
    for unit, minutes in units.items():
        names = unit.split("_")
        said = [word.strip(".,;:").lower() for word in words[: len(names) + 1]]
        if said[1:] in (names, [*names[:-1], f"{names[-1]}s"]) and _is_number(said[0]):
            return _in_units(float(said[0]), " ".join(said[1:]), set(minutes), len(said))
    return Length(*read_duration(words))


def _is_number(word: str) -> bool:
    return re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,2})?", word) is not None


def _in_units(number: float, unit: str, sizes: set[int], taken: int) -> Length:
    if len(sizes) > 1:
        here = " or ".join(format_duration(size) for size in sorted(sizes))
        raise UsageError(f"{unit}: your licences differ, {here} each", "write the hours: 45h")
    (size,) = sizes
    return Length(round(number * size), taken, f"{number:g} {unit} of {format_duration(size)}")
