"""Who knows whom, who was read, who rests: read from a store for analyses of people."""

import sqlite3
from datetime import UTC, date, datetime

import pytest

from plncli.config import Settings
from plncli.store import pauses
from plncli.store.append import insert, mark
from plncli.store.journal import operation
from plncli.store.network import read_network
from plncli.store.network.people import away, read_lately, ties
from tests.gaps.factory import TODAY, contact, day, network, source
from tests.gaps.scenarios import NEW, plant
from tests.store.test_network import entries

NOW = datetime(2026, 10, 7, 9, tzinfo=UTC)


def test_each_two_who_know_each_other_once(store: sqlite3.Connection) -> None:
    plant(store, network(*(contact(who) for who in ("anaa", "benn", "cleo"))))
    with operation(store, "test", NEW):
        for one, other in (("anaa", "benn"), ("benn", "anaa"), ("cleo", "benn"), ("cleo", "cleo")):
            insert(store, "contact_tie", {"contact_id": one, "other_id": other})
    assert ties(store) == {("anaa", "benn"), ("benn", "cleo")}


@pytest.mark.parametrize(
    ("agreement", "opened", "found"),
    [
        ("mixed", 5, {"anaa"}),
        ("often_disagree", 180, {"anaa"}),
        ("often_disagree", 181, set()),
        ("mixed", -1, set()),
        ("mixed", None, set()),
        ("mostly", 5, set()),
        ("unknown", 5, set()),
    ],
)
def test_who_sees_things_differently_and_was_read(
    store: sqlite3.Connection, agreement: str, opened: int | None, found: set[str]
) -> None:
    plant(store, network(contact("anaa", agreement=agreement), contact("benn"), source("blog")))
    with operation(store, "test", NEW):
        store.execute("UPDATE source SET contact_id = 'anaa'")
        entries(store, "blog", 2)
        if opened is not None:
            mark(store, [2], "opened", f"{day(opened)}T10:00:00Z")
    assert read_lately(store, NOW, 180) == found
    assert read_network(store, NOW, Settings(gaps_engaged_days=180)).read == found


def test_who_pauses_or_is_put_off(store: sqlite3.Connection) -> None:
    plant(store, network(*(contact(who) for who in ("anaa", "benn", "cleo", "dann"))))
    assert away(store, TODAY) == {"pauses": {"": ()}, "put_off": frozenset()}
    with operation(store, "test", NEW):
        pauses.add(store, day(20), day(15))
        pauses.snooze(store, "anaa", day(-1))
        pauses.snooze(store, "benn", day(0))
        for who, until in (("cleo", day(-5)), ("dann", day(8))):
            insert(store, "pause", {"record_id": who, "starts": day(9), "until": until})
    everything = (date(2026, 9, 17), date(2026, 9, 22))
    assert away(store, TODAY) == {
        "pauses": {
            "": (everything,),
            "cleo": (everything, (date(2026, 9, 28), date(2026, 10, 12))),
            "dann": (everything, (date(2026, 9, 28), date(2026, 9, 29))),
        },
        "put_off": frozenset({"anaa", "cleo"}),
    }
