"""From the bytes of a terminal to keys."""

import re
from typing import NamedTuple


class Key(NamedTuple):
    """A key by its name: ``j``, ``up``, ``ctrl-c``; ``text`` is what it types, if anything."""

    name: str
    text: str = ""


UNKNOWN = Key("unknown")
PASTE_BEGINS, PASTE_ENDS = b"\x1b[200~", b"\x1b[201~"

_CONTROLS = {
    b"\r": "enter", b"\n": "enter", b"\t": "tab", b"\x7f": "backspace", b"\x08": "backspace",
    b"\x01": "home", b"\x03": "ctrl-c", b"\x04": "ctrl-d", b"\x05": "end", b"\x0c": "ctrl-l",
    b"\x15": "ctrl-u", b"\x17": "ctrl-w", b"\x1a": "ctrl-z", b"\x1b": "esc",
}  # fmt: skip
"""Control characters; Ctrl-A and Ctrl-E are Home and End, as in a shell."""

_SEQUENCES = {
    b"A": "up", b"B": "down", b"C": "right", b"D": "left", b"H": "home", b"F": "end",
    b"Z": "shift-tab", b"1~": "home", b"7~": "home", b"4~": "end", b"8~": "end",
    b"3~": "delete", b"5~": "pgup", b"6~": "pgdn", b"M": "enter",
}  # fmt: skip
"""What follows ESC [ or ESC O: the keys of xterm, of the Linux console and of rxvt."""

_SEQUENCE = re.compile(rb"\x1b(?:\[([0-?]*[ -/]*[@-~])|O([@-~]))")
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|O)?\Z")
_SIZES = ((range(0xC2, 0xE0), 2), (range(0xE0, 0xF0), 3), (range(0xF0, 0xF5), 4))
"""How many bytes a character of UTF-8 has, by its first one (RFC 3629)."""
LONGEST_SEQUENCE = 32
"""No key has a longer one: what goes on is no sequence."""


def split(data: bytes, *, final: bool) -> tuple[list[Key], bytes]:
    """Return the keys in ``data``, and the bytes at its end that may be half a key.

    ``final`` says that nothing follows soon: a lone ESC is then the key Esc, and
    other halves are dropped. A paste waits for its end.
    """
    keys = []
    while data:
        key, size = _first(data, final)
        if not size:
            break
        if key:
            keys.append(key)
        data = data[size:]
    return keys, data


def _first(data: bytes, final: bool) -> tuple[Key | None, int]:
    """The first key and its size in bytes; a size of 0 while its end is missing."""
    if data.startswith(PASTE_BEGINS):
        return _paste(data)
    if data[:1] == b"\x1b":
        return _escape(data, final)
    if data[:1] in _CONTROLS:
        return Key(_CONTROLS[data[:1]]), 1
    if data[0] < 32:
        return UNKNOWN, 1
    return _character(data, final)


def _paste(data: bytes) -> tuple[Key | None, int]:
    end = data.find(PASTE_ENDS)
    if end < 0:  # a paste whose end never comes must not lock the user in
        return (Key("ctrl-c"), len(data)) if b"\x03" in data else (None, 0)
    text = data[len(PASTE_BEGINS) : end].decode("utf-8", "replace")
    return Key("paste", text), end + len(PASTE_ENDS)


def _escape(data: bytes, final: bool) -> tuple[Key | None, int]:
    found = _SEQUENCE.match(data)
    if found:
        code = found[1] or found[2]
        # With Shift, Alt or Ctrl the sequence has a parameter more: `1;5A`, `5;2~`.
        plain = re.sub(rb"\A1;[0-9]+|;[0-9]+", b"", code)
        name = _SEQUENCES.get(plain)
        return (Key(name) if name else UNKNOWN), found.end()
    if _UNFINISHED.match(data) and len(data) <= LONGEST_SEQUENCE:
        if not final:
            return None, 0
        return (Key("esc") if data == b"\x1b" else UNKNOWN), len(data)
    return Key("esc"), 1


def _character(data: bytes, final: bool) -> tuple[Key | None, int]:
    """One character of UTF-8; bytes that are none are passed over."""
    size = next((size for first, size in _SIZES if data[0] in first), 1)
    if len(data) < size and not final:
        return None, 0
    try:
        text = data[:size].decode()
    except UnicodeDecodeError:
        return None, 1
    return Key("space" if text == " " else text, text), size
