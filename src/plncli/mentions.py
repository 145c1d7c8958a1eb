"""Whether a text mentions a word: whole words, whatever their case and accents.

Titles are looked at by the thousand, so this folds less than `names` does, and
with few calls.
"""

import re
from collections.abc import Iterable

_ACCENTS = "[\u0300-\u036f]+"
"""Combining Diacritical Marks, which NFKD takes off the letters of Latin, Greek and Cyrillic."""


def folded(text: str) -> str:
    """Return the words of ``text`` in lower case, without accents, a space around each.

    A phrase is mentioned in a text where its folded form lies in the text's own;
    text without words is empty.
    """
    if not text.isascii():
        from unicodedata import normalize

        text = re.sub(_ACCENTS, "", normalize("NFKD", text.casefold()))
    words = re.findall(r"\w+", text.lower())
    return f" {' '.join(words)} " if words else ""


def mentions(text: str, phrases: Iterable[str]) -> bool:
    """Whether ``text`` mentions one of ``phrases``, which are folded already."""
    inside = folded(text)
    return any(phrase in inside for phrase in phrases)
