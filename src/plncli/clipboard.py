"""Putting text on the clipboard, with the program that the system has for it."""

import base64
import shutil
import subprocess
from typing import TextIO

from plncli.errors import RefusedError

PROGRAMS = (
    ("wl-copy",),
    ("xclip", "-selection", "clipboard"),
    ("xsel", "--clipboard", "--input"),
    ("pbcopy",),
    ("clip.exe",),
)
"""Wayland, X11 (two), macOS, Windows and its Linux."""


def copy(text: str, terminal: TextIO) -> str:
    """Put ``text`` on the clipboard and return how.

    Without a program for it, the terminal is asked (OSC 52 of xterm's control sequences),
    which works over ssh too; many terminals do so, and none says whether it did.

    Raises:
        RefusedError: there is neither a program nor a terminal.
    """
    for program in PROGRAMS:
        if shutil.which(program[0]) and _given(program, text):
            return program[0]
    if not terminal.isatty():
        raise RefusedError("there is no clipboard here", "leave --copy out: the text is printed")
    terminal.write(f"\033]52;c;{base64.b64encode(text.encode()).decode()}\a")
    terminal.flush()
    return "the terminal, if it can"


def _given(program: tuple[str, ...], text: str) -> bool:
    """Give the text to a program; whether it took it: without a screen those of X11 fail."""
    try:
        done = subprocess.run(
            program,
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=5,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
