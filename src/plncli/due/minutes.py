"""How long things that are due take, and how many of them fit into a few minutes."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

MINUTES = {
    "thank": 3,  # a few sentences
    "report_back": 5,  # what came of it, with one example
    "follow_up": 5,
    "session": 0,  # chats and events have their own hour: they are told, not fitted in
    "event": 0,
    "check_in": 5,  # a message that is no form letter
    "look": 5,  # a source that is looked at by hand
    "plan": 10,  # a step towards what is missing
    "first_step": 10,  # it was chosen to be small
    "renewal": 5,  # a form and a decision
    "step": 15,  # to prepare it; the meeting has its own hour
    "topic": 5,  # what was learnt, what is next
    "opportunity": 10,  # to answer an invitation takes a thought
}
"""Minutes of each kind: our estimates, so that a page for ten minutes is one of ten minutes."""

PROMISES = ("thank", "report_back", "follow_up")
"""The kinds that are promises."""
PLANS = ("plan", "first_step", "renewal", "step", "topic", "opportunity")
"""The kinds that come last, in their order."""

Timed = TypeVar("Timed")


def fitting(due: Iterable[tuple[str, Timed]], minutes: int | None) -> Iterator[Timed]:
    """Yield what fits into ``minutes``, from the first on; all of it where that is None.

    The first one that takes time is yielded in any case, and what has its own hour.

    Args:
        due: each thing behind its kind.
    """
    spent, is_full = 0, False
    for kind, each in due:
        cost = MINUTES[kind]
        is_full = is_full or (minutes is not None and 0 < spent > minutes - cost)
        if cost and is_full:
            continue
        spent += cost
        yield each
