"""Global options, errors and exit codes: what holds for every command."""

import subprocess
import sys
from pathlib import Path

import pytest

from plncli import __version__
from plncli.cli.root import hoisted

from ..conftest import Pln


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("skim --home /h", "--home /h skim"),
        ("skim --home=/h --all", "--home=/h skim --all"),
        ("--quiet log x --as-of 2026-01-01", "--quiet --as-of 2026-01-01 log x"),
        ("log -- --quiet", "log -- --quiet"),
        ("skim --home", "--home skim"),
    ],
)
def test_global_options_may_stand_on_both_sides(words: str, expected: str) -> None:
    assert hoisted(words.split()) == expected.split()


def test_version(pln: Pln) -> None:
    assert pln("--version") == (0, f"pln {__version__}\n", "")


def test_an_empty_network_says_how_to_begin(pln: Pln) -> None:
    result = pln()
    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines()[0] == "Your network is empty. Three ways to begin:"
    assert len(result.out.splitlines()) == 4
    assert all(len(line) < 80 for line in result.out.splitlines())


def test_a_group_alone_prints_its_help_and_no_error(pln: Pln) -> None:
    result = pln("config")
    assert (result.code, result.err) == (2, "")
    assert "Usage: pln config [OPTIONS] COMMAND [ARGS]..." in result.out


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("skimm",), 2, "pln: no command 'skimm'; did you mean `pln skim`?\n"),
        (
            ("add", "person", "Ana"),
            2,
            "pln: no command 'person'; did you mean `pln add contact`?\n",
        ),
        (("list", "blogs"), 2, "pln: no list of 'blogs'; did you mean `pln list sources`?\n"),
        (("list", "people"), 2, "pln: no list of 'people'; did you mean `pln list contacts`?\n"),
        (("xyzzy",), 2, "pln: no command 'xyzzy'; `pln --help` lists them\n"),
        (("undo", "--hard"), 2, "pln: no option --hard; `pln undo --help` lists them\n"),
        (
            ("skim", "--minuts", "3"),
            2,
            "pln: no option --minuts; did you mean --minutes or --missed? See `pln skim --help`\n",
        ),
        (
            ("find", "quiz", "-library"),
            2,
            "pln: no option -library; what begins with - and is none comes after --, or in"
            " quotation marks with the word before it; see `pln find --help`\n",
        ),
        (
            ("undo", "-x"),
            2,
            "pln: no option -x; what begins with - and is none comes after --, or"
            " in quotation marks with the word before it; see `pln undo --help`\n",
        ),
        (
            ("add", "contact", "Ana", "Diaz"),
            2,
            "pln: too many words: Diaz; a name of several words goes in quotation marks;"
            " see `pln add contact --help`\n",
        ),
        (("undo", "3"), 2, "pln: undo takes no words: 3; see `pln undo --help`\n"),
        (
            ("add", "contact"),
            2,
            "pln: `pln add contact` needs NAME: name of the person; see `pln add contact --help`\n",
        ),
        (("save", "2", "--note"), 2, "pln: Option '--note' requires an argument\n"),
        (
            ("--as-of", "tomorrowish", "undo"),
            2,
            "pln: 'tomorrowish' is no moment; write it as 2026-10-05 or 2026-10-05T09:00\n",
        ),
        (
            ("--color", "blue", "undo"),
            2,
            "pln: --color 'blue' is not one of auto, always, never\n",
        ),
        (
            ("--network", "../x", "undo"),
            2,
            "pln: --network '../x' is no name; use letters, digits, - and _\n",
        ),
        (("undo",), 3, "pln: nothing to undo; `pln history` lists what was done\n"),
        (("redo",), 3, "pln: nothing to redo; `pln history` lists what was done\n"),
    ],
)
def test_errors_are_one_line_and_a_code(
    pln: Pln, words: tuple[str, ...], code: int, message: str
) -> None:
    assert pln(*words) == (code, "", message)


def test_debugging_shows_where_an_error_comes_from(
    pln: Pln, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLN_DEBUG", "1")
    with pytest.raises(Exception, match="nothing to undo"):
        pln("undo")


def test_networks_are_separate_stores_in_one_home(pln: Pln, isolated: Path) -> None:
    pln("--network", "class")
    pln()
    assert sorted(file.name for file in isolated.glob("*.db")) == ["class.db", "pln.db"]


def test_the_module_runs_as_the_command_does(isolated: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "plncli", "undo"], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (
        3,
        "",
        "pln: nothing to undo; `pln history` lists what was done\n",
    )
