"""Whether two texts ask or say the same: by the words that carry what is meant."""

from collections.abc import Collection

from plncli.finding import Wanted
from plncli.mentions import folded

LEAST = 0.5
"""The share of the telling words that another text must have to say the same (our default)."""
_SIGNS = "\"'“”‘’«»()[]{}…#@*_.,;:!?–—"
_COMMON = """
    a about after all also am an and any anybody anyone are as at be because been before best
    better but by can could did do does else ever for from get give go good had has have help her
    him his how i if in into is it its just keep know like made make many me more most much my
    need of on one or our out please should so some somebody someone something tell than that the
    their them then there these they thing this those to too try use used using want was way we
    well were what when where which while who whom whose why will with without would you your
"""
_EMPTY = frozenset(_COMMON.split())
"""English words that any question has."""


def telling(text: str) -> tuple[str, ...]:
    """Return the words of a text that carry what it is about, each once.

    All of its words where none of them does.
    """
    words = dict.fromkeys(word.strip(_SIGNS) for word in folded(text).split())
    some = tuple(word for word in words if any(map(str.isalnum, word)))
    return tuple(word for word in some if word not in _EMPTY) or some


def alike(words: Collection[str], text: str) -> float:
    """Return how many of the words a text has in some form, as a share of all.

    0 where it is less than `LEAST`, or where one of several words is all that is there.
    """
    said = text.split()
    wanted = [Wanted(word) for word in words]
    found = sum(any(each.is_shown_by(word) for word in said) for each in wanted)
    if not found or (found == 1 < len(wanted)) or found / len(wanted) < LEAST:
        return 0.0
    return found / len(wanted)
