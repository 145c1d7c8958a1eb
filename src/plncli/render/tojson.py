"""Plain data as JSON, or as JSON Lines."""

import json
import re

from plncli.text import UNSAFE

_encode = json.JSONEncoder(ensure_ascii=False).encode


def render(data: object, *, lines: bool = False) -> str:
    """Return ``data`` as JSON that is easy to read, or with ``lines`` one object a line.

    An object that is no list is one line; so is an object whose entries or
    findings are the point, since its other keys belong to it.
    """
    if not lines:
        text = _page(data) + "\n"
    elif isinstance(data, list):
        text = "".join(_encode(item) + "\n" for item in data)
    else:
        text = _encode(data) + "\n"
    # Line breaks aside, what is printable is safe, and known without compiling a pattern.
    return text if text.replace("\n", "").isprintable() else re.sub(UNSAFE, _escaped, text)


def _page(data: object, indent: str = "") -> str:
    """Return the keys of an object a line each, and the objects of a list.

    What lies deeper stays in its line: indenting all of it would cost several
    times as much, since the fast encoder cannot.
    """
    inner = indent + "  "
    if data and isinstance(data, dict) and not indent:
        parts = [f"{_encode(key)}: {_page(value, inner)}" for key, value in data.items()]
        start, end = "{}"
    elif isinstance(data, list) and any(isinstance(item, dict) for item in data):
        parts = [_encode(item) for item in data]
        start, end = "[]"
    else:
        return _encode(data)
    return f"{start}\n{inner}" + f",\n{inner}".join(parts) + f"\n{indent}{end}"


def _escaped(character: re.Match[str]) -> str:
    """Return what a terminal must not see as JSON's own escape (RFC 8259, section 7)."""
    return json.dumps(character[0])[1:-1]
