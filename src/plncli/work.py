"""What one does with a network beside talking: looks, notes of worth, time, cycles, hours."""

from collections.abc import Mapping
from typing import NamedTuple

from plncli.identity import Account


class Noted(NamedTuple):
    """The notes of worth on a record: the ISO day of the last, how far the best went (0 to 5)."""

    day: str
    cycle: int


class Inquiry(NamedTuple):
    """Where an active learning community (PLC) stands.

    Attributes:
        begun: the day on which its first cycle began; None without a cycle.
        code: the step that its open cycle is at; None without one.
        has_result: whether any cycle has closed with a result.
        has_plan: whether a step is due today or later.
        late: the code and the due day of the first step that is late, if one is.
    """

    id: str
    name: str
    begun: str | None
    code: str | None
    has_result: bool
    has_plan: bool
    late: tuple[str, str] | None


class Licence(NamedTuple):
    """How far one is in the running period of a licence, in minutes.

    Attributes:
        minutes: what counts.
        planned: what is planned within the period.
        ahead: before an even pace; below 0 behind it.
        monthly: what is needed in each month that is left.
        days: the length of the period.
        missing: the minima that are not met, in words.
    """

    name: str
    minutes: int
    planned: int
    required: int
    ahead: int
    monthly: int
    days: int
    missing: tuple[str, ...] = ()


class Work(NamedTuple):
    """What was done with sources, time, cycles and hours.

    Attributes:
        looks: the ISO days, of the last 30, on which a source with a cadence and without a feed
            was looked at, by its id.
        useful: the ids of sources of which something was opened or saved within 90 days.
        minutes_a_week: logged and skimmed, on average of the last four weeks.
        chats_a_week: attended, on average of the last four weeks.
        noted: what was noted on what a record was worth, within a year, by its id.
        accounts: one's own, and how each is named.
    """

    looks: Mapping[str, frozenset[str]] = {}
    useful: frozenset[str] = frozenset()
    minutes_a_week: int = 0
    chats_a_week: float = 0.0
    noted: Mapping[str, Noted] = {}
    inquiries: tuple[Inquiry, ...] = ()
    licences: tuple[Licence, ...] = ()
    accounts: tuple[Account, ...] = ()
