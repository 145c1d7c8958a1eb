"""What each command may import: start-up is paid at every call, completion at every TAB."""

import sqlite3
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.published import publish

HEAVY = (
    "sqlmodel", "sqlalchemy", "pydantic", "asyncio", "http.client", "ssl",
    "plncli.feeds.fetching.fetch", "feedparser", "selectolax", "dateutil", "tomlkit",
    "importlib.metadata",
)  # fmt: skip
RICH = ("rich",)

PROBE = """
import sys
sys.argv = ["pln", *{words!r}]
from plncli.cli import run
code = run(sys.argv[1:])
loaded = [name for name in {names!r} if name in sys.modules]
sys.stderr.write("CODE " + str(code) + " LOADED " + " ".join(loaded) + "\\n")
"""


def loaded(words: tuple[str, ...], names: tuple[str, ...]) -> str:
    """Run a command in a fresh interpreter and say how it ended and what it had imported."""
    ran = subprocess.run(
        [sys.executable, "-c", PROBE.format(words=list(words), names=list(names))],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    return ran.stderr.splitlines()[-1]


@pytest.fixture
def network(pln: object, isolated: Path) -> None:
    """A contact and a source with an entry."""
    assert callable(pln)
    pln("add", "contact", "Ada Fictional", "--topic", "rubrics")
    pln("add", "source", "A blog", "--feed", "http://127.0.0.1:9/feed")


READING = [
    (),
    ("skim", "--format", "json"),
    ("skim",),
    ("list", "contacts", "--format", "json"),
    ("list", "sources"),
    ("list", "entries", "--format", "csv"),
    ("show", "Ada", "--format", "json"),
    ("gaps", "--format", "json"),
    ("reflect",),
    ("history",),
    ("log", "yesterday", "asked", "@Ada", "about", "rubrics", "20m"),
    ("mute", "sale"),
    ("undo",),
]


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_reading_and_logging_import_nothing_heavy(network: None, words: tuple[str, ...]) -> None:
    assert loaded(words, HEAVY + RICH) == "CODE 0 LOADED "


KEEPING = [
    ("save", "blog1", "+rubrics", "--note", "x", "--used", "today"),
    ("unsave", "blog1"),
    ("share", "blog1", "with", "Ada"),
    ("list", "saved", "--format", "json"),
    ("export", "digest"),
    ("show", "blog1", "--format", "json"),
]


@pytest.mark.parametrize("words", KEEPING, ids=" ".join)
def test_keeping_and_sharing_import_nothing_heavy(
    store: sqlite3.Connection, words: tuple[str, ...]
) -> None:
    publish(store, "Blog", ("2026-10-07T08:00:00Z", "A"), contact="Ada")
    assert loaded(words, HEAVY + RICH) == "CODE 0 LOADED "


def test_completion_imports_nothing_heavy(network: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_PLN_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "pln show A")
    monkeypatch.setenv("COMP_CWORD", "2")
    probe = PROBE.replace(
        "code = run(sys.argv[1:])",
        "code = None\ntry:\n    run([])\nexcept SystemExit as end:\n    code = end.code",
    )
    ran = subprocess.run(
        [sys.executable, "-c", probe.format(words=[], names=list(HEAVY + RICH))],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.stdout.splitlines() == ["Ada Fictional"] or "Ada" in ran.stdout
    assert ran.stderr.splitlines()[-1] == "CODE 0 LOADED "


def test_every_room_has_its_place_in_the_import_contract() -> None:
    root = Path(__file__).parents[1]
    contracts = tomllib.loads((root / "pyproject.toml").read_text())["tool"]["importlinter"]
    layers = [
        layer
        for contract in contracts["contracts"]
        if contract["type"] == "layers"
        for layer in contract["layers"]
    ]
    placed = {name.split(".")[1] for layer in layers for name in layer.split() if "." in name}
    package = root / "src" / "plncli"
    rooms = {path.parent.name for path in package.glob("*/__init__.py")}
    modules = {path.stem for path in package.glob("*.py")} - {"__init__"}
    assert rooms | modules == placed


def test_the_package_itself_imports_nothing() -> None:
    probe = "import sys; before = set(sys.modules); import plncli; print(set(sys.modules) - before)"
    ran = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert ran.stdout == "{'plncli'}\n"
