"""The numbers of a snapshot: how they are counted from facts, and how two days compare.

Whoever changes how a number is counted raises ``VERSION``: numbers of different
versions are never compared, so that a new rule does not rewrite what was.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from plncli.gaps.boxes import BOX_NAMES, COMMUNITY_BOXES, EVENT_BOXES, SOURCE_BOXES
from plncli.gaps.measures import e_i, iqv
from plncli.gaps.reciprocity import GIVEN
from plncli.model import SCOPES, SECTORS
from plncli.questions.statistics import Statistics
from plncli.store.snapshots import Facts

VERSION = 1
"""The rules by which the numbers are counted."""
_BOXES = {"source": SOURCE_BOXES, "community": COMMUNITY_BOXES, "event": EVENT_BOXES}
_FAMILIES = {"contact": "contacts", "source": "sources", "community": "communities"}
INSIDE = ("school", "district")


class Difference(NamedTuple):
    """A number that is another one than before; None is one that was not known."""

    name: str
    before: float | None
    after: float | None


def measure(facts: Facts, questions: Statistics, window_days: int) -> dict[str, Any]:
    """Return the numbers of a day as JSON values.

    Counts are of active records. ``scope_iqv`` goes from 0 (all in one scope) to 1 (evenly in
    all five), ``scope_e_i`` from -1 (all in school and district) to 1 (none). The give share,
    the minutes and the questions are those of the last ``window_days``; None is unknown.
    """
    scopes = {scope: facts.scopes.get(scope, 0) for scope in SCOPES}
    inside = sum(scopes[scope] for scope in INSIDE)
    directed = sum(facts.directions.values())
    given = sum(weight * facts.directions.get(way, 0) for way, weight in GIVEN.items())
    return {
        "families": {
            name: facts.families.get((family, "active"), 0) for family, name in _FAMILIES.items()
        },
        "boxes": _boxes(facts),
        "scopes": {**scopes, "unknown": facts.scopes.get(None, 0)},
        "sectors": {
            **{sector: facts.sectors.get(sector, 0) for sector in SECTORS},
            "unknown": facts.sectors.get(None, 0),
        },
        "circles": dict(facts.circles),
        "scope_iqv": _rounded(iqv([*scopes.values()])),
        "scope_e_i": _rounded(e_i(sum(scopes.values()) - inside, inside)),
        "window_days": window_days,
        "give_share": _rounded(given / directed if directed else None),
        "interactions_directed": directed,
        "minutes": facts.minutes,
        "questions_opened": questions.opened,
        "questions_solved": questions.solved,
        "first_answer_minutes": questions.first_answer,
        "checks_on_time": _rounded(1 - facts.late / facts.rhythms if facts.rhythms else None),
        "rhythms": facts.rhythms,
        "dormant": facts.dormant,
        "stages": [
            {"about": each.about, "stages": list(each.stages)} for each in facts.stages
        ],
    }  # fmt: skip


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Difference, ...]:
    """Return the numbers that are others than before, in their order; ``boxes.other`` is nested.

    A part that is there on one day only was 0, or is, on the other.
    """
    old, new = _flat(before), _flat(after)
    return tuple(
        Difference(name, _value(old, name), _value(new, name))
        for name in dict.fromkeys((*new, *old))
        if _value(old, name) != _value(new, name)
    )


def _boxes(facts: Facts) -> dict[str, int]:
    """Count active records by box; a colleague next door who is also online stands in two."""
    found = dict.fromkeys(BOX_NAMES, 0)
    for (is_near, is_online), count in facts.near.items():
        found["local_colleagues"] += count * is_near
        found["social_networks"] += count * is_online
        found["other"] += count * (not (is_near or is_online))
    for (family, kind, box), count in facts.kinds.items():
        found[box or _BOXES[family][kind]] += count
    return found


def _flat(metrics: Mapping[str, Any]) -> dict[str, float | None]:
    flat: dict[str, float | None] = {}
    for name, value in metrics.items():
        if isinstance(value, dict):
            flat.update({f"{name}.{part}": count for part, count in value.items()})
        elif value is None or isinstance(value, int | float):
            flat[name] = value
    return flat


def _value(flat: Mapping[str, float | None], name: str) -> float | None:
    return flat.get(name, 0 if "." in name else None)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
