"""Who is meant, where a name fits several records."""

from collections.abc import Sequence
from typing import NamedTuple

from plncli.capture.sentence import Mention
from plncli.names import Candidate

KINDS = ("contact", "community", "event", "source")
"""What takes part in an interaction; where names are the same, the first kind is meant."""


class Ambiguous(NamedTuple):
    """A name that fits several records.

    ``chosen`` is set where the sentence decides; ``others`` are the remaining ones,
    all of them where nothing does.
    """

    words: str
    chosen: Candidate | None
    others: tuple[Candidate, ...]


def meant(mentions: Sequence[Mention]) -> tuple[list[Candidate], tuple[Ambiguous, ...]]:
    """Return who is meant: the certain ones first, and by them the ambiguous names.

    In one list nobody is named twice, so `Ana and Ana Diaz` are two; elsewhere a
    first name is whoever of that name was already named.
    """
    mentions = _by_kind(mentions)
    alone = {each.start: each.hits[0] for each in mentions if len(each.hits) == 1}
    certain: dict[str, Candidate] = {}
    ambiguous: dict[str, Ambiguous] = {}
    for each in mentions:
        chosen = alone.get(each.start)
        if chosen is None:
            beside = [alone.get(other.start) for other in mentions if other.group == each.group]
            rest = [hit for hit in each.hits if hit not in beside]
            again = [hit for hit in each.hits if hit in alone.values()]
            if len(rest) == 1 < len(each.hits):
                chosen = rest[0]
            elif len(rest) == len(each.hits) and len(again) == 1:
                chosen = again[0]
            others = tuple(hit for hit in each.hits if hit != chosen)
            ambiguous[each.words] = Ambiguous(each.words, chosen, others)
        if chosen is not None:
            certain[chosen.id] = chosen
    return list(certain.values()), tuple(ambiguous.values())


def _by_kind(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions in the order of the text, a person before a source of the same name."""
    kept = []
    for each in sorted(mentions, key=lambda mention: mention.start):
        first = min((hit.kind for hit in each.hits), key=KINDS.index)
        kept.append(each._replace(hits=[hit for hit in each.hits if hit.kind == first]))
    return kept
