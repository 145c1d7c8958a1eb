"""The peak memory of a command with all its worker processes."""

import os
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.measure import CannotMeasureError

_EVERY = 0.01
"""Seconds between two looks."""
_PAGE = os.sysconf("SC_PAGE_SIZE")


def peak(words: Sequence[str], given: Mapping[str, str]) -> float:
    """Run a command and return the most megabytes that its processes held at one time.

    It adds up the resident memory of each process; pages that they share count
    for each of them, so that the sum is never too small.

    Raises:
        CannotMeasureError: the command failed.
    """
    most = 0
    child = subprocess.Popen(words, env=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while child.poll() is None:
        most = max(most, sum(map(_resident, family(child.pid))))
        time.sleep(_EVERY)
    if child.returncode:
        raise CannotMeasureError(f"exit code {child.returncode}")
    return most * _PAGE / 1024 / 1024


def family(pid: int) -> Iterator[int]:
    """Yield a process and all that it has started."""
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in _read(children).split():
            yield from family(int(child))


def _resident(pid: int) -> int:
    fields = _read(Path(f"/proc/{pid}/statm")).split()
    return int(fields[1]) if fields else 0


def _read(path: Path) -> str:
    try:
        return path.read_text("ascii")
    except (FileNotFoundError, ProcessLookupError):
        return ""  # it ended in the meantime
