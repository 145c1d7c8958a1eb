"""Completion through the shells' own protocols, each in a fresh process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plncli.cli.completion import queries
from tests.conftest import Pln


@pytest.fixture
def network(pln: Pln) -> None:
    pln("add", "contact", "Ana Fictional", "--org", "North School", "--topic", "rubrics")
    pln("add", "contact", "Ána O'Made-Up")
    pln("add", "community", "Robotics (circle)", "--kind", "circle")


def complete(shell: str, **variables: str) -> list[str]:
    ran = subprocess.run(
        [sys.executable, "-m", "plncli"],
        env={**os.environ, "_PLN_COMPLETE": f"complete_{shell}", **variables},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert ran.stderr == ""
    return ran.stdout.strip("\n").splitlines()


def bash(line: str) -> list[str]:
    """Complete the last word of a line, as Bash counts words."""
    words = line.replace("\\ ", "_").split(" ")
    inside = next(
        (at for at, word in enumerate(words) if word[:1] in "'\"" and word), len(words) - 1
    )
    return complete("bash", COMP_WORDS=line, COMP_CWORD=str(inside))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("pln sho", ["show"]),
        ("pln add c", ["contact", "community"]),
        ("pln list s", ["sources", "saved", "sessions"]),
        ("pln show A", [r"Ana\ Fictional"]),
        (r"pln show Ana\ F", [r"Ana\ Fictional"]),
        ('pln show "Ana F', ["Ana Fictional"]),
        ("pln show Á", [r"Ána\ O\'Made-Up"]),
        ("pln show Rob", [r"Robotics\ \(circle\)"]),
        ("pln show zz", []),
        ("pln list contacts --topic r", ["rubrics"]),
        ("pln list contacts --circle R", [r"Robotics\ \(circle\)"]),
        ("pln list contacts --format js", ["json", "jsonl"]),
        ("pln add contact x --scope n", ["national"]),
        ("pln edit x --agreement often-", ["often-disagree"]),
        ("pln remove x --kind co", ["contact", "community"]),
        ("pln add source x --by A", [r"Ana\ Fictional"]),
    ],
)
def test_bash(network: None, line: str, expected: list[str]) -> None:
    assert bash(line) == expected


def test_an_id(network: None, pln: Pln) -> None:
    first = pln("list", "contacts", "--format", "ids").out.split()[0]
    assert bash(f"pln show {first[:3]}") == [first]


def test_zsh_and_fish_get_names_with_their_detail(network: None) -> None:
    typed = {"_TYPER_COMPLETE_ARGS": "pln show An"}
    assert complete("zsh", **typed) == ["""_arguments '*: :(("Ana Fictional":"North School"))'"""]
    assert complete("fish", _TYPER_COMPLETE_FISH_ACTION="get-args", **typed) == [
        "Ana Fictional\tNorth School"
    ]


@pytest.mark.parametrize("words", ["pln show A", "pln --network x:y show A"])
def test_a_store_that_is_missing_stays_missing(words: str, isolated: Path) -> None:
    assert bash(words) == []
    assert not isolated.exists()


def test_a_damaged_store_completes_nothing(isolated: Path) -> None:
    isolated.mkdir()
    (isolated / "pln.db").write_text("no database")
    assert bash("pln show A") == []


def test_queries_are_completed_word_by_word() -> None:
    assert queries("fr") == ["from:"]
    assert queries("maps -i") == ["maps -is:", "maps -intention:"]
    assert queries("maps is:un") == ["maps is:unseen"]
    assert queries("agreement:") == [
        "agreement:mostly", "agreement:mixed", "agreement:often-disagree", "agreement:unknown",
    ]  # fmt: skip
    assert queries("from:An") == []
    assert "topic:" in queries("")
