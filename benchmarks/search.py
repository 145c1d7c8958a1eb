"""What `pln find` costs beside bare Python, and how large its index is and how long it takes."""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from benchmarks import network
from benchmarks.commands import Case, check, cost
from benchmarks.feeds import document
from benchmarks.instructions import count
from benchmarks.measure import CannotMeasureError, Group, Measure
from benchmarks.process import PLN, PYTHON, environment
from benchmarks.year import NOW, identity
from plncli.feeds.parsing.parse import parse
from plncli.feeds.pulling.arrival import add_entries
from plncli.store.append import insert
from plncli.store.connection import open_store, transaction
from plncli.store.indexing import refresh
from plncli.store.journal import operation

RARE, COMMON = "quetzal", "ocarina"
RARELY, COMMONLY = 1000, 10
"""One in so many entries has the word."""
FEEDS, ENTRIES = 40, 50
_READER = """
import json, sys, time
from pathlib import Path
from reader import make_reader
home = Path(sys.argv[1])
def size():
    return sum(path.stat().st_size for path in home.glob("reader.db*"))
def opened():
    return make_reader(str(home / "reader.db"), feed_root=str(home / "feeds"))
reader = opened()
for path in (home / "feeds").iterdir():
    reader.add_feed(path.name)
reader.update_feeds()
reader.close()
before = size()
reader = opened()
reader.enable_search()
started = time.perf_counter()
reader.update_search()
seconds = time.perf_counter() - started
reader.close()
print(json.dumps([seconds, size() - before]))
"""
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
            *_beside_reader(home),
        ]
    return Group(f"Search: {entries:,} entries of 500 sources", tuple(measures))


def _beside_reader(home: Path) -> list[Measure]:
    """Index the same feeds with pln and with lemon24/reader, where that is installed.

    $READER_PYTHON is a Python that has it. newsboat has no index to compare with.
    """
    what = f"reader's time to index {FEEDS * ENTRIES:,} entries, beside pln's"
    python = os.environ.get("READER_PYTHON", sys.executable)
    if subprocess.run([python, "-c", "import reader"], capture_output=True, check=False).returncode:
        note = "not measured: READER_PYTHON names no Python that has lemon24/reader"
        return [Measure(what, None, note=note, optional=True)]
    folder = home / "feeds"
    folder.mkdir()
    documents = [document(number, ENTRIES).encode() for number in range(FEEDS)]
    for number, body in enumerate(documents):
        (folder / f"{number}.xml").write_bytes(body)
    ran = subprocess.run(
        [python, "-c", _READER, str(home)], capture_output=True, text=True, check=False
    )
    if ran.returncode:
        last = ran.stderr.strip().rpartition("\n")[2]
        return [Measure(what, None, note=f"not measured: {last}")]
    theirs, their_size = json.loads(ran.stdout)
    ours, our_size = _indexed(home / "beside.db", documents)
    return [
        Measure(what, theirs / ours, "x", note=f"{theirs:.2f} s and {ours:.2f} s"),
        Measure("size of reader's index, beside pln's", their_size / our_size, "x"),
    ]


def _indexed(store: Path, documents: list[bytes]) -> tuple[float, int]:
    """The seconds that an index of these feeds takes, and its bytes."""
    with open_store(store) as connection:
        with operation(connection, "pln import", NOW):
            for number in range(len(documents)):
                values = {"title": str(number), "feed_url": f"https://{number}.example/"}
                dates = {"created_at": NOW, "updated_at": NOW}
                insert(connection, "source", {"id": identity(number), **values, **dates})
        for number, body in enumerate(documents):
            feed = parse(body, url="https://blog.example/feed", content_type=None)
            with transaction(connection):
                add_entries(connection, identity(number), feed.entries, NOW)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        before = store.stat().st_size
        started = time.perf_counter()
        refresh(connection)
        seconds = time.perf_counter() - started
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return seconds, store.stat().st_size - before


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
