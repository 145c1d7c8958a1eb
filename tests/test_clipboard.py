"""The clipboard: the system's program, else the terminal, else a clear word."""

import io
from pathlib import Path

import pytest

from plncli import clipboard
from plncli.errors import RefusedError


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the only place of programs."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/bin:/usr/bin")
    monkeypatch.setattr(clipboard, "PROGRAMS", (("no-such-copy",), ("broken-copy",), ("my-copy",)))
    return folder


def program(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def test_the_first_program_that_takes_it(programs: Path) -> None:
    program(programs, "broken-copy", "exit 1")
    program(programs, "my-copy", f"cat > {programs}/taken")
    assert clipboard.copy("Grüße\n", io.StringIO()) == "my-copy"
    assert (programs / "taken").read_text("utf-8") == "Grüße\n"


def test_the_terminal_where_there_is_no_program(programs: Path) -> None:
    terminal = Terminal()
    assert clipboard.copy("hello", terminal) == "the terminal, if it can"
    assert terminal.getvalue() == "\033]52;c;aGVsbG8=\a"


def test_nothing_to_copy_to(programs: Path) -> None:
    with pytest.raises(RefusedError) as caught:
        clipboard.copy("hello", io.StringIO())
    assert str(caught.value) == (
        "there is no clipboard here; leave --copy out: the text is printed"
    )
