"""Command lines to print: they run as they are when a user pastes them into a shell."""

import re

PLAIN = r"[\w@%+=:,./-]+"
"""Words that no shell reads as anything else."""


def command(*words: str) -> str:
    """Return a call of `pln` with each word quoted where a shell needs it."""
    return " ".join(("pln", *map(quoted, words)))


def quoted(word: str) -> str:
    """Return a word as a POSIX shell takes it, in double quotes where these are enough."""
    if is_plain(word):
        return word
    if not re.search(r'["$`\\!]', word):
        return f'"{word}"'
    return "'" + word.replace("'", "'\"'\"'") + "'"


def is_plain(word: str) -> bool:
    """Whether a shell takes a word as it is."""
    return re.fullmatch(PLAIN, word, re.ASCII) is not None
