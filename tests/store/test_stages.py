"""What the log of the last weeks comes to, for the stages."""

import sqlite3
from datetime import date

import pytest

from plncli.stages import Facts
from plncli.store import stages
from plncli.store.journal import operation
from plncli.store.reflecting.stages import Named
from plncli.store.stages import Part
from tests.conftest import Pln

TODAY = date(2026, 10, 7)


@pytest.fixture
def lived(pln: Pln, store: sqlite3.Connection) -> sqlite3.Connection:
    for day, *words in (
        ("2026-07-01", "add", "contact", "Ana", "--rely", "--topic", "rubrics"),
        ("2026-08-20", "add", "contact", "Bo", "--cadence", "weekly"),
        ("2026-09-20", "add", "source", "A blog", "--feed", "https://a.example/feed"),
        ("2026-09-21", "add", "source", "Gone"),
        ("2026-09-22", "add", "contact", "Cy", "--status", "wanted"),
        ("2026-09-22", "add", "community", "Circle", "--kind", "circle", "--member", "Ana"),
        ("2026-09-23", "edit", "Gone", "--status", "archived"),
        ("2026-09-23", "edit", "A blog", "--intention", "more"),
        ("2026-10-07", "me", "--weekly-minutes", "60"),
        ("2026-10-07", "log", "2026-07-15 coffee with Ana 15m"),
        ("2026-10-07", "log", "2026-09-08 advised Ana 45m +rubrics"),
        ("2026-10-07", "log", "2026-10-01 got advice from Bo 20m"),
        *(("2026-10-07", "log", "2026-10-07 advised Ana 5m") for _ in range(6)),
        ("2026-10-07", "log", "2026-10-07 chat with Bo 5m"),
        ("2026-10-07", "log", "2026-10-07 read Ana 5m"),
        ("2026-10-07", "value", "Ana", "saved me a week"),
        ("2026-10-07", "ask", "Which atlas?", "--to", "Bo"),
        ("2026-10-07", "ask", "answered", "1", "Blue", "--helped"),
        ("2026-10-07", "ask", "resolved", "1"),
        ("2026-09-25", "pause", "26 sep", "27 sep"),
    ):
        result = pln("--as-of", f"{day}T12:00", *words)
        assert result.code == 0, (words, result.err)
    store.execute("UPDATE journal SET operation_id = 1")
    store.execute(
        "INSERT INTO edition (day, number, minutes, selection, more, held_back, created_at)"
        " VALUES ('2026-10-05', 1, 7, '', '{}', 0, '2026-10-05T08:00:00Z')"
    )
    store.execute("UPDATE journal SET operation_id = NULL")
    return store


def test_the_whole_network(lived: sqlite3.Connection) -> None:
    found = stages.facts(lived, TODAY, None)
    assert found == Facts(
        days=98, events=found.events, added=2, added_lately=1, added_before=1, left=1, valued=1,
        chosen=2, records=3, given=found.given, weeks=(0, 0, 0, 45, 0, 0, 0, 67),
        budget=60, feeds=1, busy_weeks=(0, 0, 0, 3), breaks=22, paused=2, solved=1, on_time=1.0,
    )  # fmt: skip
    assert found.events == 2 + 1 + 12 + 1
    assert found.given == 7.5 / 11  # asking and the answer count as received


def test_a_topic_and_a_circle(lived: sqlite3.Connection) -> None:
    (topic,) = lived.execute("SELECT id FROM topic").fetchone()
    (circle,) = lived.execute("SELECT id FROM community").fetchone()
    assert stages.facts(lived, TODAY, Part(topic, "topic")) == Facts(
        days=98, events=1, chosen=1, records=1, weeks=(0, 0, 0, 45, 0, 0, 0, 0), valued=1
    )
    assert stages.facts(lived, TODAY, Part(circle, "community")) == Facts(
        days=98, events=8, chosen=1, records=1, weeks=(0, 0, 0, 45, 0, 0, 0, 35), valued=1
    )


def test_an_empty_network(store: sqlite3.Connection) -> None:
    assert stages.facts(store, TODAY, None) == Facts(
        0, 0, feeds=0, busy_weeks=(0,) * 4, breaks=30, paused=0
    )


def test_what_was_said_last_on_a_day_stands(store: sqlite3.Connection) -> None:
    with operation(store, "pln", "2026-10-07T09:00:00Z"):
        stages.say(store, "2026-09-01", ["immersion"], None, "so many")
        stages.say(store, "2026-10-01", ["evaluation"], None, None)
        stages.say(store, "2026-10-01", ["balance", "evaluation"], None, None)
    assert stages.said(store, "2026-08-31", None) is None
    assert stages.said(store, "2026-09-30", None) == Named(
        "2026-09-01", ("immersion",), None, "so many"
    )
    assert stages.said(store, "2026-10-07", None) == Named(
        "2026-10-01", ("balance", "evaluation"), None, None
    )
    assert store.execute("SELECT count(*) FROM stage").fetchone() == (2,)
