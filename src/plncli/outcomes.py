"""The seven outcomes of a learning network, and what in the log speaks for each.

The seven are those of "A 21st Century Professional Development Proposal" (teachers become
aware, connected, empowered, models, confident, a connected community, learners). Which
signs speak for which is our default: a sign shows that something happened, not how much
of it there should be.
"""

from collections.abc import Mapping
from typing import NamedTuple

from plncli.counted import counted
from plncli.model import OUTCOMES

TITLES = {
    "aware": "More aware: new ideas, research and people come my way",
    "connected": "Connected: I know people with the same questions",
    "empowered": "In charge: I direct my own professional growth",
    "model": "A model: my students see how one learns from others",
    "confident": "Confident: what I know is of use to others",
    "community": "Part of a community: we make and learn things together",
    "learner": "A learner: I change what I think and do",
}
"""What each outcome means, in the first person."""

READING = ("read", "watched", "listened")
ADVISING = ("answered", "advised", "mentored")


class Signs(NamedTuple):
    """How often what speaks for the outcomes happened in a period."""

    read: int = 0
    saved: int = 0
    people: int = 0
    introductions: int = 0
    solved: int = 0
    chosen: int = 0
    used_in_class: int = 0
    doors: int = 0
    advice: int = 0
    presented: int = 0
    made_together: int = 0
    meetings: int = 0
    changed_mind: int = 0
    applied: int = 0


SPEAKING: dict[str, tuple[tuple[str, str, str], ...]] = {
    "aware": (
        ("read", "thing read, watched or heard", "things read, watched or heard"),
        ("saved", "entry saved", "entries saved"),
    ),
    "connected": (
        ("people", "new person in touch", "new people in touch"),
        ("introductions", "introduction", "introductions"),
    ),
    "empowered": (
        ("solved", "question of mine solved", "questions of mine solved"),
        ("chosen", "activity that I chose myself", "activities that I chose myself"),
    ),
    "model": (
        ("used_in_class", "thing used in class", "things used in class"),
        ("doors", "opportunity for my students", "opportunities for my students"),
    ),
    "confident": (
        ("advice", "answer or piece of advice given", "answers and pieces of advice given"),
        ("presented", "time presented", "times presented"),
    ),
    "community": (
        ("made_together", "thing made together", "things made together"),
        ("meetings", "meeting attended", "meetings attended"),
    ),
    "learner": (
        ("changed_mind", "change of mind", "changes of mind"),
        ("applied", "thing put to use", "things put to use"),
    ),
}
"""The signs of each outcome, with their nouns for one and for several."""


class Outcome(NamedTuple):
    """An outcome with its evidence of a period: what was counted, and what one noted of it."""

    code: str
    title: str
    evidence: tuple[str, ...]
    notes: tuple[str, ...] = ()


def outcomes(signs: Signs, notes: Mapping[str, tuple[str, ...]]) -> tuple[Outcome, ...]:
    """Return the seven outcomes in their order, those without evidence too.

    Args:
        notes: the value notes that bear an outcome, by its code.
    """
    return tuple(
        Outcome(code, TITLES[code], _evidence(signs, code), notes.get(code, ()))
        for code in OUTCOMES
    )


def _evidence(signs: Signs, code: str) -> tuple[str, ...]:
    return tuple(
        counted(count, one, many)
        for name, one, many in SPEAKING[code]
        if (count := getattr(signs, name))
    )
