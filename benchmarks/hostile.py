"""`python -m benchmarks.hostile`: what a hostile feed costs the whole program.

Each document is served from loopback and pulled into an empty store by a process of
its own. Memory is that of all processes of the pull at their fullest moment (pages that
several share count once, in equal parts), CPU is that of all of them together; a pull of
a small harmless feed is the first line, to compare with.
"""

import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from tests.feeds.documents import item, rss
from tests.feeds.hostile_documents import published, scripts
from tests.server import Script, answer, serve

from benchmarks.memory import family
from benchmarks.process import PLN, environment
from plncli.store import append
from plncli.store.connection import open_store
from plncli.store.journal import operation

MOST_MEGABYTES = 100.0
MOST_SECONDS = 2.0
_EVERY = 0.01
_NOW = "2026-10-07T09:00:00Z"


class Cost(NamedTuple):
    """What a pull cost, and what came of it."""

    megabytes: float
    cpu_seconds: float
    outcome: str

    @property
    def holds(self) -> bool:
        """Whether both limits are kept."""
        return self.megabytes < MOST_MEGABYTES and self.cpu_seconds < MOST_SECONDS


def main() -> int:
    """Print a line for each document; 1 when a limit is not kept."""
    documents: dict[str, Script] = {"a harmless feed": answer(rss(item(1))), **scripts()}
    if folder := os.environ.get("PLN_CORPORA"):
        documents |= published(Path(folder))
    failed = 0
    print(f"{'document':60} {'MB':>6} {'CPU s':>6}  outcome")
    for name, script in documents.items():
        cost = pulled(script)
        failed += not cost.holds
        mark = "" if cost.holds else "  TOO MUCH"
        print(
            f"{name[-60:]:60} {cost.megabytes:6.0f} {cost.cpu_seconds:6.2f}  {cost.outcome}{mark}",
            flush=True,
        )
    print(
        f"{len(documents)} documents, {failed} beyond {MOST_MEGABYTES:g} MB or {MOST_SECONDS:g} s"
    )
    return 1 if failed else 0


def pulled(script: Script) -> Cost:
    """Pull one document from loopback and return what that cost."""
    with tempfile.TemporaryDirectory() as folder, serve(script) as server:
        home = Path(folder)
        given = environment(home, PLN_FEEDS_ALLOW_PRIVATE="1")
        with open_store(home / "pln.db") as store, operation(store, "benchmark", _NOW):
            source = {"id": "h", "title": "Hostile", "feed_url": server.url("/feed")}
            append.insert(store, "source", source | {"created_at": _NOW, "updated_at": _NOW})
        before = _children_seconds()
        megabytes = _peak([*PLN, "pull"], given)
        seconds = _children_seconds() - before
        return Cost(megabytes, seconds, _outcome(home / "pln.db"))


def _peak(words: list[str], given: dict[str, str]) -> float:
    most = 0.0
    child = subprocess.Popen(words, env=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while child.poll() is None:
        most = max(most, sum(map(_proportional, family(child.pid))))
        time.sleep(_EVERY)
    return most


def _proportional(pid: int) -> float:
    """The proportional set size of a process, in megabytes."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def _children_seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _outcome(path: Path) -> str:
    with closing(sqlite3.connect(path)) as store:
        (entries,) = store.execute("SELECT count(*) FROM entry").fetchone()
        (code,) = store.execute("SELECT max(error_code) FROM feed").fetchone()
    return code or f"{entries} entries"


if __name__ == "__main__":
    sys.exit(main())
