"""Plans: a dated first step, and the finding that it is to change."""

from typing import NamedTuple

DUE_DAYS = 7
"""Days until a first step is due where no day is given (our default)."""


class Plan(NamedTuple):
    """A first step, until it is done (``done_on``). Days are ISO text.

    Attributes:
        finding: the id of the finding that it is to change.
        command: what begins it.
        contact: the name of the contact who will be asked.
    """

    id: str
    text: str
    finding: str | None
    command: str | None
    contact_id: str | None
    due: str
    done_on: str | None
    created_at: str
    updated_at: str
    contact: str | None = None
    kind: str = "plan"
