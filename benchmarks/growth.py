"""What a store a hundred times as large adds to the cost of the commands that read it."""

import tempfile
from pathlib import Path

from benchmarks import network, words
from benchmarks.commands import Case, check, cost
from benchmarks.instructions import count
from benchmarks.measure import CannotMeasureError, Group, Measure
from benchmarks.process import PLN, PYTHON, environment

MOST = 2.0
"""How many times bare Python the large store may cost more than the small one."""
_CASES = (
    Case("pln skim --format json", (*PLN, "skim", "--format", "json"), "https://source"),
    Case("pln list contacts", (*PLN, "list", "contacts"), words.person(42)),
    Case("pln list sources", (*PLN, "list", "sources"), "weekly 99"),
    Case("pln gaps --format json", (*PLN, "gaps", "--format", "json"), "findings"),
)


def measured(small: int, large: int) -> Group:
    """Return the growth of each command from ``small`` to ``large`` entries of as many sources."""
    with tempfile.TemporaryDirectory() as folder:
        homes = [Path(folder, "small"), Path(folder, "large")]
        for home, entries in zip(homes, (small, large), strict=True):
            home.mkdir()
            network.make(home / "pln.db", network.Size(entries=entries))
        measures = [_measure(case, *homes) for case in _CASES]
    return Group(
        f"Growth: what {large:,} entries cost more than {small:,}, in units of `python -c pass`",
        tuple(measures),
    )


def _measure(case: Case, small: Path, large: Path) -> Measure:
    try:
        bare = count((*PYTHON, "-c", "pass"), environment(small))
        costs = []
        for home in (small, large):
            check(case, home)
            costs.append(cost(case, home, bare))
    except CannotMeasureError as error:
        return Measure(case.name, None, at_most=MOST, note=str(error))
    before, after = costs
    return Measure(
        case.name, after - before, at_most=MOST, note=f"{before:.2f} x, then {after:.2f} x"
    )
