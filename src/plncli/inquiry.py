"""Cycles of inquiry: what a professional learning community does to help its students.

A cycle has five steps: gather evidence, develop strategies, implement them, analyse
what came of it, apply it in the next cycle. That order, and the four questions behind
the prompts (what should students learn, how will we know, what if they do not, what if
they already do), are those of the PLC literature (allthingsplc.info, solutiontree.com).
"""

from collections.abc import Sequence
from typing import NamedTuple

from plncli.counted import counted
from plncli.model import STEPS

ROLES = ("lead", "member", "occasional", "outside")
"""What a person's part in a group may be."""

TITLES = {
    "evidence": "Gather evidence",
    "strategies": "Choose strategies",
    "implement": "Try them",
    "analyse": "Look at what changed",
    "apply": "Carry it on",
}
PROMPTS = {
    "evidence": (
        "What should our students be able to do at the end?",
        "What can they do now, and how do we know?",
    ),
    "strategies": (
        "What shall we do differently, and who does what?",
        "What for those who can do it already, and for those who cannot yet?",
    ),
    "implement": (
        "What did each of us try, and how often?",
        "What got in the way?",
    ),
    "analyse": (
        "What can our students do now, measured as at the beginning?",
        "For whom did it work, and for whom not?",
    ),
    "apply": (
        "What do we keep, what do we drop?",
        "Which question does the next cycle begin with?",
    ),
}
"""What to talk about at each step."""


class Step(NamedTuple):
    """One of the five steps of a cycle; without an owner it is the user's own."""

    code: str
    text: str | None = None
    due: str | None = None
    done_on: str | None = None
    evidence: str | None = None
    owner_id: str | None = None
    owner: str | None = None


class Commitment(NamedTuple):
    """What a member takes on in a cycle; without a name it is the user."""

    who: str | None
    text: str
    done_on: str | None = None


class Member(NamedTuple):
    """Somebody in a group, with the part that they have in it."""

    id: str
    name: str
    role: str | None = None


class Cycle(NamedTuple):
    """A cycle of inquiry; ``text`` is the student outcome. Days are ISO text."""

    id: str
    community_id: str
    community: str
    number: int
    text: str
    grade: str | None
    focus: str | None
    baseline: str | None
    goal: str | None
    result: str | None
    verdict: str | None
    carried: str | None
    starts: str
    closed_on: str | None
    note: str | None
    created_at: str
    updated_at: str
    kind: str = "cycle"
    steps: tuple[Step, ...] = ()
    commitments: tuple[Commitment, ...] = ()


def whole(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Return all five steps in their order, those that nobody wrote about empty."""
    here = {step.code: step for step in steps}
    return tuple(here.get(code, Step(code)) for code in STEPS)


def current(cycle: Cycle) -> Step | None:
    """Return the first step that is not done; None when all are, or the cycle is closed."""
    if cycle.closed_on:
        return None
    return next((step for step in whole(cycle.steps) if not step.done_on), None)


def state(cycle: Cycle) -> str:
    """Return where a cycle stands, in a few words."""
    if cycle.closed_on:
        return f"closed: {(cycle.verdict or '').replace('_', ' ')}"
    step = current(cycle)
    if step is None:
        return "ready to close with its result"
    return f"at step {STEPS.index(step.code) + 1} of {len(STEPS)}: {TITLES[step.code].lower()}"


def heading(cycle: Cycle) -> str:
    """Return the name of a cycle: its group and its number."""
    return f"{cycle.community}, cycle {cycle.number}"


def said_of(members: Sequence[Member]) -> str:
    """Return how many are in a group, the user among them."""
    return counted(len(members) + 1, "member") + ", you among them"
