"""The components of a calendar file, each with its place, before any of them is understood.

A line that nobody can read then costs its own component and not the file.
"""

from collections.abc import Iterator
from typing import NamedTuple

_WRAPPER = "VCALENDAR"


class Block(NamedTuple):
    """A component: its name, the number of its first line, its text."""

    name: str
    line: int
    text: str


def is_calendar(text: str) -> bool:
    """Tell whether the first line with anything on it begins a calendar, or a part of one."""
    first = text.lstrip().partition("\n")[0].strip().upper()
    return first.startswith("BEGIN:V") and first != "BEGIN:VCARD"


def blocks(text: str) -> Iterator[Block]:
    """Yield the components of all calendars in a text.

    What begins and never ends is one as far as it goes, and the end of something else ends
    what began last. Folded lines stay folded.
    """
    begun: list[str] = []
    lines: list[str] = []
    at = 0
    for number, line in enumerate(text.split("\n"), 1):
        key, colon, value = line.partition(":")
        word, name = key.strip().upper(), value.strip().upper()
        if colon and word == "BEGIN" and name != _WRAPPER:
            if not begun:
                at, lines = number, []
            begun.append(name)
        if begun:
            lines.append(line)
        if colon and word == "END" and begun:
            del begun[_ended(begun, name) :]
            if not begun:
                yield _block(at, lines)
    if begun:
        yield _block(at, lines)


def _ended(begun: list[str], name: str) -> int:
    """Return from where on the components that are open end with one called ``name``."""
    if name == _WRAPPER:
        return 0
    return begun.index(name) if name in begun else len(begun) - 1


def _block(at: int, lines: list[str]) -> Block:
    """Return a component without those that lie in it (alarms); a time zone is made of them."""
    name = lines[0].partition(":")[2].strip().upper()
    if name == "VTIMEZONE":
        return Block(name, at, "\n".join(lines))
    own, depth = [], 0
    for line in lines:
        key, _, _value = line.partition(":")
        begins = key.strip().upper() == "BEGIN"
        depth += begins
        if depth <= 1 and not begins and key.strip().upper() != "END":
            own.append(line)
        depth -= key.strip().upper() == "END"
    return Block(name, at, "\n".join([f"BEGIN:{name}", *own, f"END:{name}"]))
