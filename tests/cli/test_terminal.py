"""What only a terminal does: choosing among several, and being asked before much is removed."""

import os
import sys
from typing import Any

import pytest

from tests.conftest import Pln

pexpect: Any = pytest.importorskip("pexpect")


def spawn(*words: str) -> Any:
    return pexpect.spawn(
        sys.executable, ["-m", "plncli", *words], env=dict(os.environ), encoding="utf-8", timeout=20
    )


@pytest.fixture
def ids(pln: Pln) -> list[str]:
    names = ("Ana Fictional", "Ana Made-Up", "Bea Fictional")
    return [pln("add", "contact", name).out.strip() for name in names]


def test_a_numbered_choice(ids: list[str]) -> None:
    child = spawn("show", "ana")
    child.expect_exact("'ana' fits several:\r\n")
    child.expect_exact(f"  1  {ids[0]}  Ana Fictional (contact)\r\n")
    child.expect_exact(f"  2  {ids[1]}  Ana Made-Up (contact)\r\n")
    child.expect_exact("which one? [q] ")
    child.sendline("2")
    child.expect_exact("Ana Made-Up\r\n")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


@pytest.mark.parametrize("answer", ["q", "", "3", "0"])
def test_no_choice(ids: list[str], answer: str) -> None:
    child = spawn("show", "ana")
    child.expect_exact("which one? [q] ")
    child.sendline(answer)
    child.expect_exact("pln: nothing chosen; nothing was done\r\n")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 5


@pytest.mark.parametrize(("answer", "left"), [("y", 0), ("", 3), ("n", 3)])
def test_three_are_asked_about(ids: list[str], pln: Pln, answer: str, left: int) -> None:
    child = spawn("remove", *ids)
    child.expect_exact(f"  {ids[2]} Bea Fictional (contact)\r\n")
    child.expect_exact("remove these 3? [y/N] ")
    child.sendline(answer)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == (5 if left else 0)
    assert len(pln("list", "contacts", "--format", "ids").out.split()) == left


def test_after_a_write_the_terminal_has_one_line(ids: list[str]) -> None:
    child = spawn("add", "contact", "Cem")
    child.expect(r"^added [a-z0-9]+ Cem; undo: pln undo\r\n$")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
