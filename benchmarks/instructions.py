"""User-space instructions of a command, by whatever can count them here."""

import re
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from benchmarks.measure import CannotMeasureError
from benchmarks.process import run


class Counter(NamedTuple):
    """A program that counts the instructions of another one, without its children.

    Attributes:
        words: what stands before the counted command; the log's path follows the last word.
        found: the number in the log.
    """

    name: str
    words: tuple[str, ...]
    found: str


_PERF = Counter(
    "perf",
    ("perf", "stat", "--no-inherit", "-x,", "-e", "instructions:u", "--output="),
    r"^(\d+),",
)
_CALLGRIND = Counter(
    "callgrind",
    ("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", "--log-file="),
    r"Collected : (\d+)",
)


@cache
def counter() -> Counter:
    """Return the counter to use: perf where the processor lets it count, else callgrind."""
    try:
        said = subprocess.run(
            [*_PERF.words[:-1], "true"], capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        return _CALLGRIND
    return _PERF if re.search(_PERF.found, said.stderr, re.M) else _CALLGRIND


def count(words: Sequence[str], given: Mapping[str, str], *, terminal: bool = False) -> int:
    """Return how many instructions a command runs in user space.

    Raises:
        CannotMeasureError: nothing here can count, or the command failed.
    """
    chosen = counter()
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "log")
        counting = [*chosen.words[:-1], f"{chosen.words[-1]}{log}", *words]
        try:
            run(counting, given, terminal=terminal)
        except CannotMeasureError as error:
            if str(error).endswith("is not installed"):
                raise CannotMeasureError("install linux-perf or valgrind to count") from error
            raise
        found = re.search(chosen.found, log.read_text("utf-8"), re.M)
    if found is None:
        raise CannotMeasureError(f"{chosen.name} counted nothing")
    return int(found[1])
