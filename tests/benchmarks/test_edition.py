"""The sixty mornings hold what is promised, and tell when it is not kept."""

import pytest
from benchmarks.measure import Group

from benchmarks import edition, network
from plncli.model import PACES
from plncli.ranking import choose

SIZE = network.Size(
    entries=6_000, sources=60, contacts=20, communities=3, events=4, interactions=50
)
PROMISES = {
    "over the budget, the most",
    "over the cap of a source, the most",
    "of them not in that edition nor in the next",
    "of them without one in the edition",
    "editions that a second look made otherwise",
}


def failed(group: Group) -> set[str]:
    return {measure.what for measure in group.measures if not measure.holds}


def test_sixty_mornings_of_a_small_network() -> None:
    group = edition.measured(SIZE)
    assert failed(group) == set()
    assert {measure.what for measure in group.measures if measure.limit} == PROMISES
    values = {measure.what: measure.value for measure in group.measures}
    for what in (
        "close voices with something to say, all mornings",
        "mornings with another view to hear",
        "under “Several of your people point to”",
    ):
        assert (values[what] or 0) > 10


def test_a_broken_rule_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choose, "_fitting", lambda order, settings, budget: order)
    monkeypatch.setattr(choose, "caps", lambda settings: dict.fromkeys(PACES, 99))
    monkeypatch.setattr("plncli.store.skim.caps", lambda settings: dict.fromkeys(PACES, 99))
    assert failed(edition.measured(SIZE)) == {
        "over the budget, the most",
        "over the cap of a source, the most",
    }


def test_whoever_waits_for_too_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    in_order = choose._in_order
    monkeypatch.setattr(
        choose, "_in_order", lambda ranked, shared: in_order(ranked, shared)[::-1][:3]
    )
    assert "of them not in that edition nor in the next" in failed(edition.measured(SIZE))
