"""Running a command as a user would: through pipes, or on a terminal."""

import contextlib
import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.measure import CannotMeasureError

PYTHON = (sys.executable,)
PLN = (sys.executable, "-m", "plncli")
LINES, COLUMNS = 24, 80
_MOST_SECONDS = 300


def environment(home: Path, **more: str) -> dict[str, str]:
    """Return a small environment of its own, in which bytecode is written and read."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "TERM": "xterm-256color",
        "PYTHONHASHSEED": "0",
        "PLN_HOME": str(home),
        "PLN_PAGER": "cat",
        **more,
    }


def run(
    words: Sequence[str],
    given: Mapping[str, str],
    *,
    terminal: bool = False,
    codes: Sequence[int] = (0,),
) -> str:
    """Run a command to its end and return all that it printed.

    Args:
        terminal: give it a terminal of 80 columns and 24 lines in place of pipes.
        codes: the exit codes that are no failure.

    Raises:
        CannotMeasureError: it is not installed, failed, or did not end.
    """
    try:
        code, output = (_on_terminal if terminal else _in_pipes)(words, given)
    except FileNotFoundError:
        raise CannotMeasureError(f"{words[0]} is not installed") from None
    except subprocess.TimeoutExpired:
        raise CannotMeasureError(f"did not end within {_MOST_SECONDS} s") from None
    if code not in codes:
        last = output.strip().rpartition("\n")[2]
        raise CannotMeasureError(f"exit code {code}: {last}")
    return output


def _in_pipes(words: Sequence[str], given: Mapping[str, str]) -> tuple[int, str]:
    done = subprocess.run(
        words,
        env=given,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=_MOST_SECONDS,
        check=False,
    )
    return done.returncode, done.stdout.decode("utf-8", "replace")


def _on_terminal(words: Sequence[str], given: Mapping[str, str]) -> tuple[int, str]:
    ours, theirs = pty.openpty()
    try:
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        child = subprocess.Popen(words, env=given, stdin=theirs, stdout=theirs, stderr=theirs)
    finally:
        os.close(theirs)
    watchdog = threading.Timer(_MOST_SECONDS, child.kill)
    watchdog.start()
    try:
        output = bytearray()
        with contextlib.suppress(OSError):  # Linux says EIO when the last writer has gone
            while part := os.read(ours, 65_536):
                output += part
        return child.wait(), output.decode("utf-8", "replace")
    finally:
        watchdog.cancel()
        os.close(ours)
