"""What `pln today` costs beside bare Python, on a large network with a long log."""

import tempfile
from pathlib import Path

from benchmarks import network
from benchmarks.commands import Case, measure
from benchmarks.instructions import count
from benchmarks.measure import CannotMeasureError, Group, Measure
from benchmarks.process import PLN, PYTHON, environment

SIZE = network.Size(
    entries=0, sources=0, contacts=10_000, communities=200, events=50, interactions=200_000
)
_MOST = 13
_CASES = (
    Case("pln today --format json", (*PLN, "today", "--format", "json"), '"items"', _MOST),
    Case("pln today, on a terminal", (*PLN, "today"), "People", _MOST, terminal=True),
)


def measured() -> Group:
    """Return what the page of what is due costs where a third of ten thousand people is due."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        network.make(home / "pln.db", SIZE, skimmed=False)
        try:
            bare = count((*PYTHON, "-c", "pass"), environment(home))
        except CannotMeasureError as error:
            return Group("Today", (Measure("python -c pass", None, note=str(error)),))
        measures = tuple(measure(case, home, bare) for case in _CASES)
    return Group(
        f"Today: {SIZE.contacts:,} contacts and {SIZE.interactions:,} interactions", measures
    )
