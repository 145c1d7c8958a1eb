"""Plain data as JSON, or as JSON Lines."""

import json


def render(data: object, *, lines: bool = False) -> str:
    """Return ``data`` as indented JSON, or with ``lines`` one object a line.

    An object that is no list is one line; so is an object whose entries or
    findings are the point, since its other keys belong to it.
    """
    if lines and isinstance(data, list):
        return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in data)
    return json.dumps(data, ensure_ascii=False, indent=None if lines else 2) + "\n"
