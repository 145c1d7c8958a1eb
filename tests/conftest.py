"""What every test starts from: an empty home, a fixed day, a plain terminal."""

import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from plncli.cli import run
from plncli.cli.output import on_terminal
from plncli.store.connection import open_store

TODAY = "2026-10-07"
"""A Wednesday."""


class Result(NamedTuple):
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


Pln = Callable[..., Result]


@pytest.fixture(autouse=True)
def isolated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a home of its own and nothing of the caller's environment."""
    for name in list(os.environ):
        if name.startswith("PLN_") and name != "PLN_CORPORA":
            monkeypatch.delenv(name)
    proxies = [f"{scheme}_proxy" for scheme in ("http", "https", "all", "no")]
    for name in ("FORCE_COLOR", "PAGER", "VISUAL", "EDITOR", *proxies):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    home = tmp_path / "home"
    monkeypatch.setenv("PLN_HOME", str(home))
    monkeypatch.setenv("PLN_AS_OF", f"{TODAY}T09:00")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LINES", "24")
    set_zone(monkeypatch, "UTC")
    return home


def set_terminal(monkeypatch: pytest.MonkeyPatch, *, is_one: bool = True) -> None:
    """Let stdout be a terminal, or none, for all commands: for those imported later, too."""
    says = (lambda: True) if is_one else (lambda: False)
    monkeypatch.setattr(on_terminal, "__code__", says.__code__)


def set_zone(monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    """Set the clock of the system to a zone, where the system lets a process do that."""
    monkeypatch.setenv("TZ", zone)
    if sys.platform != "win32":
        time.tzset()


@pytest.fixture
def pln(capsys: pytest.CaptureFixture[str]) -> Pln:
    """Run `pln` with the given words and return its code and output."""

    def call(*words: str) -> Result:
        capsys.readouterr()
        code = run(list(words))
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return call


@pytest.fixture
def store(isolated: Path) -> Iterator[sqlite3.Connection]:
    """An open, migrated, empty store: the one that `pln` uses in this test."""
    with open_store(isolated / "pln.db") as connection:
        yield connection


@pytest.fixture
def corpora() -> Path:
    """The folder of real files; a test that wants it is skipped where there is none."""
    folder = os.environ.get("PLN_CORPORA")
    if not folder:
        pytest.skip("PLN_CORPORA is not set: there are no real files to test with")
    return Path(folder)
