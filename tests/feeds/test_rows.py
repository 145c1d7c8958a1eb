"""Every row of the design's list of trials has tests, and they are there."""

import ast
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROWS: dict[str, list[str]] = {
    row["name"]: row["tests"]
    for row in tomllib.loads(Path(__file__).with_name("rows.toml").read_text("utf-8"))["row"]
}


def named_in(path: Path) -> set[str]:
    return {
        node.name
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


@pytest.mark.parametrize("row", ROWS)
def test_the_tests_of_a_row_are_there(row: str) -> None:
    assert ROWS[row]
    for test in ROWS[row]:
        path, _, name = test.partition("::")
        assert name in named_in(ROOT / path)


def test_every_test_of_rows_belongs_to_a_row() -> None:
    named = {test for tests in ROWS.values() for test in tests}
    for path in Path(__file__).parent.glob("test_rows_*.py"):
        here = {f"{path.relative_to(ROOT)}::{name}" for name in named_in(path)}
        assert here <= named
