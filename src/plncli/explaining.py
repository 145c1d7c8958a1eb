"""What the words of learning networks mean: terms in our own words, each with its sources."""

import tomllib
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from plncli.errors import NotFoundError


class Term(NamedTuple):
    """A term.

    Attributes:
        aliases: what it answers to as well, ids of findings among them.
        group: what it stands with in a list.
        text: what it means, as one paragraph.
        see: the names of other terms.
        sources: papers and pages that say so.
    """

    name: str
    aliases: tuple[str, ...]
    group: str
    text: str
    see: tuple[str, ...]
    sources: tuple[str, ...]


@cache
def terms() -> tuple[Term, ...]:
    """Return all terms, in the order of their groups."""
    text = files("plncli.data").joinpath("explain.toml").read_text("utf-8")
    return tuple(
        Term(
            each["name"],
            tuple(each.get("aliases", ())),
            each["group"],
            " ".join(each["text"].split()),
            tuple(each.get("see", ())),
            tuple(each["sources"]),
        )
        for each in tomllib.loads(text)["term"]
    )


def find(words: str, known: Sequence[Term]) -> Term:
    """Return the term that answers to ``words``, in any case, with or without hyphens.

    A name wins over an alias, and both over the beginning of a name.

    Raises:
        NotFoundError: there is none; the hint names those that are spelled alike.
    """
    wanted = spoken(words)
    for term in known:
        if spoken(term.name) == wanted:
            return term
    answering = {spoken(alias): term for term in reversed(known) for alias in term.aliases}
    if wanted in answering:
        return answering[wanted]
    names = {spoken(term.name): term for term in known}
    begun = {names[name].name: names[name] for name in names if wanted and name.startswith(wanted)}
    if len(begun) == 1:
        return next(iter(begun.values()))
    names |= answering
    close = dict.fromkeys(
        names[name].name for name in get_close_matches(wanted, names, n=3, cutoff=0.7)
    )
    meant = " or ".join(begun or close)
    hint = f"did you mean {meant}?" if meant else "`pln explain` lists all terms"
    raise NotFoundError(f"no term {words!r}", hint)


def spoken(name: str) -> str:
    """Return a name as it is compared: lower case, hyphens and underscores as spaces."""
    return " ".join(name.casefold().replace("_", " ").replace("-", " ").split())
