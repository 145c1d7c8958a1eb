"""The same store and day come to the same bytes, whatever order Python's sets have that day."""

import sqlite3
import subprocess
import sys
from pathlib import Path

from tests.gaps.scenarios import PLENTY, QUIET, plant

RUNS = """
import io, sys
from contextlib import redirect_stderr, redirect_stdout
from plncli.cli import run
for line in sys.stdin.read().splitlines():
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out):
        code = run(["--as-of", "2026-10-07T09:00", *line.split()])
    print("$", line, code)
    print(out.getvalue())
"""
COMMANDS = ("gaps", "gaps --all", "stats", "stats --why", "organizer", "stage", "diff 1y",
            "reflect", "discover", "map", "explain", "explain PLN", "today",
            "find rubrics")  # fmt: skip
FORMATS = ("table", "plain", "md", "json", "jsonl", "csv", "ids")
FILES = ("map -o map.html", "map -o map.svg", "map -o map.graphml", "map -o map.dot",
         "map -o map.json", "page -o page.html", "organizer -o sheet.md", "organizer -o sheet.csv",
         "organizer -o sheet.html")  # fmt: skip


def told(home: Path, folder: Path, seed: str) -> tuple[str, dict[str, bytes]]:
    """Return what all commands print, and the files that they write."""
    folder.mkdir()
    lines = [f"{words} --format {form}" for words in COMMANDS for form in FORMATS] + [*FILES]
    done = subprocess.run(
        [sys.executable, "-c", RUNS],
        input="\n".join(lines), capture_output=True, text=True, check=True, cwd=folder,
        env={"PLN_HOME": str(home), "PYTHONHASHSEED": seed, "PYTHONUTF8": "1", "TZ": "UTC"},
    )  # fmt: skip
    return done.stdout, {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_two_runs_come_to_the_same_bytes(store: sqlite3.Connection, tmp_path: Path) -> None:
    plant(
        store,
        PLENTY._replace(
            topics=(*PLENTY.topics, *QUIET.topics[1:]), contacts=(*PLENTY.contacts, *QUIET.contacts)
        ),
    )
    (path,) = (Path(file) for _, name, file in store.execute("PRAGMA database_list") if file)
    printed, files = told(path.parent, tmp_path / "one", "1")
    again, others = told(path.parent, tmp_path / "two", "2")
    assert printed == again
    assert files == others
    assert len(files) == len(FILES)
    assert printed.count("$ gaps --format table 0") == 1
