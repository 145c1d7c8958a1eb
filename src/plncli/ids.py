"""Short stable ids: lower-case letters and digits that nobody takes for one another."""

import os

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
"""31 characters: no i, l, o, 0 or 1."""
LETTERS = 23
RECORD_LENGTH = 4
ENTRY_LENGTH = 6


_FIRST = bytes(ord(ALPHABET[byte % LETTERS]) for byte in range(256))
_OTHER = bytes(ord(ALPHABET[byte % len(ALPHABET)]) for byte in range(256))


def new_ids(count: int, length: int) -> list[str]:
    """Return so many random ids of ``length`` characters whose first one is a letter.

    The letter keeps ids apart from the numbers of an edition. Records and
    entries have ids of different lengths, so that they cannot meet.
    """
    firsts = os.urandom(count).translate(_FIRST).decode()
    others = os.urandom(count * (length - 1)).translate(_OTHER).decode()
    return [
        first + others[number * (length - 1) : (number + 1) * (length - 1)]
        for number, first in enumerate(firsts)
    ]


def new_id(length: int) -> str:
    """Return one random id of ``length`` characters."""
    return new_ids(1, length)[0]
