"""What a dimension found: a status, the measured value, why it is asked, and what to do."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

STATUSES = ("gap", "thin", "ok", "not_enough_data")
URGENCY = {"gap": 4.0, "thin": 2.0, "ok": 0.0, "not_enough_data": 0.0}
"""How much a status weighs before the user's own priority (our default)."""
PRIORITIES = {1: 1.5, 2: 1.0, 3: 0.5}
"""How much a priority of 1, 2 or 3 weighs (our default)."""
LISTED = 6
"""The most names that one line of evidence has."""

Value = float | int | str | None | Mapping[str, float | int | None]


class Finding(NamedTuple):
    """One dimension of the network, measured.

    Attributes:
        id: the dimension, and after a colon the record where there is one for each.
        status: one of ``STATUSES``.
        value: the measured value: a number, or an object of numbers.
        n: how many records or interactions the value is made from.
        window_days: the days that were looked at; None where no window applies.
        measured: the value in a sentence.
        evidence: who or what counts, in lines.
        why: why it matters, with the paper or page that says so.
        rule: where the status changes, and who says so.
        action: one command of this version that can be pasted.
        box: the organizer's box, where the finding is about one.
        priority: the user's own, 1 to 3; 2 where there is none.
    """

    id: str
    name: str
    status: str
    value: Value
    n: int
    window_days: int | None
    measured: str
    evidence: tuple[str, ...]
    why: str
    rule: str
    action: str
    box: str | None = None
    priority: int = 2

    @property
    def dimension(self) -> str:
        """The dimension alone, without a record."""
        return self.id.partition(":")[0]

    @property
    def is_open(self) -> bool:
        """Whether there is something to do; what many do not have at all need not be filled in."""
        optional = self.status == "not_enough_data" and self.priority == 3
        return self.status != "ok" and not optional

    @property
    def severity(self) -> float:
        """How urgent it is: the status, weighed by the user's priority."""
        return URGENCY[self.status] * PRIORITIES[self.priority]


def level(count: int, enough: int) -> str:
    """Return gap for nothing, ok for ``enough`` and more, thin between."""
    if count <= 0:
        return "gap"
    return "thin" if count < enough else "ok"


def counted(count: int, one: str, many: str) -> str:
    """Return a number with its noun: ``1 person``, ``no people``, ``3 people``."""
    return f"{count or 'no'} {one if count == 1 else many}"


def enough(count: int) -> str:
    """Return the beginning of a rule that says from how many on it is ok."""
    return f"{count} {'is' if count == 1 else 'are'} enough"


def among(count: int, one: str, many: str) -> str:
    """Return the end of a sentence that says of how many; nothing where there are none."""
    return f", among {counted(count, one, many)}" if count else ""


def missing(count: int, what: str) -> str:
    """Return the end of a sentence that says how often something is not noted."""
    return f"; {what} is not noted for {count}" if count else ""


def named(label: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return one line of names under a label, and no line where there are none."""
    found = list(names)
    if not found:
        return ()
    more = f" and {len(found) - LISTED} more" if len(found) > LISTED else ""
    return (f"{label}: {', '.join(found[:LISTED])}{more}",)
