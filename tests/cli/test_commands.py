"""The table of commands, the commands themselves, and what is written about them, agree."""

from importlib import import_module
from pathlib import Path

import pytest

from plncli.cli.commands import COMMANDS, Command
from plncli.cli.lazy import load

DOCS = Path(__file__).parents[2] / "docs"


def every_command(
    rows: tuple[Command, ...] = COMMANDS, path: str = ""
) -> list[tuple[str, Command]]:
    found = []
    for row in rows:
        module = import_module(f"plncli.cli.{row.module}")
        if hasattr(module, "COMMANDS"):
            found += every_command(module.COMMANDS, f"{path}{row.name} ")
        else:
            found.append((f"{path}{row.name}", row))
    return found


@pytest.mark.parametrize(("name", "row"), every_command(), ids=lambda item: str(item))
def test_the_table_says_what_the_docstring_says(name: str, row: Command) -> None:
    command = import_module(f"plncli.cli.{row.module}").command
    assert (command.__doc__ or "").strip().splitlines()[0] == row.help


@pytest.mark.parametrize(("name", "row"), every_command(), ids=lambda item: str(item))
def test_every_option_has_a_line_of_help(name: str, row: Command) -> None:
    silent = [
        param.name
        for param in load(row).params
        if param.param_type_name == "option" and not param.help
    ]
    assert silent == []


@pytest.mark.parametrize(("name", "row"), every_command(), ids=lambda item: str(item))
def test_every_command_is_documented(name: str, row: Command) -> None:
    reference = (DOCS / "reference" / "commands.md").read_text("utf-8")
    assert (f"### pln {name}\n" in reference) is not row.hidden
