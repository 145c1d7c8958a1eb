"""A terminal with somebody in front of it: keys in, screen out."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any

import pytest

pexpect: Any = pytest.importorskip("pexpect")
pyte: Any = pytest.importorskip("pyte")

SECONDS = 25
"""Nothing is waited for longer; what comes is waited for no longer than it takes."""

KEYS = {
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H",
    "end": "\x1b[F", "pgup": "\x1b[5~", "pgdn": "\x1b[6~", "delete": "\x1b[3~",
    "shift-tab": "\x1b[Z", "enter": "\r", "esc": "\x1b", "tab": "\t", "space": " ",
    "backspace": "\x7f", "ctrl-c": "\x03", "ctrl-d": "\x04", "ctrl-l": "\x0c", "ctrl-u": "\x15",
    "ctrl-w": "\x17", "ctrl-z": "\x1a",
}  # fmt: skip
"""What a terminal sends for a key with a name."""


class Terminal:
    """A program in a pty, and the screen that it has drawn so far."""

    def __init__(self, child: Any, columns: int, lines: int) -> None:
        self.child = child
        self.received = b""
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)

    @property
    def lines(self) -> list[str]:
        """The screen without the blanks at the ends of its lines."""
        return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def status(self) -> str:
        """The line that says what has just happened."""
        return self.lines[-2]

    @property
    def cursor(self) -> tuple[int, int]:
        return self._screen.cursor.y, self._screen.cursor.x

    @property
    def current(self) -> str:
        """The line of the list that the user is at."""
        return next((line for line in self.lines if line.startswith("> ")), "")

    def press(self, *keys: str) -> None:
        """Press keys by their names; a name of several letters that is none is typed."""
        for key in keys:
            self.child.send(KEYS.get(key, key))

    def type_line(self, text: str) -> None:
        """Type a line as it is."""
        self.child.send(f"{text}\r")

    def see(self, wanted: str | Callable[[], bool]) -> None:
        """Wait until the screen has a text, or until something is so."""
        is_so = wanted if callable(wanted) else lambda: wanted in self.text
        self._until(is_so, wanted)

    def see_status(self, wanted: str) -> None:
        """Wait until the screen says that this has just happened."""
        self._until(lambda: self.status == wanted, wanted)

    def receive(self, wanted: bytes) -> None:
        """Wait until the program has sent some bytes since the start."""
        self._until(lambda: wanted in self.received, wanted)

    def resize(self, columns: int, lines: int) -> None:
        self._screen.resize(lines, columns)
        self.child.setwinsize(lines, columns)

    def end(self) -> int:
        """Wait for the end of the program and return its exit code, or minus its signal."""
        while self._read():
            pass
        self.child.close()
        if self.child.signalstatus is not None:
            return -int(self.child.signalstatus)
        return int(self.child.exitstatus)

    def _until(self, is_so: Callable[[], bool], wanted: object) -> None:
        while not is_so():
            if not self._read():
                raise AssertionError(f"the program ended before {wanted!r}:\n{self.text}")

    def _read(self) -> bool:
        try:
            data = self.child.read_nonblocking(65536, timeout=SECONDS)
        except pexpect.TIMEOUT:
            raise AssertionError(f"nothing comes any more; the screen is:\n{self.text}") from None
        except pexpect.EOF:
            return False
        self.received += data
        self._stream.feed(data)
        return True


@contextmanager
def terminal(
    *words: str,
    columns: int = 80,
    lines: int = 24,
    shell: str | None = None,
    environment: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Terminal]:
    """Run `pln` with ``words`` in a terminal; with ``shell``, that program instead of it."""
    chosen = {**os.environ, "TERM": "xterm-256color", **environment}
    for name in ("COLUMNS", "LINES"):
        chosen.pop(name, None)
    program, given = (shell, list(words)) if shell else (sys.executable, ["-m", "plncli", *words])
    child = pexpect.spawn(program, given, env=chosen, dimensions=(lines, columns), timeout=SECONDS)
    child.delaybeforesend = None
    try:
        yield Terminal(child, columns, lines)
    finally:
        child.close(force=True)
