"""What the pages that see the whole network cost beside bare Python, on a large one."""

import tempfile
from pathlib import Path

from benchmarks import network
from benchmarks.commands import Case, measure
from benchmarks.instructions import count
from benchmarks.measure import CannotMeasureError, Group, Measure
from benchmarks.process import PLN, PYTHON, environment

SIZE = network.Size(
    entries=20_000, sources=2_000, contacts=10_000, communities=200, events=200,
    interactions=100_000,
)  # fmt: skip
_MOST = 40


def _cases(folder: Path) -> tuple[Case, ...]:
    """Return the cases; what writes a file writes it into ``folder``."""

    def written(command: str, ending: str, most: float | None = None) -> Case:
        name = f"{command}.{ending}"
        words = (*PLN, command, "-o", str(folder / name), "--force")
        return Case(f"pln {command} -o {name}", words, most=most)

    return (
        Case("pln gaps", (*PLN, "gaps"), "Do", _MOST),
        Case("pln gaps --format json", (*PLN, "gaps", "--format", "json"), "findings", _MOST),
        Case("pln stats", (*PLN, "stats"), "", _MOST),
        Case("pln organizer", (*PLN, "organizer"), "", _MOST),
        written("organizer", "csv", _MOST),
        written("organizer", "md", _MOST),
        Case("pln reflect", (*PLN, "reflect"), "# My", _MOST),
        Case("pln stage", (*PLN, "stage")),
        Case("pln discover", (*PLN, "discover")),
        written("map", "html"),
        written("map", "svg"),
        written("page", "html"),
    )


def measured() -> Group:
    """Return what each page costs; the map and the page have no limit."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        network.make(home / "pln.db", SIZE, skimmed=False)
        try:
            bare = count((*PYTHON, "-c", "pass"), environment(home))
        except CannotMeasureError as error:
            return Group("Analysis", (Measure("python -c pass", None, note=str(error)),))
        measures = tuple(measure(case, home, bare) for case in _cases(home))
    return Group(
        f"Analysis: {SIZE.contacts:,} contacts, {SIZE.sources:,} sources,"
        f" {SIZE.interactions:,} interactions",
        measures,
    )
