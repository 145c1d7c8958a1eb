"""What `pln find` costs beside bare Python, and how large its index is and how long it takes."""

import sqlite3
import tempfile
import time
from contextlib import closing
from pathlib import Path

from benchmarks import network
from benchmarks.commands import Case, check, cost
from benchmarks.instructions import count
from benchmarks.measure import CannotMeasureError, Group, Measure
from benchmarks.process import PLN, PYTHON, environment
from plncli.store.connection import open_store
from plncli.store.indexing import refresh

RARE, COMMON = "quetzal", "ocarina"
RARELY, COMMONLY = 1000, 10
"""One in so many entries has the word."""
_CASES = (
    Case(
        f"pln find WORD --format json, a word of one entry in {RARELY:,}",
        (*PLN, "find", RARE, "--format", "json"),
        '"entries"',
        10,
    ),
    Case(
        f"pln find WORD --format json, a word of one entry in {COMMONLY}",
        (*PLN, "find", COMMON, "--format", "json"),
        '"entries"',
        12,
    ),
)


def measured(entries: int) -> Group:
    """Return the cost of finding words in a store of ``entries``, and its index's size and time."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        store = home / "pln.db"
        network.make(store, network.Size(entries=entries))
        _strew(store)
        before = store.stat().st_size
        started = time.perf_counter()
        with open_store(store) as connection:
            refresh(connection)
        seconds = time.perf_counter() - started
        size = store.stat().st_size - before
        measures = [
            Measure("index beside the rest of the store", size / before * 100, "%"),
            Measure("index, bytes of one entry", size / entries, "B"),
            Measure("time to build it, of one entry", seconds / entries * 1e6, "µs"),
            *_costs(home),
        ]
    return Group(f"Search: {entries:,} entries of 500 sources", tuple(measures))


def _strew(store: Path) -> None:
    """Put the two words into the texts of every so many entries."""
    with closing(sqlite3.connect(store)) as connection:
        for word, every in ((RARE, RARELY), (COMMON, COMMONLY)):
            connection.execute(
                "UPDATE content SET html = html || ? WHERE entry_key % ? = 3",
                (f"<p>The {word} sang.</p>", every),
            )
        connection.execute("DELETE FROM search_changed")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _costs(home: Path) -> list[Measure]:
    try:
        bare = count((*PYTHON, "-c", "pass"), environment(home))
    except CannotMeasureError as error:
        return [Measure("python -c pass", None, note=str(error))]
    return [_cost(case, home, bare) for case in _CASES]


def _cost(case: Case, home: Path, bare: int) -> Measure:
    try:
        check(case, home)
        return Measure(case.name, cost(case, home, bare), at_most=case.most)
    except CannotMeasureError as error:
        return Measure(case.name, None, at_most=case.most, note=str(error))
