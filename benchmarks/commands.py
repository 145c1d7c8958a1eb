"""What everyday commands cost beside bare Python, on a store of some years' reading."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from benchmarks import network, words, year
from benchmarks.instructions import count, counter
from benchmarks.measure import CannotMeasureError, Group, Measure
from benchmarks.process import PLN, PYTHON, environment, run

_BARE = (*PYTHON, "-c", "pass")
_TYPER = """\
import typer
app = typer.Typer(add_completion=False)
@app.command()
def main(name: str = "") -> None:
    print(name)
app()
"""
_SKELETON = """\
import json, sqlite3, typer
app = typer.Typer(add_completion=False)
@app.command()
def main(name: str = "", limit: int = 10) -> None:
    rows = sqlite3.connect(":memory:").execute("SELECT 1").fetchall()
    print(json.dumps(rows))
app()
"""
_WHO = words.person(42)


class Case(NamedTuple):
    """A command to count.

    Attributes:
        prints: text that must be in what it prints: it did what it is counted for.
        most: the limit, as a multiple of bare Python.
    """

    name: str
    words: tuple[str, ...]
    prints: str = ""
    most: float | None = None
    terminal: bool = False
    variables: tuple[tuple[str, str], ...] = ()


_COMPLETION = (
    ("_PLN_COMPLETE", "complete_bash"),
    ("COMP_WORDS", f"pln show {_WHO[:3]}"),
    ("COMP_CWORD", "2"),
)
_CASES = (
    Case("a bare Typer app", (*PYTHON, "-c", _TYPER)),
    Case("Typer, sqlite3 and json: a skeleton", (*PYTHON, "-c", _SKELETON), "[[1]]"),
    Case("pln --version", (*PLN, "--version"), "pln "),
    Case("pln skim --format json", (*PLN, "skim", "--format", "json"), "https://source", 9),
    Case(
        "pln list contacts --format json", (*PLN, "list", "contacts", "--format", "json"), _WHO, 9
    ),
    Case("pln show NAME --format json", (*PLN, "show", _WHO, "--format", "json"), _WHO, 9),
    Case(
        "pln log …", (*PLN, "log", *f"yesterday asked @{_WHO} about rubrics 20m".split()), _WHO, 9
    ),
    Case("completing a name", PLN, _WHO.split()[0], 9, variables=_COMPLETION),
    Case("pln skim, on a terminal", (*PLN, "skim"), "source", 13, terminal=True),
    Case("pln list contacts, on a terminal", (*PLN, "list", "contacts"), _WHO, 13, terminal=True),
    Case("pln gaps --format json", (*PLN, "gaps", "--format", "json"), "findings"),
)


def measured(size: network.Size) -> Group:
    """Return what each command costs on a store of ``size``; each finds it as it was made."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, "made.db")
        network.make(made, size)
        try:
            bare = count(_BARE, environment(Path(folder)))
        except CannotMeasureError as error:
            return Group("Commands", (Measure("python -c pass", None, note=str(error)),))
        measures = [_measure(case, made, Path(folder), bare) for case in _CASES]
    return Group(
        f"Commands: user instructions beside `python -c pass` ({bare / 1e6:.1f} million),"
        f" counted by {counter().name}, on {size.entries:,} entries of {size.sources} sources",
        tuple(measures),
    )


def check(case: Case, home: Path) -> None:
    """Run a command on the store in ``home``: it compiles its bytecode, and does what it should.

    Raises:
        CannotMeasureError: it failed, or did not print what it should.
    """
    if case.prints not in run(case.words, _given(case, home), terminal=case.terminal):
        raise CannotMeasureError(f"did not print {case.prints!r}")


def cost(case: Case, home: Path, bare: int) -> float:
    """Return what a command costs on the store in ``home``, in multiples of ``bare``.

    Raises:
        CannotMeasureError: it failed.
    """
    return count(case.words, _given(case, home), terminal=case.terminal) / bare


def measure(case: Case, home: Path, bare: int) -> Measure:
    """Return what a command costs on the store in ``home``, or why it cannot be told."""
    try:
        check(case, home)
        return Measure(case.name, cost(case, home, bare), at_most=case.most)
    except CannotMeasureError as error:
        return Measure(case.name, None, at_most=case.most, note=str(error))


def _given(case: Case, home: Path) -> dict[str, str]:
    return environment(home, PLN_AS_OF=f"{year.TODAY}T07:00", **dict(case.variables))


def _measure(case: Case, made: Path, folder: Path, bare: int) -> Measure:
    try:
        with _home(made, folder) as home:
            check(case, home)
        with _home(made, folder) as home:
            return Measure(case.name, cost(case, home, bare), at_most=case.most)
    except CannotMeasureError as error:
        return Measure(case.name, None, at_most=case.most, note=str(error))


@contextmanager
def _home(made: Path, folder: Path) -> Iterator[Path]:
    home = folder / "home"
    home.mkdir()
    try:
        shutil.copy(made, home / "pln.db")
        yield home
    finally:
        shutil.rmtree(home)
