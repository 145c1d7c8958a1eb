"""Short stable ids: lower-case letters and digits that nobody takes for one another."""

import os

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
"""31 characters: no i, l, o, 0 or 1."""
LETTERS = 23
RECORD_LENGTH = 4
ENTRY_LENGTH = 6


def new_id(length: int) -> str:
    """Return a random id of ``length`` characters whose first one is a letter.

    The letter keeps ids apart from the numbers of an edition. Records and
    entries have ids of different lengths, so that they cannot meet.
    """
    number = int.from_bytes(os.urandom(8), "big")
    number, first = divmod(number, LETTERS)
    characters = [ALPHABET[first]]
    for _ in range(length - 1):
        number, index = divmod(number, len(ALPHABET))
        characters.append(ALPHABET[index])
    return "".join(characters)
