"""What pulls learnt of hosts."""

import sqlite3

from plncli.feeds.fetching.hosts import HostState
from plncli.store.hosts import host_states, save_agent, save_calm, save_cooling

NOW = "2026-10-07T09:00:00Z"
LATER = "2026-10-07T12:00:00Z"


def test_what_is_kept_of_hosts(store: sqlite3.Connection) -> None:
    assert host_states(store) == {}
    save_cooling(store, "garden.example", NOW, "http_429")
    save_agent(store, "attic.example:8080")
    assert host_states(store) == {
        "garden.example": HostState("garden.example", NOW, "http_429", False),
        "attic.example:8080": HostState("attic.example:8080", None, None, True),
    }


def test_each_fact_leaves_the_others(store: sqlite3.Connection) -> None:
    save_agent(store, "garden.example")
    save_cooling(store, "garden.example", NOW, "http_429")
    save_cooling(store, "garden.example", LATER, None)
    assert host_states(store)["garden.example"] == HostState("garden.example", LATER, None, True)
    save_calm(store, "garden.example")
    assert host_states(store)["garden.example"] == HostState("garden.example", None, None, True)
    save_calm(store, "attic.example")
    assert list(host_states(store)) == ["garden.example"]


def test_nothing_of_it_is_journalled(store: sqlite3.Connection) -> None:
    save_cooling(store, "garden.example", NOW, "http_429")
    assert store.execute("SELECT count(*) FROM change").fetchone() == (0,)
