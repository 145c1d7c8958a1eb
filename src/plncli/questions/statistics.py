"""How asking went in a period: how much was asked, solved, and how soon answers came."""

from collections.abc import Iterable
from datetime import datetime, tzinfo
from typing import NamedTuple

from plncli.questions import Question, first_answer_minutes, helping


class Statistics(NamedTuple):
    """Numbers of the questions that were opened in a period.

    Attributes:
        answered: those with at least one answer.
        solved_by_network: the solved ones with an answer that somebody gave.
        first_answer: the median of the minutes to the first answer. None without answers.
    """

    opened: int
    answered: int
    solved: int
    solved_by_network: int
    first_answer: int | None

    @property
    def network_share(self) -> float | None:
        """The share of the solved questions that the network solved; None where none is."""
        return self.solved_by_network / self.solved if self.solved else None


def statistics(
    questions: Iterable[Question], since: str, until: str, zone: tzinfo | None = None
) -> Statistics:
    """Return the numbers of the questions opened between two ISO days, both included.

    What became of them later counts as well.

    Args:
        zone: in which a moment has its day; None is the system's.
    """
    some = [each for each in questions if since <= _day(each.opened_at, zone) <= until]
    solved = [each for each in some if each.resolved_on]
    waited = [each for each in map(first_answer_minutes, some) if each is not None]
    return Statistics(
        len(some),
        len(waited),
        len(solved),
        sum(bool(helping(each)) for each in solved),
        _median(sorted(waited)) if waited else None,
    )


def _median(numbers: list[int]) -> int:
    """Return the number in the middle of sorted ones; between two, what lies between them."""
    return (numbers[(len(numbers) - 1) // 2] + numbers[len(numbers) // 2]) // 2


def _day(moment: str, zone: tzinfo | None) -> str:
    return datetime.fromisoformat(moment).astimezone(zone).date().isoformat()
