"""All dimensions, and the order in which their findings matter.

A new dimension is one new file with a function ``findings`` and one row here.
"""

from collections.abc import Callable
from datetime import date

from plncli.config import Settings
from plncli.gaps import (
    accounts,
    box_people,
    box_sources,
    box_spaces,
    cost,
    dormancy,
    functions,
    inquiry,
    overload,
    people_things,
    perspective,
    reach,
    reciprocity,
    schedule,
    scope,
    shape,
    topics,
    value,
)
from plncli.gaps.finding import Finding
from plncli.network import Network, active, looked_over

DIMENSIONS: tuple[Callable[[Network, date, Settings], list[Finding]], ...] = (
    box_sources.findings,
    box_people.findings,
    box_spaces.findings,
    people_things.findings,
    scope.findings,
    perspective.findings,
    reciprocity.findings,
    topics.findings,
    dormancy.findings,
    schedule.findings,
    overload.findings,
    cost.findings,
    value.findings,
    reach.findings,
    functions.findings,
    accounts.findings,
    shape.findings,
    inquiry.findings,
)
URGENT = ("D13", "D1.2", "D4", "D5", "D3")
"""Which comes first among equals, after a topic of priority 1 (our default)."""
WHOLE = frozenset({"D9", "D14", "D15", "D16"})
"""What is told of the whole network alone: your minutes, accounts and hours belong to no part of
it, and who is the only link to others shows only where everybody is looked at."""
NO_CIRCLE = frozenset({"D1.5"})
"""What is not told of a circle either: events belong to none."""


def connections(network: Network, today: date, settings: Settings) -> int:
    """Return how many connections are active."""
    return active(network, today, settings.gaps_window_days).total


def judge(network: Network, today: date, settings: Settings, known: int) -> list[Finding]:
    """Return the findings of all dimensions, in the order of the dimensions.

    With fewer than ``gaps.min_connections`` active connections (``known``)
    nothing is judged: mapping a network asks for at least five nodes
    (eCampusOntario, Mapping your PLN).
    """
    network = looked_over(network, today, settings.gaps_window_days)
    found = [finding for dimension in DIMENSIONS for finding in dimension(network, today, settings)]
    if known < settings.gaps_min_connections:
        found = [finding._replace(status="not_enough_data") for finding in found]
    return sorted(found, key=lambda finding: (_number(finding), finding.priority, finding.name))


def of_part(findings: list[Finding], *, circle: bool) -> list[Finding]:
    """Return the findings that can be told of a part: of a circle, or else of a topic."""
    left_out = WHOLE | NO_CIRCLE if circle else WHOLE
    return [finding for finding in findings if finding.dimension not in left_out]


def ranked(findings: list[Finding]) -> list[Finding]:
    """Return findings by severity, the most urgent first, what asks for nothing last."""
    return sorted(findings, key=_rank)


def _rank(finding: Finding) -> tuple[float, bool, int, float, str]:
    if finding.dimension == "D6" and finding.priority == 1:
        place = 0
    elif finding.id in URGENT:
        place = 1 + URGENT.index(finding.id)
    else:
        place = 1 + len(URGENT)
    return (-finding.severity, not finding.is_open, place, _number(finding), finding.name)


def _number(finding: Finding) -> float:
    """Return the number of the dimension: D12 comes after D2."""
    return float(finding.dimension[1:])
