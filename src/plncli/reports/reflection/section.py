"""What a section of the reflection is, and what it is made from."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from plncli.config import Settings
from plncli.doc import Block
from plncli.model import Interaction
from plncli.network import Active, Network
from plncli.questions import Question
from plncli.reports.reflection.naming import Naming


class Facts(NamedTuple):
    """What the sections read: the network, what of it is active, and how people are called."""

    network: Network
    active: Active
    naming: Naming
    today: date
    since: date
    settings: Settings
    questions: tuple[Question, ...] = ()

    @property
    def period(self) -> str:
        """The window of the facts, in words."""
        return f"{self.since.isoformat()} to {self.today.isoformat()}"

    @property
    def interactions(self) -> tuple[Interaction, ...]:
        """The interactions of the period, newest first."""
        return tuple(
            interaction
            for interaction in self.network.interactions
            if interaction.date >= self.since.isoformat()
        )


class Section(NamedTuple):
    """One part of the draft: its name on the command line, its title, its prompt, its facts."""

    name: str
    title: str
    prompt: str
    facts: Callable[[Facts], tuple[Block, ...]]


def times(count: int) -> str:
    """Return how often, in words: never, once, twice, 3 times."""
    return ("never", "once", "twice")[count] if count < 3 else f"{count} times"
