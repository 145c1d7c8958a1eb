"""Command lines to print: they run as they are when a user pastes them into a shell."""

import re

PLAIN = r"[\w@%+=:,./-]+"
"""Words that no shell reads as anything else."""
_APOSTROPHE = "'\"'\"'"
"""An apostrophe within a word in single quotes: out of them, in double ones, in again."""


def command(*words: str) -> str:
    """Return a call of `pln` with each word quoted where a shell needs it."""
    return " ".join(("pln", *map(quoted, words)))


def quoted(word: str) -> str:
    """Return a word as a POSIX shell takes it, in double quotes where these are enough."""
    if is_plain(word):
        return word
    if not re.search(r'["$`\\!]', word):
        return f'"{word}"'
    return "'" + word.replace("'", _APOSTROPHE) + "'"


def readable(line: str) -> str:
    """Return a command line of `command` with the apostrophes of its words as they were typed."""
    return line.replace(_APOSTROPHE, "'")


def is_plain(word: str) -> bool:
    """Whether a shell takes a word as it is."""
    return re.fullmatch(PLAIN, word) is not None
