"""What is due: the rules as the store asks them, and what can never happen."""

import sqlite3
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plncli.store import append, journal, pauses
from plncli.store.due.waiting import check_in, waiting
from plncli.store.leave import leave
from plncli.store.may_be_due import may_be_due
from tests.conftest import Pln

TODAY = date(2026, 10, 7)
NOW = "2026-10-07T09:00:00Z"
ADDED = {"created_at": "2026-06-01T09:00:00Z", "updated_at": NOW}
ago = st.integers(0, 120).map(lambda number: (TODAY - timedelta(days=number)).isoformat())
every = st.none() | st.integers(1, 60)
on_any_store = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)


@st.composite
def contacts(draw: st.DrawFn) -> dict[str, object]:
    return {
        "cadence_days": draw(every),
        "closeness": draw(st.sampled_from([None, "core", "close", "active"])),
        "met_in_person": draw(st.none() | ago),
        "met_online": draw(st.none() | ago),
        "status": draw(st.sampled_from(["active", "active", "active", "wanted", "paused"])),
    }


@st.composite
def networks(draw: st.DrawFn) -> list[dict[str, object]]:
    return draw(st.lists(contacts(), min_size=1, max_size=4))


def fill(
    store: sqlite3.Connection,
    people: list[dict[str, object]],
    circle: int | None,
    topic: int | None,
) -> list[str]:
    """Write contacts, all but the first in a circle and on a topic, and return their ids."""
    ids = [f"p{number}" for number in range(len(people))]
    for identity, values in zip(ids, people, strict=True):
        append.insert(store, "contact", {"id": identity, "name": identity, **values, **ADDED})
    group = {"id": "g", "name": "g", "kind": "circle", "cadence_days": circle}
    append.insert(store, "community", {**group, **ADDED})
    append.insert(store, "topic", {"id": "t", "name": "t", "cadence_days": topic, **ADDED})
    for identity in ids[1:]:
        append.insert(store, "membership", {"community_id": "g", "record_id": identity})
        append.insert(store, "record_topic", {"topic_id": "t", "record_id": identity})
    return ids


def talk(store: sqlite3.Connection, who: str, day: str) -> None:
    append.add_interaction(store, {"date": day, "text": "talk"}, [who], [], NOW)


def due_days(store: sqlite3.Connection, ids: list[str]) -> dict[str, date]:
    found = {each: check_in(store, each, TODAY) for each in ids}
    return {each: check.due for each, check in found.items() if check}


@on_any_store
@given(networks(), every, every, st.lists(st.tuples(st.integers(0, 3), ago), max_size=6))
def test_who_waits_is_who_is_due(
    store: sqlite3.Connection,
    people: list[dict[str, object]],
    circle: int | None,
    topic: int | None,
    talks: list[tuple[int, str]],
) -> None:
    with journal.operation(store, "pln", NOW), journal.taken_back(store):
        ids = fill(store, people, circle, topic)
        for who, day in talks:
            talk(store, ids[who % len(ids)], day)
        pauses.add(store, "2026-09-20", "2026-09-24")
        expected = {each: (TODAY - day).days for each, day in due_days(store, ids).items()}
        found = {each: late for _, _, each, late in waiting(store, TODAY, leave(store))}
        assert found.keys() == {each for each, late in expected.items() if late >= 0}
        assert all(late <= expected[each] for each, late in found.items())
        assert not found or may_be_due(store)


@on_any_store
@given(networks(), every, every, st.lists(ago, max_size=3), ago)
def test_a_later_log_never_makes_anybody_due_earlier_and_an_older_one_changes_nothing(
    store: sqlite3.Connection,
    people: list[dict[str, object]],
    circle: int | None,
    topic: int | None,
    talks: list[str],
    more: str,
) -> None:
    with journal.operation(store, "pln", NOW), journal.taken_back(store):
        ids = fill(store, people, circle, topic)
        for day in talks:
            talk(store, ids[-1], day)
        before = due_days(store, ids)
        talk(store, ids[-1], more)
        after = due_days(store, ids)
        assert after.keys() == before.keys()
        assert all(after[each] >= before[each] for each in ids if each in before)
        if talks and more <= max(talks):
            assert after == before


@on_any_store
@given(networks(), every, every, ago, ago)
def test_a_pause_adds_nothing_that_is_due(
    store: sqlite3.Connection,
    people: list[dict[str, object]],
    circle: int | None,
    topic: int | None,
    one: str,
    other: str,
) -> None:
    with journal.operation(store, "pln", NOW), journal.taken_back(store):
        ids = fill(store, people, circle, topic)
        before, waited = due_days(store, ids), waiting(store, TODAY, leave(store))
        pauses.add(store, min(one, other), max(one, other))
        after = due_days(store, ids)
        assert all(after[each] >= before[each] for each in before)
        assert {each for _, _, each, _ in waiting(store, TODAY, leave(store))} <= {
            each for _, _, each, _ in waited
        }


def test_the_most_overdue_in_what_was_wanted_comes_first(
    store: sqlite3.Connection, pln: Pln
) -> None:
    for name, cadence, last in (
        ("Ana", "1w", "-10d"),
        ("Ben", "1y", "-400d"),
        ("Cleo", "4w", "-90d"),
    ):
        pln("--as-of", "2025-01-01", "add", "contact", name, "--cadence", cadence)
        pln("log", last, "coffee", "with", name)
    names = dict(store.execute("SELECT id, name FROM contact").fetchall())
    found = waiting(store, TODAY, leave(store))
    assert [(names[each], late) for _, _, each, late in found] == [
        ("Cleo", 62), ("Ana", 3), ("Ben", 35),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        ("contact", "Ana", "--closeness", "core"),
        ("contact", "Ana", "--cadence", "4w"),
        ("community", "Ana", "--renews", "2026-11-01"),
        ("community", "Ana", "--meets", "weekly wed 20:00 Europe/London"),
        ("topic", "Ana", "--review", "2026-11-01"),
        ("topic", "Ana", "--cadence", "4w"),
        ("event", "Ana", "--on", "2026-11-01"),
        ("source", "Ana", "--cadence", "4w"),
    ],
)
def test_something_may_be_due(store: sqlite3.Connection, pln: Pln, words: tuple[str, ...]) -> None:
    pln("add", "contact", "Nobody")
    assert not may_be_due(store)
    assert pln("add", *words).code == 0
    assert may_be_due(store)
    pln("undo")
    pln("promise", "thank you")
    assert may_be_due(store)
