"""Which minutes count in a period of a licence, and which rule took or refused each.

Activities are taken in the order of their days, so that a cap refuses the latest. Of an
activity that divides over categories each part is counted on its own. Nothing is counted
twice, and what counts and what does not is all that was logged.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from plncli.hours.records import Activity
from plncli.hours.rules import Rule

COUNTED = "counted"


class Period(NamedTuple):
    """A period of a licence: its days (the last one included), its rules, what is required."""

    name: str
    starts: str
    until: str
    required: int
    rules: tuple[Rule, ...] = ()


class Part(NamedTuple):
    """So many minutes of an activity in a category, and why they count or do not.

    ``why`` is `COUNTED`, or the rule that refused them in words; ``rules`` are the caps
    that let them pass and the minima that they went towards, in words.
    """

    activity_id: str
    category: str | None
    minutes: int
    why: str
    rules: tuple[str, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether these minutes count."""
        return self.why == COUNTED


class Need(NamedTuple):
    """A minimum: what it is about, how many minutes there are, and how many there must be."""

    text: str
    minutes: int
    needed: int

    @property
    def met(self) -> bool:
        """Whether there are enough."""
        return self.minutes >= self.needed


class Cap(NamedTuple):
    """A maximum: what it is about, how many minutes were done, and how many may count."""

    text: str
    minutes: int
    most: int


class Count(NamedTuple):
    """What counts of the activities of a period."""

    parts: tuple[Part, ...]
    needs: tuple[Need, ...]
    caps: tuple[Cap, ...]

    @property
    def minutes(self) -> int:
        """The minutes that count."""
        return sum(part.minutes for part in self.parts if part.counts)


def count(activities: Iterable[Activity], period: Period) -> Count:
    """Return what counts of ``activities`` in ``period``; those of other days are left out."""
    inside = sorted(
        (each for each in activities if period.starts <= each.starts <= period.until),
        key=lambda each: (each.starts, each.id),
    )
    left = {
        rule: rule.limit(period.required) for rule in period.rules if rule.kind.startswith("max_")
    }
    done: dict[Rule, int] = defaultdict(int)
    parts: list[Part] = []
    for activity in inside:
        for category, minutes in _slices(activity):
            parts += _part(activity, category, minutes, period, left, done)
    return Count(
        tuple(parts),
        tuple(_needs(period, inside, parts)),
        tuple(Cap(rule.said, done[rule], rule.limit(period.required)) for rule in left),
    )


def _slices(activity: Activity) -> list[tuple[str | None, int]]:
    """Return the parts of an activity by category, and the rest that is in none.

    Parts never make an activity longer than it was.
    """
    rest = activity.minutes
    parts: list[tuple[str | None, int]] = []
    for category, minutes in activity.splits:
        parts.append((category, min(minutes, rest)))
        rest -= min(minutes, rest)
    return [(category, minutes) for category, minutes in (*parts, (None, rest)) if minutes]


def _part(
    activity: Activity,
    category: str | None,
    minutes: int,
    period: Period,
    left: dict[Rule, int],
    done: dict[Rule, int],
) -> list[Part]:
    refused = _refusal(activity, period)
    if refused:
        return [Part(activity.id, category, minutes, refused)]
    caps = [rule for rule in left if _is_about(rule, activity, category)]
    for rule in caps:
        done[rule] += minutes
    allowed = min([minutes, *(left[rule] for rule in caps)])
    for rule in caps:
        left[rule] -= allowed
    found = []
    if allowed:
        needs = (rule for rule in period.rules if _is_towards(rule, category))
        rules = (
            *(f"within {rule.said}" for rule in caps),
            *(f"towards {rule.said}" for rule in needs),
        )
        found.append(Part(activity.id, category, allowed, COUNTED, rules))
    if allowed < minutes:
        tightest = min(caps, key=lambda rule: left[rule])
        found.append(
            Part(activity.id, category, minutes - allowed, f"over the cap: {tightest.said}")
        )
    return found


def _refusal(activity: Activity, period: Period) -> str:
    if activity.status == "planned":
        return "planned"
    approved = any(rule.kind == "approved_provider" for rule in period.rules)
    return "no number of an approved provider" if approved and not activity.provider_number else ""


def _is_about(rule: Rule, activity: Activity, category: str | None) -> bool:
    if rule.kind == "max_kind":
        return activity.kind == rule.of
    return category == rule.of


def _is_towards(rule: Rule, category: str | None) -> bool:
    return rule.kind == "min_year" or (rule.kind == "min_category" and category == rule.of)


def _needs(period: Period, inside: list[Activity], parts: list[Part]) -> Iterable[Need]:
    counted: dict[str | None, int] = defaultdict(int)
    years: dict[int, int] = defaultdict(int)
    day_of = {activity.id: activity.starts for activity in inside}
    for part in parts:
        if part.counts:
            counted[part.category] += part.minutes
            years[year_of(period, day_of[part.activity_id])] += part.minutes
    for rule in period.rules:
        needed = rule.limit(period.required)
        if rule.kind == "min_category":
            yield Need(rule.said, counted[rule.of], needed)
        if rule.kind == "min_year":
            for year in range(year_of(period, period.until) + 1):
                yield Need(f"{rule.said}: {year_name(period, year)}", years[year], needed)


def year_of(period: Period, day: str) -> int:
    """Return which year of a period an ISO day lies in, counted from 0."""
    first, then = date.fromisoformat(period.starts), date.fromisoformat(day)
    return then.year - first.year - ((then.month, then.day) < (first.month, first.day))


def year_name(period: Period, year: int) -> str:
    """Return what a year of a period is called: `2026`, or `2026/27` where it spans two."""
    first = int(period.starts[:4]) + year
    return str(first) if period.starts[5:] == "01-01" else f"{first}/{(first + 1) % 100:02}"


class Pace(NamedTuple):
    """How far one is: days gone and days in all, minutes ahead (or behind), minutes a month."""

    day: int
    days: int
    ahead: int
    monthly: int


def pace(period: Period, minutes: int, today: date) -> Pace:
    """Return how far one is on ``today`` with so many minutes that count.

    Ahead is against an even pace; monthly is what is left, divided by the months that are
    left (of 30 days), rounded up.
    """
    first, last = date.fromisoformat(period.starts), date.fromisoformat(period.until)
    days = (last - first).days + 1
    day = min(max((today - first).days + 1, 0), days)
    left = max(period.required - minutes, 0)
    remaining = max(days - day, 1)
    return Pace(day, days, minutes - period.required * day // days, -(-left * 30 // remaining))
