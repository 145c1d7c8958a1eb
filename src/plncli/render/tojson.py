"""Plain data as JSON, or as JSON Lines."""

import json
import re

from plncli.text import UNSAFE


def render(data: object, *, lines: bool = False) -> str:
    """Return ``data`` as indented JSON, or with ``lines`` one object a line.

    An object that is no list is one line; so is an object whose entries or
    findings are the point, since its other keys belong to it.
    """
    if lines and isinstance(data, list):
        text = "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in data)
    else:
        text = json.dumps(data, ensure_ascii=False, indent=None if lines else 2) + "\n"
    return text if text.isascii() else re.sub(UNSAFE, _escaped, text)


def _escaped(character: re.Match[str]) -> str:
    """Return what a terminal must not see as JSON's own escape (RFC 8259, section 7)."""
    return json.dumps(character[0])[1:-1]
