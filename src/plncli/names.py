"""Choosing records by what people type: ids, handles, names, parts of names.

Passes over all candidates are linear and made of cheap string operations, the
cheapest first; nothing is precomputed, because a command resolves a few names
and is gone.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

CLOSE = 0.8
"""The least `difflib` ratio of a close spelling: one slip in a name of five letters."""
LONGEST_NAME = 8
"""More words than this are not looked at as one name."""

_INSIDE = (", ", ": ", "; ", "! ", "? ")
"""Punctuation within a name, mostly of a book or a talk."""
_APOSTROPHES = "'’‘ʼ`´"
_FOLDED_ASCII = {
    code: (None if chr(code) in _APOSTROPHES else " ")
    for code in range(128)
    if not chr(code).isalnum()
}
UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ħ": "h", "ŧ": "t"}
    | {"æ": "ae", "œ": "oe", "þ": "th"}
)
"""Letters with a stroke and ligatures, which Unicode does not decompose."""


class Candidate(NamedTuple):
    """What a record answers to, and a line to choose it by.

    ``keys`` are handles (with or without their platform), e-mail addresses,
    nicknames and hashtags.
    """

    id: str
    kind: str
    name: str
    keys: tuple[str, ...] = ()
    detail: str = ""


_Named = Sequence[tuple[Candidate, str]]
"""Candidates with their folded names."""


def fold(text: str) -> str:
    """Return ``text`` as names are compared: no case, accents, apostrophes or punctuation.

    Words are separated by one space. Folding twice changes nothing.
    """
    if not text.isascii():
        text = _unaccented(text)
    return " ".join(text.lower().translate(_FOLDED_ASCII).split())


def fold_key(key: str) -> str:
    """Return a handle, an e-mail address or a hashtag as keys are compared."""
    return key.strip().casefold().lstrip("@#")


def resolve(
    query: str, candidates: Sequence[Candidate], *, spelling: bool = True
) -> list[Candidate]:
    """Return the candidates that ``query`` chooses: those of the best tier that has any.

    The tiers: the exact id; an exact handle, e-mail address or hashtag; the exact
    name or nickname; whole words of a name (`ana d` finds Ana Diaz); beginnings of
    them (`mont`), of a handle or an address; the beginning of one id only; a close
    spelling, unless ``spelling`` is False. Beginnings of ids come after names, so that
    a random id never hides the person whose name was typed.
    """
    text = query.strip()
    folded = fold(text)
    if not folded:
        return []
    hits = [each for each in candidates if each.id == text.lower()] or by_key(text, candidates)
    if hits:
        return hits
    named = [(each, fold(each.name)) for each in candidates]
    return (
        _by_name(folded, named)
        or _by_words(folded, named)
        or _by_beginning(folded, named)
        or _by_id_beginning(text.lower(), candidates)
        or (_by_spelling(folded, named) if spelling else [])
    )


def nearest(name: str, candidates: Iterable[Candidate]) -> Candidate | None:
    """Return the one whose name is spelled most like ``name``, which nobody has; None of several.

    For a question only: a slip is told, never taken for the name.
    """
    hits = _by_spelling(fold(name), [(each, fold(each.name)) for each in candidates])
    return hits[0] if len(hits) == 1 else None


def by_key(text: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return those who have the handle, e-mail address or hashtag ``text``.

    A leading `@` or `#` does not matter; a key that names its platform
    (`mastodon:@ana@example.social`) is found without it as well.
    """
    wanted = fold_key(text)
    return [each for each in candidates if wanted and _has_key(each, wanted)]


def by_beginning(text: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return those with words of the name, or with a key, that begin like ``text``."""
    folded = fold(text)
    named = [(each, fold(each.name)) for each in candidates]
    return _by_beginning(folded, named) if folded else []


def mentioned(words: Iterable[str], candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return those who share at least one word of a name or key with ``words``.

    A quick sieve before `longest_match` is asked about many places of a text.
    """
    said = {part for word in words for part in fold(f"{word} {_strip(word)}").split()}
    return [
        each
        for each in candidates
        if not said.isdisjoint(fold(" ".join((each.name, *each.keys))).split())
    ]


def longest_match(
    words: Sequence[str], candidates: Sequence[Candidate], *, whole: bool = False
) -> tuple[list[Candidate], int]:
    """Return who is named by the longest run of ``words`` from the first one, and its length.

    A run names somebody by key, by name, or, when it is a person, by whole words
    of the name; with ``whole`` by key or full name only. Words after the first
    that only begin a part of the name need a capital (`Ana D`, `Ana Di`), so that
    the verb in `Ana did` is no name. Punctuation ends a name, unless it is part of
    one that is said whole (`Two books, one shelf`). Several records may answer; an
    empty list and 0 when nobody does.
    """
    run = _run(words)
    near = mentioned(run[:1], candidates)
    if titled := _titled(words, near):
        return titled
    named = [(each, fold(each.name)) for each in near]
    for count in range(len(run) if near else 0, 0, -1):
        text = " ".join(run[:count])
        folded = fold(text)
        if not fold(run[count - 1]):
            continue
        hits = by_key(text, near) or _by_name(folded, named)
        if not hits and not whole:
            hits = [
                each
                for each in _by_words(folded, named)
                if each.kind == "contact" and _capitals_begin(run[1:count], each)
            ]
        if hits:
            return hits, count
    return [], 0


def _titled(
    words: Sequence[str], candidates: Sequence[Candidate]
) -> tuple[list[Candidate], int] | None:
    """Return who has the longest name with punctuation inside it that ``words`` begin with."""
    said = " ".join(words).lstrip('"“«').casefold()
    hits = [
        each
        for each in candidates
        if any(mark in each.name for mark in _INSIDE)
        and said.startswith(name := each.name.casefold())
        and not said[len(name) : len(name) + 1].isalnum()
    ]
    if not hits:
        return None
    longest = max(len(each.name) for each in hits)
    hits = [each for each in hits if len(each.name) == longest]
    return hits, len(hits[0].name.split())


def _run(words: Sequence[str]) -> list[str]:
    """The first words without the punctuation around them, up to the first that ends a name."""
    run: list[str] = []
    for word in words[:LONGEST_NAME]:
        bare = _strip(word)
        run.append(bare)
        if not word.endswith((bare, bare + ".")) or (word.endswith(".") and len(bare) > 1):
            break
    return run


def _strip(word: str) -> str:
    """A word without the punctuation around it and without a possessive `'s`."""
    bare = word.strip('"“”()[]<>,.;:!?…«»')
    return bare[:-2] if bare[-2:].lower() in ("'s", "’s") else bare


def _capitals_begin(words: Sequence[str], candidate: Candidate) -> bool:
    parts = fold(candidate.name).split()
    return all(
        word[:1].isupper() or all(piece in parts for piece in fold(word).split()) for word in words
    )


def _by_name(folded: str, named: _Named) -> list[Candidate]:
    """Those with this name or nickname; keys with an `@` are no nicknames."""
    return [
        each
        for each, name in named
        if name == folded or any("@" not in key and fold(key) == folded for key in each.keys)
    ]


def _by_words(folded: str, named: _Named) -> list[Candidate]:
    """Those whose name has the first word whole, and words that begin like the others."""
    first, *others = folded.split()
    return [
        each
        for each, name in named
        if first in name and _in_order(name.split(), lambda part: part == first, others)
    ]


def _by_beginning(folded: str, named: _Named) -> list[Candidate]:
    """Those with words of the name, or with a key, that begin like ``folded``."""
    first, *others = folded.split()
    return [
        each
        for each, name in named
        if (first in name and _in_order(name.split(), lambda part: part.startswith(first), others))
        or any(_begins(key, folded) for key in each.keys)
    ]


def _in_order(parts: Sequence[str], is_first: Callable[[str], bool], others: Sequence[str]) -> bool:
    """Whether some part is the first word and later parts begin like the others, in order."""
    for start, part in enumerate(parts):
        if is_first(part):
            rest = iter(parts[start + 1 :])
            return all(any(part.startswith(other) for part in rest) for other in others)
    return False


def _has_key(candidate: Candidate, wanted: str) -> bool:
    for key in candidate.keys:
        if wanted in (folded := key.casefold()):
            forms = (folded, folded.partition(":")[2])
            if any(fold_key(form) == wanted for form in forms):
                return True
    return False


def _begins(key: str, folded: str) -> bool:
    """Whether a key, with or without its platform, begins like ``folded``."""
    initial = folded[0]
    return (initial in key.lower() or not key.isascii()) and any(
        fold(form).startswith(folded) for form in (key, key.partition(":")[2])
    )


def _by_id_beginning(text: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    hits = [each for each in candidates if each.id.startswith(text)]
    return hits if len(hits) == 1 else []


def _by_spelling(folded: str, named: _Named) -> list[Candidate]:
    """Those whose name, or as many words of it, is spelled most like ``folded``."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(b=folded, autojunk=False)
    length = folded.count(" ") + 1
    best, hits = CLOSE, []
    for each, name in named:
        parts = name.split()
        runs = {" ".join(parts[at : at + length]) for at in range(len(parts) - length + 1)}
        score = 0.0
        for run in runs:
            matcher.set_seq1(run)
            if matcher.real_quick_ratio() >= best and matcher.quick_ratio() >= best:
                score = max(score, matcher.ratio())
        if score > best:
            best, hits = score, [each]
        elif score == best:
            hits.append(each)
    return hits


def _unaccented(text: str) -> str:
    from unicodedata import category, combining, normalize

    text = normalize("NFKD", text.casefold()).casefold()
    plain: dict[int, str | None] = dict(UNDECOMPOSED)
    for char in set(text):
        if combining(char) or char in _APOSTROPHES:
            plain[ord(char)] = None
        elif not char.isascii() and category(char)[0] in "PSZC":
            plain[ord(char)] = " "
    return text.translate(plain)
