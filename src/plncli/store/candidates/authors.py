"""People who write in your sources."""

import re
from collections.abc import Iterable, Sequence

from plncli.counted import counted
from plncli.discover.offer import OWN, Offer
from plncli.store.candidates.naming import some
from plncli.store.candidates.newest import Entry

LEAST = 2
"""Who wrote so many of the entries is named; one that was saved is enough."""
NOBODY = frozenset({
    "admin", "administrator", "author", "authors", "blog", "contributor", "contributors", "desk",
    "editor", "editorial", "editors", "guest", "magazine", "news", "newsroom", "office", "press",
    "redaktion", "reporter", "school", "staff", "team", "university", "webmaster", "writer",
})  # fmt: skip
"""Words that stand in the place of a name."""

_BETWEEN = re.compile(r"\s*(?:[,;/|&]|\band\b|\bund\b|\bet\b|\by\b)\s*")
_BY = re.compile(r"^(?:by|von|par|por)\s+", re.IGNORECASE)
_ADDRESS = re.compile(r"<[^>]*>|\S+@\S+|[()\"]")


def authors(entries: Iterable[Entry]) -> tuple[Offer, ...]:
    """Return the people who wrote several of the entries, or one that was saved, by name.

    A source that belongs to a contact is left out: its author is known.
    """
    found: dict[str, tuple[str, list[Entry]]] = {}
    for entry in entries:
        if entry.author and entry.contact_id is None:
            for name in people(entry.author):
                if name.casefold() != entry.title.casefold():
                    found.setdefault(name.casefold(), (name, []))[1].append(entry)
    return tuple(
        _offer(name, written)
        for _, (name, written) in sorted(found.items())
        if len(written) >= LEAST or any(entry.is_saved for entry in written)
    )


def people(text: str) -> list[str]:
    """Return the names of people in what a feed says of an author.

    A name has two words or more with capitals, where its script has any, and no digits.
    """
    plain = _BY.sub("", " ".join(_ADDRESS.sub(" ", text).split()))
    return [name for name in dict.fromkeys(_BETWEEN.split(plain)) if _is_name(name)]


def _is_name(text: str) -> bool:
    words = text.split()
    return (
        2 <= len(words) <= 5
        and not (words[0][0].islower() or words[-1][0].islower())
        and not any(character.isdigit() for character in text)
        and NOBODY.isdisjoint(word.strip(".").casefold() for word in words)
    )


def _offer(name: str, written: Sequence[Entry]) -> Offer:
    saved = sum(entry.is_saved for entry in written)
    where = some(sorted({entry.title for entry in written}, key=str.casefold))
    kept = (f"you saved {saved} of them",) if saved else ()
    return Offer(
        id="",
        record="contact",
        kind="",
        name=name,
        box="other",
        evidence=(f"wrote {counted(len(written), 'entry', 'entries')} lately in {where}", *kept),
        as_of=max(entry.day for entry in written),
        status=OWN,
        weight=len(written) + saved,
    )
