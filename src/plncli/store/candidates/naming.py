"""How evidence names what it rests on."""

from collections.abc import Sequence

NAMED = 3


def some(names: Sequence[str]) -> str:
    """Return the first few of names, and how many others there are."""
    shown = ", ".join(names[:NAMED])
    rest = len(names) - NAMED
    return f"{shown} and {rest} more" if rest > 0 else shown
