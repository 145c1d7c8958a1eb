"""Snapshots: kept one a day, found by day; what they are counted from."""

import sqlite3
from datetime import date

from plncli.config import Settings
from plncli.store import snapshots
from plncli.store.journal import operation
from plncli.store.snapshots import Snapshot
from tests.conftest import Pln


def test_one_a_day_is_kept_and_the_nearest_is_found(store: sqlite3.Connection) -> None:
    first, again, later = (
        Snapshot("2026-09-01", 1, {"minutes": 1}),
        Snapshot("2026-09-01", 2, {"minutes": 2}),
        Snapshot("2026-10-01", 1, {"circles": {"Größe": 3}}),
    )
    assert snapshots.latest(store, "2026-10-07") is None
    with operation(store, "pln", "2026-10-07T09:00:00Z"):
        for each in (first, again, later):
            snapshots.keep(store, each, "2026-10-07T09:00:00Z")
    assert snapshots.latest(store, "2026-08-31") is None
    assert snapshots.latest(store, "2026-09-30") == again
    assert snapshots.latest(store, "2026-10-01") == later


def test_facts_of_a_small_network(pln: Pln, store: sqlite3.Connection) -> None:
    for words in (
        ("add", "contact", "Ana", "--scope", "school", "--handle", "mastodon:@ana@s.example",
         "--cadence", "monthly"),
        ("add", "contact", "Bo", "--cadence", "weekly"),
        ("add", "contact", "Cy", "--status", "wanted"),
        ("add", "source", "A blog", "--box", "online-learning"),
        ("add", "community", "Circle", "--kind", "circle", "--member", "Ana"),
        ("log", "2024-09-01 coffee with Bo"),
        ("log", "2026-10-01 advised Ana 20m"),
        ("log", "2026-10-01 read Ana 10m"),
        ("stage", "set", "balance"),
    ):  # fmt: skip
        result = pln(*words)
        assert result.code == 0, (words, result.err)
    found = snapshots.facts(store, date(2026, 10, 20), Settings())
    assert found.families == {
        ("contact", "active"): 2, ("contact", "wanted"): 1, ("source", "active"): 1,
    }  # fmt: skip
    assert found.near == {(0, 0): 1, (1, 1): 1}
    assert found.kinds == {("source", "blog", "online_learning"): 1}
    assert found.scopes == {None: 1, "school": 1}
    assert found.circles == {"Circle": 1}
    assert found.directions == {"gave": 1}
    assert (found.minutes, found.late, found.rhythms, found.dormant) == (30, 1, 2, 1)
    assert [each.stages for each in found.stages] == [("balance",)]
