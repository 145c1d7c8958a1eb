"""Forgetting a person: what names them in a text, and what stands there instead."""

import json
import re
from collections.abc import Iterable

from plncli.model import Handle

LONG = 6
"""A handle of so many letters is a name of its own; a shorter one may be a common word."""


def initials(name: str) -> str:
    """Return the initials of a name, as in `A. D.`."""
    return " ".join(f"{word[0].upper()}." for word in name.split() if word[0].isalnum()) or "N. N."


def spellings(names: Iterable[str], handles: Iterable[Handle]) -> list[str]:
    """Return the texts by which somebody is named: names, addresses, handles.

    A short handle counts with its sign or its platform only: `ana` is a word as well.
    """
    texts = [name for name in names if name.strip()]
    for platform, handle in handles:
        texts += [f"{platform}:{handle}", f"@{handle.lstrip('@')}"]
        if len(handle) >= LONG or not handle.isalpha():
            texts.append(handle)
    return sorted(set(texts), key=lambda text: (-len(text), text))


def pattern(texts: Iterable[str]) -> re.Pattern[str]:
    """Return what finds these texts as whole words, whatever their case and spaces.

    Texts inside of JSON are found as well, also where their letters are written as escapes.
    """
    forms = []
    for text in texts:
        escaped = json.dumps(text)[1:-1]
        for form in dict.fromkeys((text, escaped, json.dumps(escaped)[1:-1])):
            forms.append(r"\s+".join(map(re.escape, form.split())))
    return re.compile(r"(?<!\w)(?:" + "|".join(forms or [r"(?!)"]) + r")(?!\w)", re.IGNORECASE)
