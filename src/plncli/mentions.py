"""Whether a text mentions a phrase: whole words, whatever their case and accents.

Titles are looked at by the thousand, so this folds less than `names` does, and
with few calls.
"""

import re

_ACCENTS = "[\u0300-\u036f]+"


def folded(text: str) -> str:
    """Return ``text`` in lower case, without accents, with spaces for hyphens."""
    if text.isascii():
        return text.lower().replace("-", " ")
    from unicodedata import normalize

    plain = text.casefold()
    apart = normalize("NFKD", plain)
    if len(apart) > len(plain):
        # Combining Diacritical Marks, taken off the letters of Latin, Greek and Cyrillic.
        apart = re.sub(_ACCENTS, "", apart)
    return apart.replace("-", " ")


def phrase(text: str) -> str:
    """Return ``text`` as `mentions` looks for it; empty when it has no words."""
    words = " ".join(folded(text).split())
    return words if any(character.isalnum() for character in words) else ""


def tag_key(text: str) -> str:
    """Return what two tags of one topic have in common: `#OpenEd`, `open-ed` and `Open Ed`."""
    return "".join(folded(text).lstrip("#").split())


def mentions(inside: str, words: str, *, goes_on: bool = False) -> bool:
    """Whether the folded text ``inside`` has the phrase ``words``, whole.

    Args:
        goes_on: its last word may be the beginning of one.
    """
    at = inside.find(words)
    while at >= 0:
        end = at + len(words)
        if not inside[at - 1 : at].isalnum() and (goes_on or not inside[end : end + 1].isalnum()):
            return True
        at = inside.find(words, at + 1)
    return False
