"""The terminal while a skim has it: its modes, its size, its signals, and what comes in."""

import os
import select
import signal
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from plncli.tui.keys import Key, split
from plncli.tui.view import Screen

ESCAPE_SECONDS = 0.1
"""A lone ESC is the key Esc when so long nothing follows; over ssh an arrow may come in two."""
PAUSE_SECONDS = 0.3
"""After so long without a key there is time to write what was seen."""

ENTER = "\x1b[?1049h\x1b[?7l\x1b[?2004h\x1b[2J"
"""Alternate screen, no wrapping at the margin, bracketed paste (xterm), all blank."""
LEAVE = "\x1b[?2004l\x1b[?7h\x1b[0m\x1b[?25h\x1b[?1049l"

PAUSE = Key("pause")
RESIZE = Key("resize")
STOP = Key("ctrl-z")
RESUME = Key("resume")
TERMINATE = Key("terminate")
_KEY_OF_SIGNAL = {
    signal.SIGWINCH: RESIZE,
    signal.SIGTSTP: STOP,
    signal.SIGCONT: RESUME,
    signal.SIGTERM: TERMINATE,
    signal.SIGHUP: TERMINATE,
}


class Terminal:
    """A terminal in raw mode. Made by `taken`."""

    def __init__(self, wake: int) -> None:
        self._in = sys.stdin.fileno()
        self._out = sys.stdout.fileno()
        self._wake = wake
        self._modes = termios.tcgetattr(self._in)
        self._data = b""
        self._keys: list[Key] = []
        self._shown: tuple[str, ...] = ()
        self._rested = False

    def size(self) -> tuple[int, int]:
        """Return columns and lines; some terminals say 0 where they do not know."""
        found = os.get_terminal_size(self._out)
        return found.columns or 80, found.lines or 24

    def take(self) -> None:
        """Take the terminal: raw mode, alternate screen."""
        modes = termios.tcgetattr(self._in)
        modes[0] &= ~(termios.ICRNL | termios.IXON | termios.ISTRIP)
        modes[3] &= ~(termios.ICANON | termios.ECHO | termios.ISIG | termios.IEXTEN)
        modes[6][termios.VMIN], modes[6][termios.VTIME] = 1, 0
        termios.tcsetattr(self._in, termios.TCSADRAIN, modes)
        self._write(ENTER)
        self._shown = ()

    def give_back(self) -> None:
        """Leave the terminal as it was found."""
        self._write(LEAVE)
        termios.tcsetattr(self._in, termios.TCSADRAIN, self._modes)

    @contextmanager
    def lent(self) -> Iterator[None]:
        """Give the terminal back for the block: to a browser of the terminal, to the shell."""
        self.give_back()
        try:
            yield
        finally:
            self.take()

    def stop(self) -> None:
        """Stop as Ctrl-Z does, with the terminal given back; return when the shell goes on."""
        before = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        with self.lent():
            os.kill(0, signal.SIGTSTP)  # the whole job, as the terminal would do
        signal.signal(signal.SIGTSTP, before)

    def blank(self) -> None:
        """Forget what is on the screen, so that all of it is drawn again."""
        self._write("\x1b[2J")
        self._shown = ()

    def show(self, screen: Screen) -> None:
        """Show a screen: the lines that changed, in one write."""
        if len(self._shown) != len(screen.lines):
            self._shown = ()
        before = self._shown or (None,) * len(screen.lines)
        changed = "".join(
            f"\x1b[{row};1H\x1b[2K{line}"
            for row, (line, shown) in enumerate(zip(screen.lines, before, strict=True), 1)
            if line != shown
        )
        self._write(f"\x1b[?25l{changed}\x1b[{screen.row + 1};{screen.column + 1}H\x1b[?25h")
        self._shown = screen.lines

    def key(self) -> Key:
        """Return the next key; ``pause`` once after each moment without any."""
        while not self._keys:
            wait = ESCAPE_SECONDS if self._data else None if self._rested else PAUSE_SECONDS
            ready, _, _ = select.select([self._in, self._wake], [], [], wait)
            if not ready and not self._data:
                self._rested = True
                return PAUSE
            self._receive(ready)
        self._rested = False
        return self._keys.pop(0)

    def _receive(self, ready: list[int]) -> None:
        if self._wake in ready:
            self._keys += [_KEY_OF_SIGNAL[signal.Signals(number)] for number in self._signals()]
        if self._in in ready:
            received = os.read(self._in, 4096)
            if not received:  # the window was closed
                self._keys.append(TERMINATE)
            self._data += received
        keys, self._data = split(self._data, final=not ready)
        self._keys += keys

    def _signals(self) -> Iterator[int]:
        for number in os.read(self._wake, 64):
            if number in _KEY_OF_SIGNAL:
                yield number

    def _write(self, text: str) -> None:
        data = text.encode(sys.stdout.encoding, "replace")
        while data:
            data = data[os.write(self._out, data) :]


@contextmanager
def taken() -> Iterator[Terminal]:
    """Give the terminal for the block, and restore it and the signals however the block ends."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    wake_before = signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    before = {number: signal.signal(number, _noted) for number in _KEY_OF_SIGNAL}
    terminal = Terminal(reading)
    try:
        terminal.take()
        yield terminal
    finally:
        terminal.give_back()
        for number, handler in before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(wake_before)
        os.close(reading)
        os.close(writing)


def _noted(number: int, frame: FrameType | None) -> None:
    """The wake-up pipe has the number of the signal; `Terminal.key` reads it."""
