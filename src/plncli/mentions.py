"""Whether a text mentions a word: whole words, whatever their case and accents.

Titles are looked at by the thousand, so this folds less than `names` does, and
with few calls.
"""

import re
from collections.abc import Iterable

_NO_WORD = {code: " " for code in range(128) if not chr(code).isalnum()}
_ACCENTS = "[\u0300-\u036f]+"
"""Combining Diacritical Marks, which NFKD takes off the letters of Latin, Greek and Cyrillic."""


def folded(text: str) -> str:
    """Return ``text`` in lower case, without accents, a space around each word.

    A phrase is mentioned in a text where its folded form lies in the text's own;
    a text without words is blank.
    """
    if text.isascii():
        return f" {text.lower().translate(_NO_WORD)} "
    from unicodedata import normalize

    plain = re.sub(_ACCENTS, "", normalize("NFKD", text.casefold()))
    return " " + re.sub(r"[\W_]+", " ", plain) + " "


def phrase(text: str) -> str:
    """Return ``text`` as it is looked for in folded texts; empty when it has no words."""
    words = folded(text).split()
    return f" {' '.join(words)} " if words else ""


def mentions(text: str, phrases: Iterable[str]) -> bool:
    """Whether ``text`` mentions one of ``phrases``."""
    inside = folded(text)
    return any(each in inside for each in phrases)
